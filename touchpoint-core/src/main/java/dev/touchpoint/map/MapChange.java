package dev.touchpoint.map;

import dev.touchpoint.check.Require;
import dev.touchpoint.check.Shown;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is different about one thing of two versions of a map.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what has happened to it
 * @param thing what it is
 * @param id its id; of a stage its journey's and its own with a slash between them, of a step that of its stage
 * @param name its name in the later version, or the earlier one if it was removed; not blank
 * @param property what of it is different: the name of a field, such as {@code importance}, {@code emotion.valence} or {@code
 *     attributes.crm}; {@code place} if it moved; null if it was added or removed
 * @param before what that was, as in a file, lists with semicolons; of what moved where it stood; null if there was nothing
 * @param after what it is now; null if there is nothing
 */
public record MapChange(
        Kind kind,
        Thing thing,
        String id,
        String name,
        @Nullable String property,
        @Nullable String before,
        @Nullable String after) {

    /** What can happen to a thing. */
    public enum Kind {
        /** It is new. */
        ADDED,
        /** It is gone. */
        REMOVED,
        /** It has the same id and another name. */
        RENAMED,
        /** Somebody else answers for it. */
        NEW_OWNER,
        /** It has another place in its journey. */
        MOVED,
        /** Something else of it is different. */
        CHANGED
    }

    /** What a map consists of. */
    public enum Thing {
        /** The map itself. */
        MAP,
        /** A channel. */
        CHANNEL,
        /** An owner. */
        OWNER,
        /** A persona. */
        PERSONA,
        /** A touchpoint. */
        TOUCHPOINT,
        /** A journey. */
        JOURNEY,
        /** A stage of a journey. */
        STAGE,
        /** A step of a journey, which is known by its touchpoints, or else by its name. */
        STEP,
        /** A commitment. */
        COMMITMENT
    }

    /** Refuses what is missing. */
    public MapChange {
        Require.notNull("change kind", kind);
        Require.notNull("changed thing", thing);
        Require.notNull("changed id", id);
        Require.text("changed name", name);
    }

    /** As in {@code touchpoint pay (I pay): owner was sales, is finance}. */
    @Override
    public String toString() {
        String what = thing.name().toLowerCase(Locale.ROOT) + " " + id + " (" + Shown.line(name) + ")";
        return property == null
                ? what + " was " + kind.name().toLowerCase(Locale.ROOT)
                : what + ": " + property + " was " + shown(before) + ", is " + shown(after);
    }

    private static String shown(@Nullable String value) {
        return value == null ? "not there" : Shown.line(value);
    }
}
