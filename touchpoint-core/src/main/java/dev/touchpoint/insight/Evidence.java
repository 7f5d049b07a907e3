package dev.touchpoint.insight;

import dev.touchpoint.check.Require;
import dev.touchpoint.metric.Interval;
import dev.touchpoint.metric.ScoreCounts;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What speaks for a finding. Names attributes, touchpoints and phrases, never a customer. Immutable and thread-safe. */
public sealed interface Evidence {

    /**
     * The evidence in words.
     *
     * @return one or more sentences, not blank
     */
    String sentence();

    /**
     * The map alone shows it.
     *
     * @param sentence what the map shows, a sentence, not blank
     */
    record Structural(String sentence) implements Evidence {

        /** Refuses a blank text. */
        public Structural {
            Require.text("sentence", sentence);
        }

        /** The sentence. */
        @Override
        public String toString() {
            return sentence;
        }
    }

    /**
     * It was seen in the log: counted, without a claim about chance.
     *
     * @param sentence what was seen, a sentence with its numbers, not blank
     * @param hits how often it was, from 0 to n
     * @param n of how many times, 1 or more
     */
    record Observed(String sentence, long hits, long n) implements Evidence {

        /** Refuses what breaks a rule, as the components state. */
        public Observed {
            Require.text("sentence", sentence);
            if (n < 1 || hits < 0 || hits > n) {
                throw new IllegalArgumentException(
                        "hits must be from 0 to n, and n 1 or more, were " + hits + " of " + n);
            }
        }

        /** The sentence. */
        @Override
        public String toString() {
            return sentence;
        }
    }

    /**
     * It was tested, and would hardly be so by chance.
     *
     * @param claim what was tested, the beginning of a sentence that the size of the difference ends, not blank
     * @param metric the id of the metric; null if shares of customers were compared
     * @param measuredAt the id of the touchpoint whose scores they are; null if shares were compared
     * @param unit what the difference is counted in, such as "points"; not blank
     * @param groups the groups that were compared, at least one
     * @param difference what they differ by: below zero for a drop
     * @param interval its interval, which holds for whichever comparison of a search is reported
     * @param range the largest difference that there can be, above zero
     * @param pValue the p-value, raised for all that was looked at, from 0 to 1
     * @param looks how many comparisons that was
     */
    record Statistical(
            String claim,
            @Nullable String metric,
            @Nullable String measuredAt,
            String unit,
            List<Group> groups,
            double difference,
            Interval interval,
            double range,
            double pValue,
            Looks looks)
            implements Evidence {

        /** Refuses what breaks a rule, as the components state. */
        public Statistical {
            Require.text("claim", claim);
            Require.textOrNull("metric", metric);
            Require.textOrNull("measuredAt", measuredAt);
            Require.text("unit", unit);
            groups = Require.list("groups", groups);
            Require.notNull("interval", interval);
            Require.notNull("looks", looks);
            if (groups.isEmpty()) {
                throw new IllegalArgumentException("groups must be one or more, were none");
            }
            if (!Double.isFinite(difference)) {
                throw new IllegalArgumentException("difference must be finite, was " + difference);
            }
            if (!(range > 0)) {
                throw new IllegalArgumentException("range must be above 0, was " + range);
            }
            if (!(pValue >= 0 && pValue <= 1)) {
                throw new IllegalArgumentException("p-value must be from 0 to 1, was " + pValue);
            }
        }

        /**
         * How many answers or customers were compared.
         *
         * @return the sum over the groups, 0 or more
         */
        public long n() {
            return groups.stream().mapToLong(Group::n).sum();
        }

        /**
         * The interval's end that is nearest to zero.
         *
         * @return its distance from zero; 0 if zero is in the interval
         */
        public double atLeast() {
            return Math.max(0, Math.max(interval.low(), -interval.high()));
        }

        Statistical raised(double p) {
            return new Statistical(claim, metric, measuredAt, unit, groups, difference, interval, range, p, looks);
        }

        @Override
        public String sentence() {
            String by = Words.oneDecimal(Math.abs(difference));
            boolean drops = difference < 0;
            String from = Words.oneDecimal(drops ? -interval.high() : interval.low());
            String to = Words.oneDecimal(drops ? -interval.low() : interval.high());
            return claim + " by " + by + " " + unit + " (" + from + " to " + to + ", "
                    + Words.percent(interval.confidence()) + " " + interval.method() + ", n = " + Words.number(n())
                    + ", "
                    + Words.p(pValue) + "). In numbers: " + means() + looks.sentence();
        }

        private String means() {
            return groups.stream().map(Group::toString).collect(Collectors.joining(", ")) + ".";
        }

        /** The sentences. */
        @Override
        public String toString() {
            return sentence();
        }
    }

    /**
     * Customers wrote it.
     *
     * @param sentence what was counted, a sentence, not blank
     * @param phrases how often each phrase of the lexicon was found, the most frequent first
     * @param comments how many comments were read, 1 or more
     * @param matching how many of them have at least one phrase
     */
    record Verbatim(String sentence, List<PhraseCount> phrases, long comments, long matching) implements Evidence {

        /** Refuses what breaks a rule, as the components state. */
        public Verbatim {
            Require.text("sentence", sentence);
            phrases = Require.list("phrases", phrases);
            if (comments < 1 || matching < 0 || matching > comments) {
                throw new IllegalArgumentException("matching must be from 0 to comments, and these 1 or more, were "
                        + matching + " of " + comments);
            }
        }

        /** The sentence. */
        @Override
        public String toString() {
            return sentence;
        }
    }

    /**
     * A phrase of the lexicon and how often it was found.
     *
     * @param phrase the phrase, not blank
     * @param comments in how many comments, 1 or more
     */
    record PhraseCount(String phrase, long comments) {

        /** Refuses what breaks a rule, as the components state. */
        public PhraseCount {
            Require.text("phrase", phrase);
            if (comments < 1) {
                throw new IllegalArgumentException("comments must be 1 or more, were " + comments);
            }
        }
    }

    /**
     * A group that was compared.
     *
     * @param name what it is, for readers, not blank
     * @param n how many answers or customers, 0 or more
     * @param value their mean in the unit of the difference; not a number if there are none
     * @param counts their scores; null if shares were compared
     */
    record Group(String name, long n, double value, @Nullable ScoreCounts counts) {

        /** Refuses what breaks a rule, as the components state. */
        public Group {
            Require.text("group", name);
            if (n < 0) {
                throw new IllegalArgumentException("n must be 0 or more, was " + n);
            }
        }

        /** As in {@code absentee after 71.2 (n = 104)}. */
        @Override
        public String toString() {
            return name + " " + (Double.isNaN(value) ? "none" : Words.oneDecimal(value)) + " (n = " + Words.number(n)
                    + ")";
        }
    }

    /**
     * How much was looked at for what was found.
     *
     * @param comparisons how many comparisons, 1 or more
     * @param shuffles how often segments were shuffled between customers; 0 if they were not
     * @param exceedances in how many of these any comparison looked as bad, from 0 to {@code shuffles}
     */
    record Looks(long comparisons, int shuffles, int exceedances) {

        /** Refuses what breaks a rule, as the components state. */
        public Looks {
            if (comparisons < 1) {
                throw new IllegalArgumentException("comparisons must be 1 or more, were " + comparisons);
            }
            if (shuffles < 0 || exceedances < 0 || exceedances > shuffles) {
                throw new IllegalArgumentException(
                        "exceedances must be from 0 to shuffles, were " + exceedances + " of " + shuffles);
            }
        }

        /** As what follows a sentence; begins with a space, or is empty if there was but one comparison. */
        String sentence() {
            if (shuffles > 0) {
                return " We shuffled who belongs to which segment " + Words.number(shuffles) + " times; in "
                        + Words.number(exceedances) + " of them any of the " + Words.number(comparisons)
                        + " comparisons looked this bad.";
            }
            return comparisons == 1 ? "" : " The p-value is raised for " + Words.number(comparisons) + " comparisons.";
        }
    }
}
