package dev.touchpoint.insight;

import dev.touchpoint.check.Require;
import dev.touchpoint.map.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where one customer stands in a planned journey: what is done, what is due next and with whom the ball lies, and whether the
 * customer is in a vacuum. See {@link Conformance#progress}.
 *
 * <p>Due next is the first step that is not {@linkplain StepCheck#isDone() done} after the last one that was completed in
 * sequence. So a step that failed is due again, and one that was skipped is not waited for: it is missing. Steps that do nothing
 * but ask for feedback move nobody forward: a survey that came before the parcel does not mean that the parcel has come.
 *
 * <p>Immutable and thread-safe.
 */
public final class Progress {

    private final Instant at;
    private final JourneyCheck check;
    private final @Nullable Due next;
    private final @Nullable Vacuum vacuum;

    Progress(Instant at, JourneyCheck check, @Nullable Due next, @Nullable Vacuum vacuum) {
        this.at = at;
        this.check = check;
        this.next = next;
        this.vacuum = vacuum;
    }

    /**
     * What is to come next.
     *
     * @param step the planned step
     * @param promisedBy the last instant at which what the touchpoint before promised is kept; null if nothing was promised
     * @param overdueBy by how much it is overdue, longer than zero; null if it is not
     * @param customersTurn whether the ball lies with the customer: one of the step's touchpoints is started by customers
     * @param owners who answers for the step's touchpoints, by their ids on the map, and has the ball if it is not the
     *     customer's turn; empty if nobody does; null counts as empty
     */
    public record Due(
            Step step,
            @Nullable Instant promisedBy,
            @Nullable Duration overdueBy,
            boolean customersTurn,
            List<String> owners) {

        /** Refuses what is missing. */
        public Due {
            Require.notNull("step", step);
            owners = Require.list("owners", owners);
        }

        /** As in {@code Due[It arrives by 2026-11-23T07:00:00Z, overdue by PT5H, turn of carrier]}. */
        @Override
        public String toString() {
            String turn = customersTurn ? "the customer" : owners.isEmpty() ? "nobody" : String.join(" or ", owners);
            return "Due[" + step.name() + (promisedBy == null ? "" : " by " + promisedBy)
                    + (overdueBy == null ? "" : ", overdue by " + overdueBy) + ", turn of " + turn + "]";
        }
    }

    /**
     * The time after a hand-off in which the new owner has not been in contact with the customer.
     *
     * @param from the id of the owner that handed over
     * @param to the ids of the owners of which one has taken over; at least one
     * @param since when it was handed over: the last step of the plan that the old owner's touchpoint took
     * @param lasting how long ago that is
     * @param bridged whether the touchpoint of the hand-off carries customers over to the new owner: they know whom they wait
     *     for
     */
    public record Vacuum(String from, List<String> to, Instant since, Duration lasting, boolean bridged) {

        /** Refuses what is missing. */
        public Vacuum {
            Require.notNull("from", from);
            to = Require.list("to", to);
            Require.notNull("since", since);
            Require.notNull("lasting", lasting);
        }

        /** As in {@code Vacuum[shop to drivers since 2026-11-23T07:00:00Z, for PT30H, bridged]}. */
        @Override
        public String toString() {
            return "Vacuum[" + from + " to " + String.join(" or ", to) + " since " + since + ", for " + lasting
                    + (bridged ? ", bridged]" : "]");
        }
    }

    /**
     * As of when it is.
     *
     * @return the present instant, as it was handed over; not null
     */
    public Instant at() {
        return at;
    }

    /**
     * The plan beside what has happened so far.
     *
     * @return the comparison, in which what is still to come is missing; not null
     */
    public JourneyCheck check() {
        return check;
    }

    /**
     * What the customer has behind.
     *
     * @return the steps that are {@linkplain StepCheck#isDone() done}, in the plan's order; not null
     */
    public List<StepCheck> done() {
        return check.steps().stream().filter(StepCheck::isDone).toList();
    }

    /**
     * What is due next.
     *
     * @return the step; empty if the journey has come to its end
     */
    public Optional<Due> next() {
        return Optional.ofNullable(next);
    }

    /**
     * The vacuum that the customer is in. There is one if the owner of the next step took over from another one, and since then
     * has not been in contact: no interaction at a touchpoint of that owner that customers see, planned or not, failed or not.
     * There is none if it is the customer's turn, if the next step only asks for feedback, or if a touchpoint on either side
     * has no owner.
     *
     * @return since when, and between whom; empty if there is none
     */
    public Optional<Vacuum> vacuum() {
        return Optional.ofNullable(vacuum);
    }

    /** What is due, as in {@code Progress[3 of 12 done, Due[It arrives, turn of carrier]]}. */
    @Override
    public String toString() {
        return "Progress[" + done().size() + " of " + check.steps().size() + " done, "
                + (next == null ? "at its end]" : next + (vacuum == null ? "]" : ", " + vacuum + "]"));
    }
}
