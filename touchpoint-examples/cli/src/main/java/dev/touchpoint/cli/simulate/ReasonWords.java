package dev.touchpoint.cli.simulate;

import static java.util.Map.entry;

import dev.touchpoint.timing.ReasonCount;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Why people were not asked, in words that hold for all of them: a sentence of a single reason has times that others have not. */
final class ReasonWords {

    /** Of several reasons, what ended it comes last. */
    private static final Set<String> ENDS = Set.of("EXPIRED", "NO_COMMON_TIME", "NO_MORE_ITERATIONS", "NO_WINDOW");

    private static final Map<String, String> WORDS = Map.ofEntries(
            entry("ALREADY_ANSWERED", "the customer had answered the survey already"),
            entry("ALREADY_ASKED", "the customer had been asked that already"),
            entry("ATTENTION", "surveys had taken enough of the customer's time"),
            entry("BLACKOUT", "nobody is asked on that date"),
            entry("BUDGET", "as many as are allowed had been asked"),
            entry("CAP", "the customer had been asked as often as allowed"),
            entry("CHANNEL_WINDOW", "the customer had not written over the channel lately"),
            entry("CHANNEL_WINDOW_UNKNOWN", "it is not known when the customer last wrote"),
            entry("CLOCK_SKEW", "there was a contact from a later time"),
            entry("CONSENT", "the customer does not agree to be asked"),
            entry("CONSENT_UNKNOWN", "it is not known whether the customer agrees to be asked"),
            entry("DELAY", "it was too early"),
            entry("DISMISSED", "the customer had dismissed the invitation"),
            entry("EXPIRED", "the time to ask was over"),
            entry("GAP", "the customer had been asked too recently"),
            entry("HELD_BACK", "a policy that comes first was due soon"),
            entry("HOLIDAY", "nobody is asked on holidays"),
            entry("INACTIVE", "the customer had not been active for long"),
            entry("INACTIVE_UNKNOWN", "it is not known when the customer was last active"),
            entry("IN_PROGRESS", "the customer had another survey open"),
            entry("LEDGER_CONTENDED", "somebody else changed the customer's contacts"),
            entry("LEDGER_UNREADABLE", "the customer's contacts could not be read"),
            entry("NOT_SENT", "there was no invitation to remind of"),
            entry("NOT_YET", "the next iteration had not begun"),
            entry("NO_COMMON_TIME", "there was no time that all rules permit"),
            entry("NO_MORE_ITERATIONS", "the policy had no more iterations"),
            entry("NO_OCCASION", "there was nothing to ask about"),
            entry("NO_REMINDERS", "the policy does not remind"),
            entry("NO_WINDOW", "there are no hours in which customers may be asked"),
            entry("OPEN_ISSUE", "something was amiss with the customer"),
            entry("OPEN_ISSUE_UNKNOWN", "it is not known whether something was amiss with the customer"),
            entry("OUTRANKED", "another policy came first"),
            entry("PATIENCE", "an earlier channel was tried first"),
            entry("QUIET_HOURS", "it was in quiet hours"),
            entry("REFUSED", "the customer had dismissed a survey recently"),
            entry("REMINDED_ENOUGH", "the customer had been reminded enough"),
            entry("REMINDER", "it was too early for a reminder"),
            entry("RESERVED", "the customer was about to be asked by another policy"),
            entry("RULE_BROKEN", "a rule contradicted itself"),
            entry("RULE_FAILED", "a rule failed"),
            entry("SAMPLED_OUT", "the customer is not in the sample"),
            entry("SEGMENT", "the customer is of a segment that is not asked"),
            entry("SEGMENT_UNKNOWN", "it is not known of which segment the customer is"),
            entry("SETTLING", "it was still going on"),
            entry("SPREAD", "it was not the customer's turn yet"),
            entry("TALLY_UNKNOWN", "a tally is not known"),
            entry("TARGET_REACHED", "the target was reached"),
            entry("TENURE", "the customer had not been one for long enough"),
            entry("TENURE_UNKNOWN", "it is not known since when the customer has been one"),
            entry("WINDOW", "it was outside of the hours in which customers may be asked"),
            entry("ZONE_UNKNOWN", "the customer's time zone is not known"));

    private ReasonWords() {}

    static Set<String> codes() {
        return WORDS.keySet();
    }

    /** As in {@code the customer had been asked too recently, and the time to ask was over}. */
    static String of(ReasonCount reasons) {
        List<String> words = reasons.codes().stream()
                .sorted(Comparator.comparing(ENDS::contains))
                .map(code -> WORDS.getOrDefault(code, code))
                .toList();
        return words.size() < 2
                ? String.join("", words)
                : words.stream().limit(words.size() - 1L).collect(Collectors.joining(", "))
                        + ", and "
                        + words.get(words.size() - 1);
    }
}
