package dev.touchpoint.map;

import static dev.touchpoint.check.Require.ID;
import static dev.touchpoint.check.Require.NOT_BLANK;

import dev.touchpoint.check.Attributes;
import dev.touchpoint.check.Identifies;
import dev.touchpoint.check.Require;
import dev.touchpoint.check.WhenAbsent;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Map;

/**
 * A means of communication, as the company sees it: website, e-mail, store. A {@link Touchpoint} is more specific, and
 * reachable over one or more channels.
 *
 * @param id 1 to 100 letters, digits, '.', '_', ':' or '-', unique among the map's channels
 * @param name the name for readers, not blank
 * @param mode in which direction it carries; in a file {@link ChannelMode#BOTH} if left out
 * @param media whose it is; in a file {@link Media#OWNED} if left out
 * @param attributes what a host adds: texts, numbers, booleans, lists and maps; null counts as empty
 */
public record Channel(
        @NotNull @Pattern(regexp = ID) @Identifies("channel") String id,
        @NotNull @Pattern(regexp = NOT_BLANK) String name,
        @NotNull @WhenAbsent("BOTH") ChannelMode mode,
        @NotNull @WhenAbsent("OWNED") Media media,
        Map<@NotNull @Pattern(regexp = NOT_BLANK) String, @NotNull Object> attributes) {

    /** Refuses what breaks a rule, as the components state. */
    public Channel {
        Require.id("channel id", id);
        Require.text("channel name", name);
        Require.notNull("channel mode", mode);
        Require.notNull("channel media", media);
        attributes = Attributes.copy(attributes);
    }

    /**
     * A channel of the company's own that carries both ways.
     *
     * @param id the id, unique among the map's channels
     * @param name the name for readers, not blank
     * @return the channel, not null
     * @throws IllegalArgumentException if the id is malformed or the name blank
     */
    public static Channel of(String id, String name) {
        return new Channel(id, name, ChannelMode.BOTH, Media.OWNED, Map.of());
    }

    /**
     * This channel with another mode.
     *
     * @param mode in which direction it carries, not null
     * @return the changed copy, not null
     */
    public Channel withMode(ChannelMode mode) {
        return new Channel(id, name, mode, media, attributes);
    }

    /**
     * This channel with another kind of media.
     *
     * @param media whose it is, not null
     * @return the changed copy, not null
     */
    public Channel withMedia(Media media) {
        return new Channel(id, name, mode, media, attributes);
    }

    /**
     * This channel with other attributes.
     *
     * @param attributes what a host adds; null counts as empty
     * @return the changed copy, not null
     * @throws IllegalArgumentException if a key is blank or a value not a text, number, boolean, list or map
     */
    public Channel withAttributes(Map<String, ?> attributes) {
        return new Channel(id, name, mode, media, Attributes.copy(attributes));
    }
}
