package dev.touchpoint.timing;

import dev.touchpoint.check.Require;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Only for so long after the customer last wrote, over one channel. See {@link TimingRules#platformWindow}.
 *
 * <p>Immutable and thread-safe.
 */
public final class PlatformWindow extends FactSpan {

    private final String channel;
    private final Amount of;
    private final @Nullable String unless;

    PlatformWindow(String channel, Amount of, @Nullable String unless, boolean permittingUnknown) {
        super(spec(channel, of, unless), permittingUnknown);
        this.channel = channel;
        this.of = of;
        this.unless = unless;
    }

    private static RuleSpec spec(String channel, Amount of, @Nullable String unless) {
        RuleSpec spec = RuleSpec.of("platform-window").with("channel", channel).with("of", of.toString());
        return unless == null ? spec : spec.with("unless", unless);
    }

    /**
     * This window for hosts that may write outside of it, such as with a template that the platform has approved: it does not
     * hold while an attribute of the customer is {@code true}. Anything else, or nothing at all, is as if it was false.
     *
     * @param attribute the attribute's name, not blank
     * @return the changed copy, not null
     * @throws IllegalArgumentException if the name is blank
     */
    public PlatformWindow unless(String attribute) {
        return new PlatformWindow(channel, of, Require.text("attribute", attribute), isPermittingUnknown());
    }

    @Override
    public PlatformWindow permittingUnknown() {
        return new PlatformWindow(channel, of, unless, true);
    }

    @Override
    public boolean perChannel() {
        return true;
    }

    @Override
    boolean isZoned() {
        return of.isCalendar();
    }

    @Override
    boolean isKnown(Facts facts) {
        return !isInForce(facts) || lastInbound(facts) != null;
    }

    private @Nullable Instant lastInbound(Facts facts) {
        return facts.customer().lastInbound().get(channel);
    }

    private boolean isInForce(Facts facts) {
        return channel.equals(facts.channel())
                && (unless == null
                        || !Boolean.TRUE.equals(facts.customer().attributes().get(unless)));
    }

    @Override
    long closes(Facts facts) {
        Instant lastInbound = lastInbound(facts);
        return lastInbound != null && isInForce(facts)
                ? of.earliestFrom(TimeLine.of(lastInbound), facts)
                : TimeLine.NEVER;
    }

    @Override
    Why whyKnown(long t, Facts facts) {
        return of.lacksZone(facts) ? ZONE_UNKNOWN : Why.of("CHANNEL_WINDOW").with("of", of.toString());
    }

    @Override
    Why whyUnknown() {
        return Why.of("CHANNEL_WINDOW_UNKNOWN").with("of", of.toString());
    }
}
