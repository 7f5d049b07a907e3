package dev.touchpoint.nps;

/**
 * Wilson's score limits of a share from 0 to 1: the two roots x of (x - p)² = z²·x·(1 - x) / n, written so that nothing
 * cancels. With q = 1 - p, t = z² / n and e = (t + √(t² + 4·t·p·q)) / 2 they are p² / (p + e) and (p·q + e) / (q + e). Source:
 * Wilson (1927), Probable inference, the law of succession, and statistical inference, Journal of the American Statistical
 * Association 22.
 */
final class Wilson {

    private Wilson() {}

    static double lower(double share, double rest, long n, double z) {
        return share == 0 ? 0 : share * share / (share + reach(share, rest, n, z));
    }

    /** Near 1 the limit is taken from below it, where its changes with z are finer than a double near 1 can show. */
    static double upper(double share, double rest, long n, double z) {
        if (share > rest) {
            return 1 - lower(/* share= */ rest, /* rest= */ share, n, z);
        }
        double reach = reach(share, rest, n, z);
        return (share * rest + reach) / (rest + reach);
    }

    private static double reach(double share, double rest, long n, double z) {
        double t = z * z / n;
        return (t + Math.sqrt(t * t + 4 * t * share * rest)) / 2;
    }
}
