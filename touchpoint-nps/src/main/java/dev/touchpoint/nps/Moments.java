package dev.touchpoint.nps;

/**
 * Sums of whole numbers and of their products, over rows of as many columns: all that variances and correlations need. Exact
 * in any order, and groups of rows subtract. Not thread-safe while rows are added.
 */
final class Moments {

    private final int columns;
    private final long[] sums;
    private final long[][] products;
    private long n;

    Moments(int columns) {
        this.columns = columns;
        this.sums = new long[columns];
        this.products = new long[columns][columns];
    }

    void add(int[] row) {
        n++;
        for (int i = 0; i < columns; i++) {
            sums[i] += row[i];
            long[] products = this.products[i];
            for (int j = 0; j <= i; j++) {
                products[j] += (long) row[i] * row[j];
            }
        }
    }

    void addAll(Moments other) {
        combine(other, 1);
    }

    Moments without(Moments part) {
        Moments rest = new Moments(columns);
        rest.combine(this, 1);
        rest.combine(part, -1);
        return rest;
    }

    private void combine(Moments other, int sign) {
        n += sign * other.n;
        for (int i = 0; i < columns; i++) {
            sums[i] += sign * other.sums[i];
            for (int j = 0; j <= i; j++) {
                products[i][j] += sign * other.products[i][j];
            }
        }
    }

    int columns() {
        return columns;
    }

    /** The number of rows. */
    long n() {
        return n;
    }

    /** n times the covariance of two columns, or with i = j the variance, which is exactly 0 if all numbers are alike. */
    double covariance(int i, int j) {
        return i < j ? covariance(j, i) : products[i][j] - sums[j] * ((double) sums[i] / n);
    }
}
