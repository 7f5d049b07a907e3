package dev.touchpoint.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.Response;
import dev.touchpoint.map.Channel;
import dev.touchpoint.map.Commitment;
import dev.touchpoint.map.Emotion;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.Owner;
import dev.touchpoint.map.Persona;
import dev.touchpoint.map.Stage;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.Success;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/**
 * The annotations of a record and its constructor state the same rules: a validator objects to the arguments if and only
 * if the constructor refuses them. Left out is what no annotation can say: which ids exist, and what lies inside of
 * attributes.
 */
class AgreementTest {

    private static final List<Class<? extends Record>> RECORDS = List.of(
            Channel.class,
            Owner.class,
            Persona.class,
            Emotion.class,
            Success.class,
            Touchpoint.class,
            Step.class,
            Stage.class,
            Journey.class,
            Commitment.class,
            TouchpointMap.class,
            Interaction.class,
            Response.class);

    private static ValidatorFactory factory;

    @BeforeContainer
    static void start() {
        factory = Validation.buildDefaultValidatorFactory();
    }

    @AfterContainer
    static void stop() {
        factory.close();
    }

    record Call(Class<? extends Record> type, List<Object> values) {

        /** The record, or what the constructor threw. */
        Object outcome() throws ReflectiveOperationException {
            try {
                return canonical(type).newInstance(values.toArray());
            } catch (InvocationTargetException e) {
                return e.getCause();
            }
        }

        /** What a validator says of the values as components. */
        List<ConstraintViolation<?>> objections() {
            List<ConstraintViolation<?>> objections = new ArrayList<>();
            RecordComponent[] components = type.getRecordComponents();
            for (int i = 0; i < components.length; i++) {
                objections.addAll(factory.getValidator().validateValue(type, components[i].getName(), values.get(i)));
            }
            return objections;
        }

        /** What a validator says of the values as arguments. */
        Set<? extends ConstraintViolation<?>> objectionsToArguments() throws ReflectiveOperationException {
            return factory.getValidator()
                    .forExecutables()
                    .validateConstructorParameters(canonical(type), values.toArray());
        }
    }

    @Property(seed = "21", tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void aValidatorObjectsToComponentsIfAndOnlyIfTheConstructorRefusesThem(@ForAll("calls") Call call)
            throws ReflectiveOperationException {
        Object outcome = call.outcome();
        List<ConstraintViolation<?>> objections = call.objections();

        if (outcome instanceof Exception refusal) {
            assertThat(refusal).isInstanceOfAny(NullPointerException.class, IllegalArgumentException.class);
            assertThat(refusal).hasMessageMatching("(?s).+ must .+");
            assertThat(objections)
                    .as("objections to what was refused: %s", refusal)
                    .isNotEmpty();
        } else {
            assertThat(objections)
                    .as("objections to %s, which was made", outcome)
                    .isEmpty();
            assertThat(factory.getValidator().validate(outcome)).isEmpty();
        }

        Statistics.label("refused").collect(outcome instanceof Exception).coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 25);
            coverage.check(false).percentage(share -> share > 25);
        });
    }

    /**
     * The same for a call of the constructor, but for the elements of lists and maps: javac 17 does not hand annotations of
     * type arguments on to the parameters of a compact constructor.
     */
    @Property(seed = "22", tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void aValidatorObjectsToArgumentsAsItDoesToComponents(@ForAll("calls") Call call)
            throws ReflectiveOperationException {
        long whole = call.objections().stream()
                .filter(objection -> nodes(objection) == 1)
                .count();
        long inside = call.objections().size() - whole;

        assertThat(call.objectionsToArguments()).hasSizeBetween((int) whole, (int) (whole + inside));
    }

    private static long nodes(ConstraintViolation<?> objection) {
        return StreamSupport.stream(objection.getPropertyPath().spliterator(), false)
                .count();
    }

    @Example
    void noRecordWithRulesIsLeftOut() {
        JavaClasses rooms = new ClassFileImporter().importPackagesOf(TouchpointMap.class, Interaction.class);

        assertThat(rooms)
                .filteredOn(type -> type.isRecord()
                        && type.getFields().stream()
                                .flatMap(field -> field.getAnnotations().stream())
                                .anyMatch(annotation ->
                                        annotation.getRawType().getPackageName().startsWith("jakarta.validation")))
                .extracting(JavaClass::getName)
                .containsExactlyInAnyOrderElementsOf(
                        RECORDS.stream().map(Class::getName).toList());
    }

    @Provide
    Arbitrary<Call> calls() {
        return Arbitraries.oneOf(RECORDS.stream().map(AgreementTest::calls).toList());
    }

    private static Arbitrary<Call> calls(Class<? extends Record> type) {
        List<Arbitrary<Object>> values = Arrays.stream(type.getRecordComponents())
                .map(ComponentValues::of)
                .toList();
        return Combinators.combine(values).as(list -> new Call(type, list));
    }

    private static Constructor<? extends Record> canonical(Class<? extends Record> type) throws NoSuchMethodException {
        return type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new));
    }
}
