package dev.touchpoint.cli.simulate;

import dev.touchpoint.cli.ingest.BadInput;
import dev.touchpoint.timing.Simulation;
import dev.touchpoint.timing.SimulationResult;
import dev.touchpoint.timing.SurveyPolicies;
import java.nio.file.Path;
import java.util.List;

/**
 * Policies tried out on a log, with all there is to tell about it.
 *
 * @param file the file of the policies
 * @param terms under which terms
 * @param log on what
 * @param result what would have become of them
 * @param unknown the rules about facts that the log does not have
 * @param forecasts what each policy would have brought, in the order of their rank
 */
public record Replay(
        Path file,
        Terms terms,
        Logged log,
        SimulationResult result,
        List<UnknownFact> unknown,
        List<Forecast> forecasts) {

    /**
     * Tries policies out.
     *
     * @param file the file of the policies
     * @param policies what it holds
     * @param terms under which terms
     * @param log on what
     * @param gauge by which metric answers are gauged
     * @return what would have become of them
     * @throws BadInput if one tally is read as if it was counted over different periods
     */
    public static Replay of(Path file, SurveyPolicies policies, Terms terms, Logged log, Gauge gauge) {
        return of(
                file,
                policies,
                terms,
                log,
                gauge,
                simulation(file, policies, terms).run(log.log()));
    }

    static Replay of(
            Path file, SurveyPolicies policies, Terms terms, Logged log, Gauge gauge, SimulationResult result) {
        return new Replay(
                file,
                terms,
                log,
                result,
                UnknownFact.of(policies),
                policies.policies().stream()
                        .map(policy -> Forecast.of(policy, result, log, gauge))
                        .toList());
    }

    static Simulation simulation(Path file, SurveyPolicies policies, Terms terms) {
        try {
            return terms.simulation(policies);
        } catch (IllegalArgumentException e) {
            throw new BadInput(file + ": " + e.getMessage());
        }
    }

    /**
     * What each policy would have brought, and what really happened, as far as the log knows.
     *
     * @return a line or two for each policy
     */
    public List<String> summary() {
        return forecasts.stream()
                .flatMap(forecast -> ForecastText.summary(forecast, hasObserved()).stream()
                        .map(line -> forecast.policy().id() + ": " + line))
                .toList();
    }

    /** Whether the log knows of any asking, to compare with. */
    boolean hasObserved() {
        return result.observedPerCustomer().keySet().stream().anyMatch(asks -> asks > 0);
    }

    /** How many customers would have been asked at least once. */
    long customersAsked() {
        return result.customers() - result.invitationsPerCustomer().getOrDefault(0, 0L);
    }
}
