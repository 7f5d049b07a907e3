package dev.touchpoint.host;

import static dev.touchpoint.map.Initiator.CUSTOMER;
import static dev.touchpoint.map.Phase.DURING;
import static dev.touchpoint.map.Purpose.TRADE;

import dev.touchpoint.json.TouchpointMaps;
import dev.touchpoint.map.Owner;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.metric.Metrics;
import dev.touchpoint.nps.Nps;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** What a host does with the library, as a program of its own: it ends with status 0 only if all of it works. */
public final class Main {

    private Main() {}

    /**
     * Runs the host.
     *
     * @param args none
     */
    public static void main(String[] args) {
        check("we are a module", Main.class.getModule().isNamed());
        check("core is a module", TouchpointMap.class.getModule().isNamed());
        check("nps is a module", Nps.class.getModule().isNamed());

        TouchpointMap shop = TouchpointMap.builder("shop", "A small shop")
                .owner("sales", "Sales")
                .touchpoint(Touchpoint.builder("order", "I order", DURING, CUSTOMER, TRADE)
                        .ownedBy("sales"))
                .build();
        check(
                "a map is read as it was written",
                TouchpointMaps.read(TouchpointMaps.write(shop)).equals(shop));

        // A validator reads the fields of our records by reflection, which only an "opens" permits.
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            Validator validator = factory.getValidator();
            check("a sound map is valid", validator.validate(shop).isEmpty());
            check(
                    "a blank name is not",
                    validator.validateValue(Owner.class, "name", " ").size() == 1);
        }

        check("the metrics are found", Metrics.discover().get("nps") instanceof Nps);
    }

    private static void check(String what, boolean holds) {
        if (!holds) {
            throw new IllegalStateException("not so: " + what);
        }
        System.out.println("so it is: " + what);
    }
}
