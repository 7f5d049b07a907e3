package dev.touchpoint.insight;

import dev.touchpoint.check.Require;
import dev.touchpoint.check.Shown;
import dev.touchpoint.log.Interaction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the stops of journeys are: what an interaction is taken for.
 *
 * <pre>{@code
 * Flow channels = Flow.of(log, StopsBy.channel());
 * Flow owners = Flow.of(log, StopsBy.of("owner", Places.on(map).by(Touchpoint::owner)));
 * }</pre>
 *
 * <p>Two are equal if they are of the same kind, whatever function gives the stops: readings of different parts of a log only add up
 * if they are equal. Immutable; thread-safe, if the function is.
 */
public final class StopsBy {

    private static final StopsBy TOUCHPOINT = new StopsBy("touchpoint", Interaction::touchpoint);
    private static final StopsBy CHANNEL = new StopsBy("channel", Interaction::channel);

    private final String kind;
    private final Function<? super Interaction, @Nullable String> stop;

    private StopsBy(String kind, Function<? super Interaction, @Nullable String> stop) {
        this.kind = kind;
        this.stop = stop;
    }

    /**
     * Touchpoints, by their ids.
     *
     * @return the stops, of the kind "touchpoint"; not null
     */
    public static StopsBy touchpoint() {
        return TOUCHPOINT;
    }

    /**
     * Channels, by their ids; an interaction over an unknown channel has no stop.
     *
     * @return the stops, of the kind "channel"; not null
     */
    public static StopsBy channel() {
        return CHANNEL;
    }

    /**
     * Stops of any other kind, such as owners or the stages of a journey.
     *
     * @param kind what a stop is, for readers and to tell kinds apart, such as "owner"; not blank
     * @param stop what an interaction is taken for, always the same for the same one, and the same function wherever the kind is
     *     the same; null for an interaction without a stop; not null itself
     * @return the stops, not null
     * @throws IllegalArgumentException if the kind is blank
     */
    public static StopsBy of(String kind, Function<? super Interaction, @Nullable String> stop) {
        return new StopsBy(Require.text("kind", kind), Require.notNull("stop", stop));
    }

    /**
     * What a stop is.
     *
     * @return the kind, not blank
     */
    public String kind() {
        return kind;
    }

    /**
     * The stop that an interaction is taken for.
     *
     * @param interaction the interaction, not null
     * @return the stop, or null if it has none
     */
    public @Nullable String stop(Interaction interaction) {
        return stop.apply(interaction);
    }

    /** Refuses to add up what is read by different kinds of stop. */
    void requireSame(String what, StopsBy other) {
        if (!equals(other)) {
            throw new IllegalArgumentException(
                    what + " must be by the same kind of stop, were " + this + " and " + other);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StopsBy that && kind.equals(that.kind);
    }

    @Override
    public int hashCode() {
        return kind.hashCode();
    }

    /** As in {@code by channel}. */
    @Override
    public String toString() {
        return "by " + Shown.line(kind);
    }
}
