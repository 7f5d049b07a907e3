package dev.touchpoint.timing;

import dev.touchpoint.timing.SimulatedCustomer.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A host that does as it is told: it asks when a customer meets a touchpoint, asks again when it was told to wait until then,
 * sends at once what it may, and reminds when that is due.
 */
final class SimulatedHost {

    private final SurveyTiming timing;
    private final SimulatedWorld world;
    private final PriorityQueue<Turn> turns = new PriorityQueue<>(Turn.ORDER);
    private long number;

    /** What happens at the same instant: first answers, then what customers do, then what the host has planned. */
    private enum Rank {
        ANSWER,
        MEETING,
        PLAN
    }

    private record Turn(Instant at, Rank rank, long number, Consumer<Instant> act) {

        static final Comparator<Turn> ORDER =
                Comparator.comparing(Turn::at).thenComparing(Turn::rank).thenComparingLong(Turn::number);
    }

    SimulatedHost(SurveyTiming timing, SimulatedWorld world) {
        this.timing = timing;
        this.world = world;
    }

    /** A customer is going to meet a touchpoint. */
    void expect(SimulatedCustomer customer, Occasion occasion) {
        Occasion subject = world.isAskedAbout(occasion.touchpoint()) ? occasion : null;
        turn(occasion.at(), Rank.MEETING, now -> ask(customer, subject, now));
    }

    /** Lives through all that is to come. */
    void run() {
        for (Turn turn = turns.poll(); turn != null; turn = turns.poll()) {
            turn.act().accept(turn.at());
        }
    }

    private void turn(Instant at, Rank rank, Consumer<Instant> act) {
        Turn turn = new Turn(at, rank, number++, act);
        if (!at.isAfter(world.until())) {
            turns.add(turn);
        }
    }

    private void ask(SimulatedCustomer customer, @Nullable Occasion occasion, Instant now) {
        Customer known = world.customer(customer.id(), now);
        Decision decision = occasion == null ? timing.ask(known, now) : timing.ask(known, occasion, now);
        List<Decision> all = new ArrayList<>();
        all.add(decision);
        all.addAll(decision.others());
        all.forEach(customer::heard);
        if (decision instanceof Ask ask && !ask.isRepeat()) {
            customer.wasInvited();
            send(customer, ask.invitation(), ask.invitation(), now);
        }
        if (occasion != null) {
            plan(customer, occasion, soonest(all, policy -> policy.iterations().isEmpty()));
        }
        if (world.asksAboutTheRelationship()) {
            plan(customer, null, soonest(all, policy -> policy.iterations().isPresent()));
        }
    }

    private static @Nullable Instant soonest(List<Decision> decisions, Predicate<SurveyPolicy> which) {
        return decisions.stream()
                .filter(decision -> which.test(decision.policy()))
                .flatMap(decision -> again(decision).stream())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** When to ask the policy again about the same; once it has asked in an iteration, when the next begins. */
    private static Optional<Instant> again(Decision decision) {
        if (decision instanceof Wait wait) {
            return Optional.of(wait.until());
        }
        boolean recurs =
                decision instanceof Ask && decision.policy().iterations().isPresent();
        return recurs ? decision.verdict().nextIteration() : Optional.empty();
    }

    private void plan(SimulatedCustomer customer, @Nullable Occasion occasion, @Nullable Instant at) {
        Subject subject = Subject.of(occasion);
        if (at == null) {
            customer.planNothing(subject);
            return;
        }
        long turn = number;
        customer.plan(subject, turn);
        turn(at, Rank.PLAN, now -> {
            if (customer.plans(subject, turn)) {
                ask(customer, occasion, now);
            }
        });
    }

    /** @param sent the invitation, or a reminder of it */
    private void send(SimulatedCustomer customer, Invitation invitation, Invitation sent, Instant now) {
        Confirmation permission = timing.confirm(sent, now);
        if (!permission.maySend()) {
            throw new IllegalStateException("a simulated ask must be confirmed, was " + permission);
        }
        world.sent(invitation, sent);
        if (world.isAnswered(sent)) {
            turn(
                    now.plus(world.answeringAfter()),
                    Rank.ANSWER,
                    then -> timing.answered(customer.id(), invitation.id(), then, then));
        }
        if (world.reminds(invitation.policy())) {
            remind(customer, invitation, now);
        }
    }

    private void remind(SimulatedCustomer customer, Invitation invitation, Instant now) {
        Decision decision = timing.remind(world.customer(customer.id(), now), invitation, now);
        if (decision instanceof Ask ask && !ask.isRepeat()) {
            send(customer, invitation, ask.invitation(), now);
        } else if (decision instanceof Wait wait) {
            turn(wait.until(), Rank.PLAN, then -> remind(customer, invitation, then));
        }
    }
}
