package dev.touchpoint.cli.report;

/** Whether something is good news. The page never says it by colour alone. */
enum Tone {
    GOOD,
    NEUTRAL,
    BAD;

    /** The name that the style sheet knows it by. */
    String css() {
        return switch (this) {
            case GOOD -> "good";
            case NEUTRAL -> "neutral";
            case BAD -> "bad";
        };
    }
}
