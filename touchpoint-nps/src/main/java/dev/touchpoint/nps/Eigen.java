package dev.touchpoint.nps;

/**
 * The eigenvalues of a symmetric matrix and, as rows, the eigenvectors, in no particular order. By Jacobi's rotations, each
 * of which turns one pair of axes until nothing of their product is left: simple, and to a few last digits exact however
 * close eigenvalues are. A library for one function of some tens of lines would be the larger risk for those who embed us.
 * Source: Golub and Van Loan (2013), Matrix Computations, fourth edition, section 8.5.
 */
final class Eigen {

    /** What is nothing, beside the largest number on the diagonal. */
    private static final double NEGLIGIBLE = 1e-15;

    /** Far more than it takes, which is some ten. */
    private static final int MOST_SWEEPS = 100;

    private final double[] values;
    private final double[][] vectors;

    private Eigen(double[] values, double[][] vectors) {
        this.values = values;
        this.vectors = vectors;
    }

    double[] values() {
        return values;
    }

    double[][] vectors() {
        return vectors;
    }

    static Eigen of(double[][] symmetric) {
        int n = symmetric.length;
        double[][] a = new double[n][];
        double[][] vectors = new double[n][n];
        double largest = 0;
        for (int i = 0; i < n; i++) {
            a[i] = symmetric[i].clone();
            vectors[i][i] = 1;
            largest = Math.max(largest, Math.abs(a[i][i]));
        }
        boolean turned = true;
        for (int sweep = 0; turned && sweep < MOST_SWEEPS; sweep++) {
            turned = false;
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    if (Math.abs(a[p][q]) > NEGLIGIBLE * largest) {
                        turn(a, vectors, p, q);
                        turned = true;
                    }
                }
            }
        }
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = a[i][i];
        }
        return new Eigen(values, vectors);
    }

    /** Turns two axes so that their product becomes 0. */
    private static void turn(double[][] a, double[][] vectors, int p, int q) {
        double product = a[p][q];
        double theta = (a[q][q] - a[p][p]) / (2 * product);
        double tangent = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
        double cosine = 1 / Math.sqrt(tangent * tangent + 1);
        double sine = tangent * cosine;
        double atP = a[p][p] - tangent * product;
        double atQ = a[q][q] + tangent * product;
        turnRows(a, p, q, cosine, sine);
        turnRows(vectors, p, q, cosine, sine);
        for (int i = 0; i < a.length; i++) {
            a[i][p] = a[p][i];
            a[i][q] = a[q][i];
        }
        a[p][p] = atP;
        a[q][q] = atQ;
        a[p][q] = 0;
        a[q][p] = 0;
    }

    private static void turnRows(double[][] rows, int p, int q, double cosine, double sine) {
        double[] first = rows[p];
        double[] second = rows[q];
        for (int i = 0; i < first.length; i++) {
            double from = first[i];
            first[i] = cosine * from - sine * second[i];
            second[i] = sine * from + cosine * second[i];
        }
    }
}
