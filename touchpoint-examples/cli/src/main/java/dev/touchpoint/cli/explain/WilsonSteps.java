package dev.touchpoint.cli.explain;

/**
 * The middle and the reach of Wilson's interval, as shares.
 *
 * @param letter what the share is called on the board
 * @param share the share, from 0 to 1
 * @param n how many answers there are
 * @param z the normal quantile
 */
record WilsonSteps(Board board, String letter, double share, long n, double z) {

    double centre() {
        return board.write(
                "The middle of the interval, a little nearer to 1/2 than the share. Limits are the true shares that are just z"
                        + " of their own standard errors away from " + letter
                        + ", (" + letter + " - x)² = z²·x·(1 - x) / n; they are the two solutions m - r and m + r.",
                "m = (" + letter + " + z² / (2·n)) / (1 + z² / n)",
                "(" + Digits.of(share) + " + " + Digits.of(z) + "² / (2·" + n + ")) / (1 + " + Digits.of(z) + "² / " + n
                        + ")",
                (share + z * z / (2.0 * n)) / (1 + z * z / n));
    }

    double reach() {
        double half = z / (2.0 * n);
        return board.write(
                "How far the limits are from it.",
                "r = z·√(" + letter + "·(1 - " + letter + ") / n + z² / (4·n²)) / (1 + z² / n)",
                Digits.of(z) + "·√(" + Digits.in(share) + "·(1 - " + Digits.in(share) + ") / " + n + " + "
                        + Digits.of(z) + "² / (4·" + n + "²)) / (1 + " + Digits.of(z) + "² / " + n + ")",
                z * Math.sqrt(share * (1 - share) / n + half * half) / (1 + z * z / n));
    }
}
