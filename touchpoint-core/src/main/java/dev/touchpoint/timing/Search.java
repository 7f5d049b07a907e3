package dev.touchpoint.timing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The least common fixed point of a policy's rules: c0 is the present, and each further candidate the latest of all rules'
 * answers to the one before, until nothing moves. All rules answer to the same candidate, so their order means nothing.
 * For one decision, not thread-safe.
 */
final class Search {

    /** Rules that permit only needles in a haystack are not followed for ever. */
    private static final int MOST_ROUNDS = 100_000;

    private final RuleTable table;
    private final Facts facts;
    private final long closes;
    private final Memory memory;
    private final boolean[] pushed;
    private final List<Push> pushes = new ArrayList<>(4);
    private long latestFirstAnswer;
    private long earliestEnd = TimeLine.NEVER;
    private @Nullable Watch[] watches;

    /**
     * A search among the instants of one occasion.
     *
     * @param closes from when on the occasion is over; never if it stays
     * @param memory what rules said of other occasions
     */
    Search(RuleTable table, Facts facts, long closes, Memory memory) {
        this.table = table;
        this.facts = facts;
        this.closes = closes;
        this.memory = memory;
        this.pushed = new boolean[table.size()];
        this.watches = new Watch[table.size()];
    }

    List<Push> pushes() {
        return pushes;
    }

    /** The first instant, at or after now and the opening of the occasion, that all rules permit over the same channel. */
    Found find(long now, long opens) {
        latestFirstAnswer = Math.max(now, opens);
        if (now < opens) {
            note(Push.of("iteration", Why.of("NOT_YET"), null, opens));
        }
        long start = climb(Math.max(now, opens), 0, table.general(), facts);
        List<String> channels = facts.channels();
        if (start == TimeLine.NEVER) {
            noteChannels(Math.max(now, opens), channels);
            return Found.NOTHING;
        }
        if (!table.hasChannelRules() && facts.policy().patience().isZero()) {
            return new Found(start, channels.get(0));
        }
        return overBestChannel(start, channels);
    }

    /** Whoever is told that nothing is permitted wants to know at once what else stands in the way. */
    private void noteChannels(long candidate, List<String> channels) {
        for (String channel : channels) {
            forgetChannel();
            Facts overChannel = facts.over(channel);
            for (int i = table.general(); i < table.size(); i++) {
                ask(i, candidate, true, overChannel);
            }
        }
    }

    private Found overBestChannel(long start, List<String> channels) {
        long patience = TimeLine.of(facts.policy().patience());
        long anchor = patience == 0 ? TimeLine.DISTANT_PAST : anchor();
        Found best = Found.NOTHING;
        for (int k = 0; k < channels.size() && best.at() > start; k++) {
            String channel = channels.get(k);
            long waits = opening(anchor, patience, k);
            if (waits > start) {
                note(Push.of("patience", Why.of("PATIENCE"), channel, waits));
            }
            long at = overChannel(start, Math.max(start, waits), channel);
            if (at < best.at()) {
                best = new Found(at, channel);
            }
        }
        return best;
    }

    private static long opening(long anchor, long patience, int k) {
        long waits = anchor;
        for (int i = 0; i < k; i++) {
            waits = TimeLine.plus(waits, patience);
        }
        return waits;
    }

    /**
     * When the first channel opens: the first instant since the occasion that the rules without a channel permit. Not the first
     * from now on, or each further channel would stay as far away as it is, however long one waits.
     */
    private long anchor() {
        Search quiet = new Search(table, facts, closes, Memory.NONE);
        long occasion = TimeLine.of(facts.occasion().at());
        quiet.latestFirstAnswer = occasion;
        return quiet.climb(occasion, 0, table.general(), facts);
    }

    private void forgetChannel() {
        Arrays.fill(pushed, table.general(), pushed.length, false);
        watches = new Watch[table.size()];
    }

    private long overChannel(long start, long opens, String channel) {
        forgetChannel();
        // Where the rules without a channel have come to rest, they need not be asked again.
        int first = opens == start ? table.general() : 0;
        return climb(opens, first, table.size(), facts.over(channel));
    }

    private long climb(long from, int first, int last, Facts facts) {
        long candidate = from;
        int begin = first;
        boolean firstRound = true;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            long next = candidate < closes ? candidate : TimeLine.NEVER;
            for (int i = begin; i < last; i++) {
                next = Math.max(next, ask(i, candidate, firstRound, facts));
            }
            if (next == candidate || next == TimeLine.NEVER) {
                return next;
            }
            candidate = next;
            if (candidate
                    > TimeLine.plus(
                            latestFirstAnswer, TimeLine.of(facts.policy().searching()))) {
                break;
            }
            firstRound = false;
            begin = 0;
        }
        note(Push.of("no-common-time", Why.of("NO_COMMON_TIME"), facts.channel(), candidate));
        return TimeLine.NEVER;
    }

    private long ask(int index, long candidate, boolean firstRound, Facts overChannel) {
        TimingRule rule = table.rule(index);
        Facts facts = index < table.general() ? this.facts : overChannel;
        long answer;
        if (rule instanceof Span span) {
            if (!firstRound && candidate < earliestEnd) {
                return candidate;
            }
            long until = span.until(facts);
            earliestEnd = Math.min(earliestEnd, until);
            answer = Math.max(candidate, span.from(candidate, facts));
            answer = answer < until ? answer : TimeLine.NEVER;
        } else if (rule instanceof Rule own) {
            answer = memory.next(index, own, candidate, facts);
        } else {
            answer = watch(index).next(candidate, facts, rule);
        }
        if (firstRound && answer != TimeLine.NEVER) {
            latestFirstAnswer = Math.max(latestFirstAnswer, answer);
        }
        if (answer > candidate) {
            note(index, candidate, answer, facts);
        }
        return answer;
    }

    private Watch watch(int index) {
        Watch watch = watches[index];
        if (watch == null) {
            watch = new Watch();
            watches[index] = watch;
        }
        return watch;
    }

    private void note(int index, long candidate, long answer, Facts facts) {
        Watch watch = watches[index];
        Why fault = watch == null ? null : watch.fault();
        if (!pushed[index] || fault != null) {
            pushed[index] = true;
            note(new Push(table.rule(index), candidate, answer, facts, fault));
        }
    }

    private void note(Push push) {
        pushes.add(push);
    }
}
