package dev.touchpoint.cli.sample;

/** How an answer is meant, and how often it comes with a comment: the unhappy write more. */
enum Mood {
    UNHAPPY(0.73),
    MIXED(0.47),
    HAPPY(0.34);

    private final double commenting;

    Mood(double commenting) {
        this.commenting = commenting;
    }

    /** The share that comments. */
    double commenting() {
        return commenting;
    }

    static Mood ofCsat(int score) {
        if (score <= 2) {
            return UNHAPPY;
        }
        return score == 3 ? MIXED : HAPPY;
    }

    static Mood ofNps(int score) {
        if (score <= 6) {
            return UNHAPPY;
        }
        return score <= 8 ? MIXED : HAPPY;
    }
}
