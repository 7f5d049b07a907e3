package dev.touchpoint.cli.report;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a customer wrote. Its text is that of a customer, and kept out of everything but the page.
 *
 * @param at when it was written
 * @param month the month of that
 * @param touchpoint the touchpoint's id
 * @param channel the channel's id; null if unknown
 * @param score the score that came with it; null if none did
 * @param segments the customer's segments
 * @param text the text, shortened if it is long
 */
record Comment(
        Instant at,
        YearMonth month,
        String touchpoint,
        @Nullable String channel,
        @Nullable Integer score,
        Map<String, String> segments,
        String text) {

    /** The newest first; the rest only makes the order the same each time. */
    static final Comparator<Comment> NEWEST_FIRST = Comparator.comparing(Comment::at)
            .reversed()
            .thenComparing(Comment::touchpoint)
            .thenComparing(Comment::text)
            .thenComparing(Comment::score, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Comment::channel, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(comment -> comment.segments().toString());

    /** When and what about, without the text. */
    @Override
    public String toString() {
        return "Comment[" + score + " about " + touchpoint + " at " + at + "]";
    }
}
