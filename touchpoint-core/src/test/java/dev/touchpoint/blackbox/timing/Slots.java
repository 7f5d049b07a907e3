package dev.touchpoint.blackbox.timing;

import dev.touchpoint.timing.Facts;
import dev.touchpoint.timing.RuleSpec;
import dev.touchpoint.timing.TimingRule;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Optional;

/**
 * A host's rule that permits some minutes of a short time and none after it, or all after it: a set that anybody can check
 * by hand.
 */
final class Slots implements TimingRule {

    static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    static final int LENGTH = 48;

    private final String name;
    private final BitSet permitted;
    private final boolean afterwards;
    private final String channel;

    /** @param channel the only channel it restrains; null for all */
    Slots(String name, BitSet permitted, boolean afterwards, String channel) {
        this.name = name;
        this.permitted = permitted;
        this.afterwards = afterwards;
        this.channel = channel;
    }

    boolean permits(Instant t, String channel) {
        if (this.channel != null && !this.channel.equals(channel)) {
            return true;
        }
        long minute = Duration.between(START, t).toMinutes();
        return minute >= LENGTH ? afterwards : permitted.get((int) minute);
    }

    @Override
    public RuleSpec spec() {
        RuleSpec spec = RuleSpec.of("slots")
                .with("name", name)
                .with("minutes", permitted.stream().boxed().toList())
                .with("afterwards", afterwards);
        return channel == null ? spec : spec.with("channel", channel);
    }

    @Override
    public boolean perChannel() {
        return channel != null;
    }

    @Override
    public Duration lookBack() {
        return Duration.ZERO;
    }

    @Override
    public Optional<Instant> next(Instant candidate, Facts facts) {
        if (permits(candidate, facts.channel())) {
            return Optional.of(candidate);
        }
        int minute = (int) Duration.between(START, candidate).toMinutes();
        int next = permitted.nextSetBit(minute + 1);
        if (next >= 0) {
            return Optional.of(START.plusSeconds(60L * next));
        }
        return afterwards && minute < LENGTH ? Optional.of(START.plusSeconds(60L * LENGTH)) : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimingRule that && spec().equals(that.spec());
    }

    @Override
    public int hashCode() {
        return spec().hashCode();
    }

    @Override
    public String toString() {
        return spec().toString();
    }
}
