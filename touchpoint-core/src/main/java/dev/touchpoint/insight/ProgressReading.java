package dev.touchpoint.insight;

import dev.touchpoint.insight.Progress.Due;
import dev.touchpoint.insight.Progress.Vacuum;
import dev.touchpoint.insight.StepCheck.Status;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out where a customer stands. */
final class ProgressReading {

    private final Plan plan;
    private final List<Interaction> interactions;
    private final Instant now;
    private final List<StepCheck> steps;

    private ProgressReading(Plan plan, List<Interaction> interactions, JourneyCheck check, Instant now) {
        this.plan = plan;
        this.interactions = interactions;
        this.now = now;
        this.steps = check.steps();
    }

    static Progress of(Plan plan, List<Interaction> interactions, Instant now) {
        JourneyCheck check = Checking.of(plan, interactions);
        ProgressReading reading = new ProgressReading(plan, interactions, check, now);
        int next = reading.next();
        return next == plan.size()
                ? new Progress(now, check, null, null)
                : new Progress(now, check, reading.due(next), reading.vacuum(next));
    }

    private int next() {
        int next = plan.size();
        while (next > 0 && !movesForward(next - 1)) {
            next--;
        }
        while (next < plan.size() && steps.get(next).isDone()) {
            next++;
        }
        return next;
    }

    private boolean movesForward(int step) {
        return steps.get(step).status() == Status.COMPLETED && !onlyAsks(step);
    }

    private boolean onlyAsks(int step) {
        return plan.touchpoints(step).stream().allMatch(touchpoint -> touchpoint.purpose() == Purpose.FEEDBACK);
    }

    private Due due(int step) {
        Interaction before = step == 0 ? null : steps.get(step - 1).interaction();
        Duration promise = Promises.of(plan, before);
        return new Due(
                steps.get(step).step(),
                before != null && promise != null ? Promises.end(before.at(), promise) : null,
                before != null && promise != null ? Promises.overdue(before.at(), promise, now) : null,
                isCustomersTurn(step),
                owners(step));
    }

    private boolean isCustomersTurn(int step) {
        return plan.touchpoints(step).stream().anyMatch(touchpoint -> touchpoint.initiator() == Initiator.CUSTOMER);
    }

    private List<String> owners(int step) {
        return plan.touchpoints(step).stream()
                .map(Touchpoint::owner)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private @Nullable Vacuum vacuum(int step) {
        boolean owned = plan.touchpoints(step).stream().allMatch(touchpoint -> touchpoint.owner() != null);
        if (!owned || isCustomersTurn(step) || onlyAsks(step)) {
            return null;
        }
        List<String> owners = owners(step);
        Interaction handOff = handOff(step, owners);
        Touchpoint left = handOff == null ? null : plan.touchpoint(handOff.touchpoint());
        if (handOff == null || left == null || left.owner() == null || isContacted(owners, handOff)) {
            return null;
        }
        boolean bridged = left.bridgesTo() != null && owners.contains(left.bridgesTo());
        return new Vacuum(left.owner(), owners, handOff.at(), Duration.between(handOff.at(), now), bridged);
    }

    /** The last step before that somebody else took, or nobody answers for; null if there is none. */
    private @Nullable Interaction handOff(int next, List<String> owners) {
        for (int step = next - 1; step >= 0; step--) {
            Interaction taker = steps.get(step).isDone() ? steps.get(step).interaction() : null;
            if (taker != null && !isOf(taker, owners)) {
                return taker;
            }
        }
        return null;
    }

    private boolean isContacted(List<String> owners, Interaction handOff) {
        // The very one: another may be equal to it in all that it says.
        Set<Interaction> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        reached.add(handOff);
        return interactions.stream()
                .dropWhile(interaction -> !reached.contains(interaction))
                .skip(1)
                .anyMatch(interaction -> isOf(interaction, owners) && isVisible(interaction));
    }

    private boolean isOf(Interaction interaction, List<String> owners) {
        Touchpoint touchpoint = plan.touchpoint(interaction.touchpoint());
        return touchpoint != null && touchpoint.owner() != null && owners.contains(touchpoint.owner());
    }

    private boolean isVisible(Interaction interaction) {
        Touchpoint touchpoint = plan.touchpoint(interaction.touchpoint());
        return touchpoint != null && touchpoint.visibility() == Visibility.VISIBLE;
    }
}
