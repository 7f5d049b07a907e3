package dev.touchpoint.metric;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Whole numbers in the ratio of others, by largest remainders (Hamilton). */
final class Apportionment {

    private Apportionment() {}

    /** @param total of the counts, above 0 */
    static long[] of(long[] counts, long total, long n) {
        BigInteger[][] shares = new BigInteger[counts.length][];
        long[] whole = new long[counts.length];
        long missing = n;
        for (int i = 0; i < counts.length; i++) {
            BigInteger product = BigInteger.valueOf(counts[i]).multiply(BigInteger.valueOf(n));
            shares[i] = product.divideAndRemainder(BigInteger.valueOf(total));
            whole[i] = shares[i][0].longValueExact();
            missing -= whole[i];
        }
        List<Integer> byRemainder = IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> shares[i][1]).reversed())
                .toList();
        // Fewer are missing than there are remainders above zero.
        for (int i = 0; i < missing; i++) {
            whole[byRemainder.get(i)]++;
        }
        return whole;
    }
}
