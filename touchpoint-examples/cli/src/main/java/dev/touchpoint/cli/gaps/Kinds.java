package dev.touchpoint.cli.gaps;

import dev.touchpoint.insight.GapKind;
import java.util.Collection;
import java.util.stream.Collectors;

/** Kinds of gaps in words. */
public final class Kinds {

    private Kinds() {}

    /** As in {@code between owners, nobody is told}. */
    public static String words(Collection<GapKind> kinds) {
        return kinds.stream().map(Kinds::word).collect(Collectors.joining(", "));
    }

    private static String word(GapKind kind) {
        return switch (kind) {
            case SILO -> "between owners";
            case UNOWNED -> "nobody answers for it";
            case EMOTION -> "strong feelings";
            case INFORMATION -> "nobody is told";
            case HIDDEN -> "hidden in feedback";
            case SILENCE -> "silence";
            case NOT_HAPPENING -> "planned, not happening";
            case COVERAGE -> "not covered";
            case FEEDBACK -> "asking";
            case REFERENCE -> "others have it";
        };
    }
}
