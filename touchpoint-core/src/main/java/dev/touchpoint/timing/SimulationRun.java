package dev.touchpoint.timing;

import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.Response;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One run of a simulation: customer by customer, or, if tallies tie them together, with all of them at once. */
final class SimulationRun {

    private final Simulation simulation;
    private final Instant until;
    private final boolean together;
    private final SimulationTally figures;
    private final SimulatedWorld world;
    private final SimulatedHost host;
    private final Consumer<SimulatedCustomer> finished;
    private final Map<SimulatedCustomer, Integer> unfinished = new LinkedHashMap<>();

    /** @param finished is told of each customer for whom all is over */
    SimulationRun(Simulation simulation, Instant until, Consumer<SimulatedCustomer> finished) {
        List<SurveyPolicy> policies = simulation.policies().policies();
        SimulatedTallies tallies = new SimulatedTallies(policies);
        this.simulation = simulation;
        this.until = until;
        this.together = tallies.isRead();
        this.figures = new SimulationTally(policies, simulation.zone(), until);
        this.world = new SimulatedWorld(simulation, until, figures, tallies);
        ContactLedger ledger = together ? ContactLedger.inMemory() : new Slate();
        this.finished = finished;
        this.host = new SimulatedHost(simulation.timing(ledger, tallies), world);
    }

    /** Lives through all that happened to one customer. */
    void live(List<Event> events) {
        meet(events);
        if (!together) {
            finish();
        }
    }

    /** @param events in the order of a log */
    static void eachCustomer(List<Event> events, Consumer<List<Event>> lives) {
        int from = 0;
        for (int i = 1; i <= events.size(); i++) {
            if (i == events.size()
                    || !events.get(i).customer().equals(events.get(from).customer())) {
                lives.accept(events.subList(from, i));
                from = i;
            }
        }
    }

    SimulationResult end() {
        finish();
        return figures.result(simulation, until);
    }

    private void meet(List<Event> events) {
        SimulatedCustomer customer = new SimulatedCustomer(events.get(0).customer());
        int observed = 0;
        for (Event event : events) {
            if (event instanceof Interaction interaction
                    && !interaction.failed()
                    && world.isOccasion(interaction.touchpoint())) {
                host.expect(customer, occasion(interaction));
            } else if (event instanceof Response response && isObserved(response)) {
                observed++;
                observe(response, events);
            }
        }
        unfinished.put(customer, observed);
    }

    private static Occasion occasion(Interaction interaction) {
        String id = interaction.occasion() == null ? interaction.at().toString() : interaction.occasion();
        return Occasion.of(interaction.touchpoint(), id, interaction.at());
    }

    private boolean isObserved(Response response) {
        return response.askedAt() != null && !response.askedAt().isAfter(until);
    }

    private void observe(Response response, List<Event> events) {
        for (SurveyPolicy policy : simulation.policies().policies()) {
            String touchpoint = policy.touchpoint();
            boolean isAboutTheSame = touchpoint == null || touchpoint.equals(response.touchpoint());
            if (response.metric().equals(policy.metric()) && isAboutTheSame && response.askedAt() != null) {
                Instant met = touchpoint == null ? null : met(touchpoint, response.occasion(), events);
                figures.observed(policy, response.askedAt(), met, response.channel());
            }
        }
    }

    private static @Nullable Instant met(String touchpoint, @Nullable String occasion, List<Event> events) {
        for (Event event : events) {
            if (event instanceof Interaction interaction
                    && !interaction.failed()
                    && event.touchpoint().equals(touchpoint)
                    && occasion != null
                    && occasion.equals(event.occasion())) {
                return event.at();
            }
        }
        return null;
    }

    private void finish() {
        host.run();
        unfinished.forEach((customer, observed) -> {
            figures.add(customer, observed);
            finished.accept(customer);
        });
        unfinished.clear();
    }
}
