package dev.touchpoint.cli.simulate;

import dev.touchpoint.timing.Customer;
import dev.touchpoint.timing.Simulation;
import dev.touchpoint.timing.SurveyPolicies;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Under which terms policies are tried out.
 *
 * @param home where all customers are; null if only the zones of policies are known
 * @param days whose days are counted
 * @param until when it ends; null for the last event of the log
 * @param rates how many of those who are asked over a channel answer, from 0 to 1, by the channel's id
 * @param strict whether a rule about a fact that the log does not have declines
 */
public record Terms(
        @Nullable ZoneId home, ZoneId days, @Nullable Instant until, SortedMap<String, Double> rates, boolean strict) {

    public Terms {
        rates = new TreeMap<>(rates);
    }

    /**
     * Terms without anything that a log does not say.
     *
     * @param home where all customers are; null if only the zones of policies are known
     * @param days whose days are counted
     * @return the terms
     */
    public static Terms of(@Nullable ZoneId home, ZoneId days) {
        return new Terms(home, days, null, new TreeMap<>(Map.of()), false);
    }

    /** @throws IllegalArgumentException if a tally is read as if it was counted over different periods */
    Simulation simulation(SurveyPolicies policies) {
        Simulation simulation = Simulation.of(policies).zone(days);
        ZoneId zone = home;
        if (zone != null) {
            simulation = simulation.customers(
                    (id, now) -> Customer.builder(id).zone(zone).build());
        }
        if (until != null) {
            simulation = simulation.until(until);
        }
        for (Map.Entry<String, Double> rate : rates.entrySet()) {
            simulation = simulation.answering(rate.getKey(), rate.getValue());
        }
        return strict ? simulation : simulation.permittingUnknown();
    }
}
