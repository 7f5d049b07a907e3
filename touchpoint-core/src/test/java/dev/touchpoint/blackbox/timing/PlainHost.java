package dev.touchpoint.blackbox.timing;

import dev.touchpoint.log.Interaction;
import dev.touchpoint.timing.Ask;
import dev.touchpoint.timing.Customer;
import dev.touchpoint.timing.Decision;
import dev.touchpoint.timing.Invitation;
import dev.touchpoint.timing.Iterations;
import dev.touchpoint.timing.Occasion;
import dev.touchpoint.timing.SurveyPolicy;
import dev.touchpoint.timing.SurveyTiming;
import dev.touchpoint.timing.Wait;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A host by the book, for all customers at once and in the order of time: the oracle of what a simulation does customer by customer. */
final class PlainHost {

    private static final ZoneId UTC = ZoneId.of("UTC");

    private final SurveyTiming timing;
    private final Function<String, Customer> customers;
    private final Instant until;
    private final Set<String> reminding;
    private final List<Todo> todo = new ArrayList<>();
    final List<String> calls = new ArrayList<>();

    /** @param kind 0 for an interaction, 1 for what was planned */
    private record Todo(
            Instant at, int kind, String customer, @Nullable Occasion occasion, @Nullable Invitation reminding) {}

    /** @param reminding the ids of policies with reminders */
    PlainHost(SurveyTiming timing, Function<String, Customer> customers, Instant until, Set<String> reminding) {
        this.timing = timing;
        this.reminding = reminding;
        this.customers = customers;
        this.until = until;
    }

    void meet(Interaction met, boolean isAskedAbout) {
        String id = met.occasion() == null ? met.at().toString() : met.occasion();
        Occasion occasion = isAskedAbout ? Occasion.of(met.touchpoint(), id, met.at()) : null;
        todo.add(new Todo(met.at(), 0, met.customer(), occasion, null));
    }

    void live() {
        while (true) {
            Todo next = todo.stream()
                    .filter(planned -> !planned.at.isAfter(until))
                    .min(Comparator.comparing(Todo::at).thenComparingInt(Todo::kind))
                    .orElse(null);
            if (next == null) {
                return;
            }
            todo.remove(next);
            if (next.reminding != null) {
                remind(next.customer, next.reminding, next.at);
            } else {
                ask(next.customer, next.occasion, next.at);
            }
        }
    }

    private void ask(String id, @Nullable Occasion occasion, Instant now) {
        Customer customer = customers.apply(id);
        Decision decision = occasion == null ? timing.ask(customer, now) : timing.ask(customer, occasion, now);
        calls.add(call(id, now, decision));
        if (decision instanceof Ask ask && !ask.isRepeat()) {
            send(id, ask.invitation(), ask.invitation(), now);
        }
        List<Decision> all = new ArrayList<>(decision.others());
        all.add(decision);
        replan(id, occasion, all, now);
    }

    private void replan(String id, @Nullable Occasion occasion, List<Decision> all, Instant now) {
        boolean anyIterations = false;
        Instant occasionAgain = Instant.MAX;
        Instant relationshipAgain = Instant.MAX;
        for (Decision decision : all) {
            boolean iterates = decision.policy().iterations().isPresent();
            anyIterations |= iterates;
            Instant again = Instant.MAX;
            if (decision instanceof Wait wait) {
                again = wait.until();
            } else if (decision instanceof Ask && iterates) {
                again = nextIteration(decision.policy(), now);
            }
            if (iterates && again.isBefore(relationshipAgain)) {
                relationshipAgain = again;
            } else if (!iterates && again.isBefore(occasionAgain)) {
                occasionAgain = again;
            }
        }
        if (occasion != null) {
            todo.removeIf(planned -> planned.kind == 1
                    && planned.customer.equals(id)
                    && planned.reminding == null
                    && planned.occasion != null
                    && planned.occasion.touchpoint().equals(occasion.touchpoint())
                    && planned.occasion.id().equals(occasion.id()));
            todo.add(new Todo(occasionAgain, 1, id, occasion, null));
        }
        if (anyIterations) {
            todo.removeIf(planned -> planned.kind == 1
                    && planned.customer.equals(id)
                    && planned.reminding == null
                    && planned.occasion == null);
            todo.add(new Todo(relationshipAgain, 1, id, null, null));
        }
    }

    private static Instant nextIteration(SurveyPolicy policy, Instant now) {
        Iterations iterations = policy.iterations().orElseThrow();
        ZoneId zone = policy.zone().orElse(UTC);
        Instant begin = iterations.start();
        for (int k = 1; !begin.isAfter(now); k++) {
            begin = iterations
                    .start()
                    .atZone(zone)
                    .plus(((Period) iterations.every()).multipliedBy(k))
                    .toInstant();
        }
        return begin;
    }

    private void send(String id, Invitation invitation, Invitation sent, Instant now) {
        if (!timing.confirm(sent, now).maySend()) {
            throw new AssertionError("what was asked must be confirmed");
        }
        calls.add(id + " sent " + sent.policy() + " " + sent.reminder() + " at " + now);
        remind(id, invitation, now);
    }

    private void remind(String id, Invitation invitation, Instant now) {
        if (!reminding.contains(invitation.policy())) {
            return;
        }
        Decision decision = timing.remind(customers.apply(id), invitation, now);
        calls.add(call(id, now, decision));
        if (decision instanceof Ask ask && !ask.isRepeat()) {
            send(id, invitation, ask.invitation(), now);
        } else if (decision instanceof Wait wait) {
            todo.add(new Todo(wait.until(), 1, id, null, invitation));
        }
    }

    static String call(String id, Instant now, Decision decision) {
        return id + " at " + now + ": " + decision + " " + decision.others();
    }
}
