package dev.touchpoint.insight;

import static dev.touchpoint.insight.Alignment.NONE;

import dev.touchpoint.insight.AdHoc.Kind;
import dev.touchpoint.insight.StepCheck.Status;
import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.map.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what became of each step and of each interaction. */
final class Checking {

    private final Plan plan;
    private final List<Interaction> interactions;
    private final Takers takers;

    private Checking(Plan plan, List<Interaction> interactions) {
        this.plan = plan;
        this.interactions = interactions;
        this.takers = Takers.of(plan, interactions);
    }

    static JourneyCheck of(Plan plan, List<Interaction> interactions) {
        Checking checking = new Checking(plan, interactions);
        return new JourneyCheck(plan.journey(), checking.steps(), checking.adHoc());
    }

    static List<Interaction> interactions(ActualJourney actual) {
        return until(actual, Instant.MAX);
    }

    /** The interactions of a journey, in order, without those after an instant. */
    static List<Interaction> until(ActualJourney actual, Instant last) {
        List<Interaction> interactions = new ArrayList<>(actual.events().size());
        for (Event event : actual.events()) {
            if (event instanceof Interaction interaction && !event.at().isAfter(last)) {
                interactions.add(interaction);
            }
        }
        return interactions;
    }

    private List<StepCheck> steps() {
        List<StepCheck> steps = new ArrayList<>(plan.size());
        Interaction before = null;
        for (int i = 0; i < plan.size(); i++) {
            Interaction taker = takers.of(i) == NONE ? null : interactions.get(takers.of(i));
            Step step = plan.steps().get(i);
            steps.add(new StepCheck(step, status(i, taker), taker, lateBy(before, taker)));
            before = taker;
        }
        return steps;
    }

    private Status status(int step, @Nullable Interaction taker) {
        if (taker == null) {
            return Status.MISSING;
        }
        if (takers.isOutOfSequence(step)) {
            return Status.OUT_OF_SEQUENCE;
        }
        return taker.failed() ? Status.FAILING : Status.COMPLETED;
    }

    private @Nullable Duration lateBy(@Nullable Interaction before, @Nullable Interaction taker) {
        Duration promise = Promises.of(plan, before);
        return promise == null || before == null || taker == null
                ? null
                : Promises.overdue(before.at(), promise, taker.at());
    }

    private List<AdHoc> adHoc() {
        List<AdHoc> adHoc = new ArrayList<>();
        for (int i = 0; i < interactions.size(); i++) {
            if (!takers.isUsed(i)) {
                Interaction interaction = interactions.get(i);
                adHoc.add(new AdHoc(interaction, kind(interaction.touchpoint())));
            }
        }
        return adHoc;
    }

    private Kind kind(String touchpoint) {
        if (plan.touchpoint(touchpoint) == null) {
            return Kind.SHADOW;
        }
        return plan.stepsAt(touchpoint).length == 0 ? Kind.UNPLANNED : Kind.REPEATED;
    }
}
