package dev.touchpoint.insight;

import dev.touchpoint.check.Require;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The touchpoints that are missing, and what was looked at without finding any.
 *
 * <p>Of what was tested, the chance that anything at all is found where nothing is missing is at most one minus the confidence: each
 * detector has one p-value, which is honest about its own comparisons, and these are raised by Holm's procedure; what else the same
 * detector found is raised by the number of detectors. A finding keeps statistical evidence only if that holds, and names a segment
 * that a search has led to only then. The chance of a false finding beside true ones is held down as well: where a segment has fallen,
 * the others' fall when it recovers is none, one segment is told of each touchpoint, and findings of the same cause are one.
 *
 * <p>Immutable and thread-safe.
 *
 * @param findings the findings, the most severe first; null counts as empty
 * @param notFound for each detector that tested something and found nothing by it, what it looked at; null counts as empty
 */
public record GapReport(List<Finding> findings, List<NotFound> notFound) {

    /** Refuses what is missing. */
    public GapReport {
        findings = Require.list("findings", findings);
        notFound = Require.list("notFound", notFound);
    }

    /**
     * What a detector looked at without finding anything.
     *
     * @param detector the detector's name, not blank
     * @param looked what it looked at, a sentence, not blank
     * @param comparisons how many comparisons, 1 or more
     * @param pValue the p-value of the worst of them, raised for their number and for that of the detectors. It is small where the
     *     worst is nothing but the recovery of others, or too rare to matter
     * @param smallest the smallest measured difference that would have been found, at whichever place and in whichever segment the
     *     least would have been enough: its standard error times the value that the worst comparison of all exceeds, where nothing is
     *     wrong, with the level that the next detector is held against by Holm's procedure. That value is read from the shuffles
     *     if there are enough of them; a search stops as soon as it is clear that nothing is found, and then it is Bonferroni's bound
     *     of the normal distribution. Null if not known
     * @param unit what that difference is counted in, not blank
     */
    public record NotFound(
            String detector, String looked, long comparisons, double pValue, @Nullable Double smallest, String unit) {

        /** Refuses what breaks a rule, as the components state. */
        public NotFound {
            Require.text("detector", detector);
            Require.text("looked", looked);
            Require.text("unit", unit);
        }

        /** In words. */
        @Override
        public String toString() {
            return Words.capital(detector) + ": nothing found. " + looked
                    + (smallest == null
                            ? ""
                            : " A difference of " + Words.oneDecimal(smallest) + " " + unit
                                    + " would have been found, at the least, going by standard errors and the number of"
                                    + " comparisons.");
        }
    }

    /**
     * The findings that a test stands behind.
     *
     * @return those with statistical evidence, in the same order; not null
     */
    public Stream<Finding> statistical() {
        return findings.stream()
                .filter(finding -> finding.evidence().stream().anyMatch(Evidence.Statistical.class::isInstance));
    }

    /** How many findings, as in {@code GapReport[3 findings]}. */
    @Override
    public String toString() {
        return "GapReport[" + findings.size() + " findings]";
    }
}
