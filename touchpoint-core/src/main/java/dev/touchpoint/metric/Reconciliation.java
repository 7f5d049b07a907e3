package dev.touchpoint.metric;

import static dev.touchpoint.check.Require.notNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Why two definitions show different numbers for the same answers, one difference after the other: each step exchanges one
 * part of the first definition for the second's, and says what number would be shown then. The steps begin at the first
 * definition's number, each where the one before ended, and end at the second's; so their changes add up exactly.
 *
 * <p>It is about how answers are counted, not about what was asked, or of whom. Two questions may count their answers alike
 * and have no step between them. Only what differs makes a step, also if it makes no difference to the number here. Immutable and thread-safe.
 *
 * @param one the first definition, not null
 * @param other the second definition, not null
 * @param shownByOne the number that the first shows; null if its denominator is 0, or the answers are on another scale
 * @param shownByOther the number that the second shows; null if its denominator is 0, or the answers are on another scale
 * @param steps the steps from the first to the second, none if they agree in all that makes a number; unmodifiable, not null
 */
public record Reconciliation(
        Definition one,
        Definition other,
        @Nullable BigDecimal shownByOne,
        @Nullable BigDecimal shownByOther,
        List<Step> steps) {

    /** What two definitions can differ in. */
    public enum Cause {
        /** They ask on different scales: no answer is one to both, and nothing reconciles them. */
        SCALE,
        /** One reads the scale from the other end. */
        REVERSED,
        /** They have the same kinds of classes, with borders elsewhere. */
        BORDERS,
        /** An answer is worth something else, such as a mean of answers beside a share of high ones. */
        WORTH,
        /** They leave different answers out of the denominator. */
        LEFT_OUT,
        /** Only one divides by the responses without a score, too. */
        WITHOUT_SCORE,
        /** In one a higher score is better, in the other a lower one. The number stays. */
        DIRECTION,
        /** They round differently. */
        ROUNDING
    }

    /**
     * One difference and what it does to the number.
     *
     * @param cause its kind, not null
     * @param explanation a sentence for readers, which calls the definitions by their ids; not blank
     * @param before the number shown before this step; null if the denominator was 0
     * @param after the number shown after it; null if the denominator is 0 or there is no such number
     */
    public record Step(Cause cause, String explanation, @Nullable BigDecimal before, @Nullable BigDecimal after) {}

    /** Copies the list. */
    public Reconciliation {
        steps = List.copyOf(steps);
    }

    /**
     * Reconciles two definitions over answers that all have a score.
     *
     * @param one the first definition, not null
     * @param other the second definition, not null
     * @param counts the answers, on the first definition's scale, not null
     * @return the reconciliation, not null
     * @throws IllegalArgumentException if the counts are on another scale
     */
    public static Reconciliation of(Definition one, Definition other, ScoreCounts counts) {
        return of(one, other, counts, 0);
    }

    /**
     * Reconciles two definitions over responses of which some have no score.
     *
     * @param one the first definition, not null
     * @param other the second definition, not null
     * @param counts the answers that have a score, on the first definition's scale, not null
     * @param withoutScore how many responses have none, 0 or more
     * @return the reconciliation, not null
     * @throws IllegalArgumentException if the counts are on another scale, or there are fewer than 0 without score
     */
    public static Reconciliation of(Definition one, Definition other, ScoreCounts counts, long withoutScore) {
        notNull("other", other);
        Reckoning from = Reckoning.of(one, counts, withoutScore);
        if (!one.scale().equals(other.scale())) {
            Step scale = new Step(
                    Cause.SCALE,
                    one.id() + " asks on " + one.scale() + ", " + other.id() + " on " + other.scale()
                            + ": no answer is one to both, and neither number follows from the other",
                    from.shown().orElse(null),
                    null);
            return new Reconciliation(one, other, from.shown().orElse(null), null, List.of(scale));
        }
        Reckoning to = Reckoning.of(other, counts, withoutScore);
        return new Reconciliation(
                one, other, from.shown().orElse(null), to.shown().orElse(null), new Path(one, other, from, to).steps());
    }

    /** The steps from one definition to another on the same scale. */
    private static final class Path {

        private final Definition one;
        private final Definition other;
        private final Reckoning to;
        private final List<Step> steps = new ArrayList<>();
        private Reckoning at;

        Path(Definition one, Definition other, Reckoning from, Reckoning to) {
            this.one = one;
            this.other = other;
            this.at = from;
            this.to = to;
        }

        List<Step> steps() {
            if (!at.isWorthAs(to)) {
                step(worthCause(), this::worthSentence, at.withWorthOf(to));
            }
            if (one.direction() != other.direction()) {
                step(
                        Cause.DIRECTION,
                        cause -> betterIn(one) + ", " + betterIn(other) + ": the same number is read the other way",
                        at);
            }
            if (!at.countsAs(to)) {
                step(Cause.LEFT_OUT, cause -> leftOutSentence(), at.withCountedOf(to));
            }
            if (one.denominator() != other.denominator()) {
                step(Cause.WITHOUT_SCORE, cause -> withoutScoreSentence(), at.withWithoutScoreOf(to));
            }
            if (!one.rounding().equals(other.rounding())) {
                step(
                        Cause.ROUNDING,
                        cause -> one.id() + " shows " + said(one.rounding()) + ", " + other.id() + " "
                                + said(other.rounding()),
                        to);
            } else if (!at.shown().equals(to.shown())) {
                step(
                        Cause.ROUNDING,
                        cause -> one.id() + " and " + other.id()
                                + " round each class by itself, and divide the answers into classes differently",
                        to);
            }
            return steps;
        }

        private void step(Cause cause, Sentence sentence, Reckoning next) {
            steps.add(new Step(
                    cause,
                    sentence.of(cause),
                    at.shown().orElse(null),
                    next.shown().orElse(null)));
            at = next;
        }

        private interface Sentence {
            String of(Cause cause);
        }

        private Cause worthCause() {
            if (at.isWorthInReverseAs(to)) {
                return Cause.REVERSED;
            }
            boolean classes = !one.classes().isEmpty() && !other.classes().isEmpty();
            return classes && at.isOfTheSameKindsAs(to) ? Cause.BORDERS : Cause.WORTH;
        }

        private String worthSentence(Cause cause) {
            return switch (cause) {
                case REVERSED ->
                    other.id() + " reads the scale " + one.scale() + " from the other end than " + one.id();
                case BORDERS -> bordersSentence();
                default ->
                    one.id() + " is " + one.formula() + ", " + other.id() + " is " + other.formula()
                            + (one.unit() == other.unit() ? "" : ": they are in different units and never comparable");
            };
        }

        private String bordersSentence() {
            return points(i -> at.worth(i) == to.worth(i)
                    ? ""
                    : "as " + nameIn(one, i) + " in " + one.id() + " and as " + nameIn(other, i) + " in " + other.id());
        }

        private String nameIn(Definition definition, int i) {
            int score = definition.scale().lowest() + i;
            return definition.classes().stream()
                    .filter(each -> score <= each.highest())
                    .findFirst()
                    .orElseThrow()
                    .name();
        }

        /** As in "answers 6..7 count as ...; answers 9 count as ...", neighbours with the same words together. */
        private String points(IntFunction<String> words) {
            List<String> parts = new ArrayList<>();
            int lowest = one.scale().lowest();
            int points = one.scale().points();
            for (int from = 0; from < points; ) {
                String said = words.apply(from);
                int end = from;
                while (end < points && words.apply(end).equals(said)) {
                    end++;
                }
                if (!said.isEmpty()) {
                    String range = end - from == 1
                            ? "answer " + (lowest + from) + " counts "
                            : "answers " + (lowest + from) + ".." + (lowest + end - 1) + " count ";
                    parts.add(range + said);
                }
                from = end;
            }
            return String.join("; ", parts);
        }

        private String leftOutSentence() {
            return points(i -> at.counted(i) == to.counted(i)
                    ? ""
                    : "in the denominator of " + (at.counted(i) ? one : other).id() + " and not of "
                            + (at.counted(i) ? other : one).id());
        }

        private String withoutScoreSentence() {
            Definition all = one.denominator() == Denominator.RESPONSES ? one : other;
            return "only " + all.id() + " divides by the responses without a score, too";
        }

        private static String betterIn(Definition definition) {
            return "in " + definition.id()
                    + (definition.direction() == Direction.HIGHER_IS_BETTER ? " higher" : " lower") + " is better";
        }

        private static String said(Rounding rounding) {
            String decimals =
                    switch (rounding.decimals()) {
                        case 0 -> "whole numbers";
                        case 1 -> "1 decimal";
                        default -> rounding.decimals() + " decimals";
                    };
            String mode =
                    switch (rounding.mode()) {
                        case HALF_UP -> "halves away from zero";
                        case HALF_EVEN -> "halves to the even neighbour";
                        case HALF_DOWN -> "halves towards zero";
                        case DOWN -> "the rest cut off";
                        case UP -> "rounded away from zero";
                        case FLOOR -> "rounded down";
                        case CEILING -> "rounded up";
                        case UNNECESSARY -> throw new IllegalStateException("no rounding has this mode");
                    };
            return decimals + ", " + mode + (rounding.sharesFirst() ? ", each class by itself" : "");
        }
    }
}
