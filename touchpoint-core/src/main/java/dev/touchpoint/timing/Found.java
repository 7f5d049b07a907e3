package dev.touchpoint.timing;

import org.jspecify.annotations.Nullable;

/** The first permitted instant and the channel it is permitted over. */
record Found(long at, @Nullable String channel) {

    static final Found NOTHING = new Found(TimeLine.NEVER, null);
}
