package dev.touchpoint.cli.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to read a file of interactions.
 *
 * @param layout what a row is; null counts as {@link Layout#LONG}
 * @param delimiter what separates columns; null to find out from the header
 * @param charset the character set; null for UTF-8
 * @param extraColumns what becomes of columns that are not named here; null counts as {@link ExtraColumns#IGNORE}
 * @param joins the files whose columns are added; null counts as none
 * @param customer whose interaction it is
 * @param occasion what it belongs to; null if the customer itself is the occasion
 * @param touchpoint in a long file, where it happened; null in a wide file
 * @param channel in a long file, over which channel, null if unknown; null in a wide file, where steps say it
 * @param at in a long file, when it happened; null in a wide file
 * @param sequence in a long file, a whole number that orders interactions of the same instant; null if there is none, or in
 *     a wide file, where the order of the steps does it
 * @param failed in a long file, whether it failed, null if none did; null in a wide file, where steps say it
 * @param steps in a wide file, the steps in the order in which they are meant to happen; null or empty in a long file
 */
public record InteractionMapping(
        @Nullable Layout layout,
        @Nullable String delimiter,
        @Nullable String charset,
        @Nullable ExtraColumns extraColumns,
        List<Join> joins,
        Source customer,
        @Nullable Source occasion,
        @Nullable Source touchpoint,
        @Nullable Source channel,
        @Nullable TimeSource at,
        @Nullable Source sequence,
        @Nullable Source failed,
        List<WideStep> steps) {

    public InteractionMapping {
        layout = layout == null ? Layout.LONG : layout;
        Rules.delimiter(delimiter);
        Rules.charset(charset);
        extraColumns = extraColumns == null ? ExtraColumns.IGNORE : extraColumns;
        joins = Rules.list(joins);
        Rules.required("customer", customer);
        steps = Rules.list(steps);
        if (layout == Layout.LONG) {
            Rules.required("touchpoint of a LONG layout", touchpoint);
            Rules.required("at of a LONG layout", at);
            Rules.absent("steps of a LONG layout", steps.isEmpty() ? null : steps);
        } else {
            Rules.required("steps of a WIDE layout", steps.isEmpty() ? null : steps);
            Rules.absent("touchpoint of a WIDE layout", touchpoint);
            Rules.absent("channel of a WIDE layout", channel);
            Rules.absent("at of a WIDE layout", at);
            Rules.absent("sequence of a WIDE layout", sequence);
            Rules.absent("failed of a WIDE layout", failed);
        }
    }
}
