package dev.touchpoint.timing;

import java.time.Duration;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A rule that leaves room for so much: each contact takes some of it while it counts. That is until its term ends or its lease
 * does, so the longer one waits, the more room there is.
 */
abstract class Counting extends Span {

    private final Term term;

    Counting(RuleSpec spec, Term term) {
        super(spec);
        this.term = term;
    }

    /** How much the contacts may take; if it is negative, none is permitted at all. */
    abstract long room(Facts facts);

    /** Whether a contact is one that the rule looks at; its state does not matter here. */
    abstract boolean includes(Contact contact, Facts facts);

    /** How much of the room a contact takes. */
    long weight(Contact contact) {
        return 1;
    }

    /** Why there is no room. */
    abstract Why full(Facts facts);

    Term term() {
        return term;
    }

    @Override
    public Duration lookBack() {
        return term.atMost();
    }

    @Override
    boolean isZoned() {
        return term.isZoned();
    }

    @Override
    long from(long t, Facts facts) {
        long room = room(facts);
        if (room < 0) {
            return TimeLine.NEVER;
        }
        History history = facts.history();
        long taken = 0;
        int first = history.size();
        while (first > 0 && term.bound(history.at(first - 1), facts) > t) {
            first--;
            if (history.until(first) > t && includes(history.contact(first), facts)) {
                taken += weight(history.contact(first));
            }
        }
        return taken <= room ? t : whenThereIsRoom(t, first, room, facts);
    }

    /** Under each of the candidate zones. */
    private long whenThereIsRoom(long t, int first, long room, Facts facts) {
        long from = t;
        for (int zone = 0; zone < term.zones(facts); zone++) {
            long[] ends = ends(first, facts, zone);
            int[] latestFirst = latestFirst(ends);
            long left = room;
            for (int k = 0; k < latestFirst.length && ends[latestFirst[k]] > from; k++) {
                left -= weight(facts.history().contact(first + latestFirst[k]));
                if (left < 0) {
                    from = ends[latestFirst[k]];
                    break;
                }
            }
        }
        return from;
    }

    /** From when on each of the contacts no longer counts. */
    private long[] ends(int first, Facts facts, int zone) {
        History history = facts.history();
        long[] ends = new long[history.size() - first];
        for (int i = first; i < history.size(); i++) {
            ends[i - first] = end(i, facts, zone);
        }
        return ends;
    }

    private long end(int index, Facts facts, int zone) {
        History history = facts.history();
        return includes(history.contact(index), facts)
                ? Math.min(history.until(index), term.end(history.at(index), facts, zone))
                : TimeLine.DISTANT_PAST;
    }

    private static int[] latestFirst(long[] ends) {
        return IntStream.range(0, ends.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> ends[i]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Override
    Why why(long t, Facts facts) {
        if (room(facts) < 0) {
            return full(facts).lasting();
        }
        long from = from(t, facts);
        Contact decides = decides(from, facts);
        if (decides == null) {
            return full(facts);
        }
        if (decides.leaseEnd() == null && from == TimeLine.NEVER && term.lacksZone(facts)) {
            return ZONE_UNKNOWN;
        }
        return Past.why(decides, TimeLine.of(decides.at()), t, full(facts));
    }

    /** The latest contact whose end makes room. */
    private @Nullable Contact decides(long from, Facts facts) {
        for (int i = facts.history().size() - 1; i >= 0; i--) {
            for (int zone = 0; zone < term.zones(facts); zone++) {
                if (end(i, facts, zone) == from) {
                    return facts.history().contact(i);
                }
            }
        }
        return null;
    }
}
