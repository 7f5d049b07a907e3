package dev.touchpoint.timing;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** What surrounds a simulated host: customers, time, answers, and somebody who takes the figures. */
final class SimulatedWorld {

    private final Simulation simulation;
    private final Instant until;
    private final SimulationTally figures;
    private final SimulatedTallies tallies;
    private final Set<String> askedAbout = new HashSet<>();
    private final Set<String> askedAt = new HashSet<>();
    private final Set<String> reminding = new HashSet<>();
    private boolean relationship;

    SimulatedWorld(Simulation simulation, Instant until, SimulationTally figures, SimulatedTallies tallies) {
        this.simulation = simulation;
        this.until = until;
        this.figures = figures;
        this.tallies = tallies;
        for (SurveyPolicy policy : simulation.policies().policies()) {
            askedAt.add(policy.askedAt());
            if (policy.touchpoint() == null) {
                relationship = true;
            } else {
                askedAbout.add(policy.touchpoint());
            }
            if (policy.reminders().isPresent()) {
                reminding.add(policy.id());
            }
        }
    }

    /** When it ends; what happens then still happens. */
    Instant until() {
        return until;
    }

    boolean isAskedAbout(String touchpoint) {
        return askedAbout.contains(touchpoint);
    }

    boolean asksAboutTheRelationship() {
        return relationship;
    }

    /** Whether a host would ask when a customer meets a touchpoint; not when it is the asking itself. */
    boolean isOccasion(String touchpoint) {
        return !askedAt.contains(touchpoint) && (relationship || askedAbout.contains(touchpoint));
    }

    boolean reminds(String policy) {
        return reminding.contains(policy);
    }

    Customer customer(String id, Instant now) {
        tallies.at(now);
        Customer customer = simulation.customer(id, now);
        if (!customer.id().equals(id)) {
            throw new IllegalArgumentException(
                    "customers must give the customer of the id that it is asked for, gave another at " + now);
        }
        return customer;
    }

    void sent(Invitation invitation, Invitation sent) {
        tallies.asked(sent.policy());
        figures.sent(invitation, sent);
    }

    Duration answeringAfter() {
        return simulation.answeringAfter();
    }

    /** By lot, always the same for the same customer, policy and occasion. */
    boolean isAnswered(Invitation sent) {
        double rate = simulation.rate(sent.channel());
        if (rate <= 0) {
            return false;
        }
        byte[] drawn = Canonical.sha256(sent.id() + "\n" + sent.reminder());
        double share = (ByteBuffer.wrap(drawn).getLong() >>> 11) * 0x1.0p-53;
        return share < rate;
    }
}
