package dev.touchpoint.cli.report;

import org.jspecify.annotations.Nullable;

/**
 * What the answers of a cell of a {@link Cube} have in common.
 *
 * @param touchpoint the touchpoint's id
 * @param channel the channel's id; null if unknown, or if the cube doesn't tell channels apart
 * @param month the number of the month of the answer; {@value #ANY_MONTH} if the cube doesn't tell months apart
 * @param value the value of the segment attribute; null if the cell is of all answers
 */
record Slot(String touchpoint, @Nullable String channel, long month, @Nullable String value) {

    static final long ANY_MONTH = Long.MIN_VALUE;

    Slot withoutChannel() {
        return new Slot(touchpoint, null, month, value);
    }

    Slot withoutMonth() {
        return new Slot(touchpoint, channel, ANY_MONTH, value);
    }

    Slot with(String other) {
        return new Slot(touchpoint, channel, month, other);
    }
}
