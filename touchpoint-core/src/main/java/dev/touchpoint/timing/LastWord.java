package dev.touchpoint.timing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a policy has said last about something: no more of it than is needed, as a decision remembers all that led to it.
 *
 * @param isAsk whether it asked
 * @param waiting the decision, if it was to wait: most of these are followed by another
 * @param declined why not, if it was to decline
 */
record LastWord(boolean isAsk, @Nullable Wait waiting, List<String> declined) {

    private static final LastWord ASKED = new LastWord(true, null, List.of());

    static LastWord of(Decision decision) {
        if (decision instanceof Ask) {
            return ASKED;
        }
        return decision instanceof Wait wait
                ? new LastWord(false, wait, List.of())
                : new LastWord(false, null, decision.verdict().decisiveCodes());
    }

    /** Whether it is waiting for an instant that has not come. */
    boolean isWaiting() {
        return waiting != null;
    }

    /** Why it did not ask: of a decline what alone stood in the way, or all of it; of a wait, what lasts longest. */
    List<String> codes() {
        return waiting == null
                ? declined
                : longest(waiting.reasons()).stream()
                        .map(Reason::code)
                        .distinct()
                        .sorted()
                        .toList();
    }

    private static List<Reason> longest(List<Reason> reasons) {
        List<Reason> telling = reasons.stream()
                .filter(reason -> !reason.code().equals("NOT_YET"))
                .toList();
        List<Reason> some = telling.isEmpty() ? reasons : telling;
        Optional<Instant> latest =
                some.stream().flatMap(reason -> reason.until().stream()).max(Comparator.naturalOrder());
        return some.stream()
                .filter(reason -> reason.isFinal() || reason.until().equals(latest))
                .toList();
    }
}
