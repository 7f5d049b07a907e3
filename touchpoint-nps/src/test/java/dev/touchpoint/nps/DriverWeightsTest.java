package dev.touchpoint.nps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Relative weights and Shapley values of correlations, before any answer comes in. */
class DriverWeightsTest {

    /** Motor Trend (1974), as the data set mtcars of R: mpg, cyl, disp, hp and wt of 32 cars. */
    private static final String CARS = "21,6,160,110,2.62 21,6,160,110,2.875 22.8,4,108,93,2.32 21.4,6,258,110,3.215"
            + " 18.7,8,360,175,3.44 18.1,6,225,105,3.46 14.3,8,360,245,3.57 24.4,4,146.7,62,3.19 22.8,4,140.8,95,3.15"
            + " 19.2,6,167.6,123,3.44 17.8,6,167.6,123,3.44 16.4,8,275.8,180,4.07 17.3,8,275.8,180,3.73"
            + " 15.2,8,275.8,180,3.78 10.4,8,472,205,5.25 10.4,8,460,215,5.424 14.7,8,440,230,5.345"
            + " 32.4,4,78.7,66,2.2 30.4,4,75.7,52,1.615 33.9,4,71.1,65,1.835 21.5,4,120.1,97,2.465"
            + " 15.5,8,318,150,3.52 15.2,8,304,150,3.435 13.3,8,350,245,3.84 19.2,8,400,175,3.845"
            + " 27.3,4,79,66,1.935 26,4,120.3,91,2.14 30.4,4,95.1,113,1.513 15.8,8,351,264,3.17"
            + " 19.7,6,145,175,2.77 15,8,301,335,3.57 21.4,4,121,109,2.78";

    private static double[][] columns() {
        List<double[]> rows = Arrays.stream(CARS.split(" "))
                .map(car -> Arrays.stream(car.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
        return IntStream.range(0, 5)
                .mapToObj(i -> rows.stream().mapToDouble(row -> row[i]).toArray())
                .toArray(double[][]::new);
    }

    /** The first column is the outcome. */
    private static Correlations correlations(double[][] columns) {
        int drivers = columns.length - 1;
        double[][] among = new double[drivers][drivers];
        double[] outcome = new double[drivers];
        for (int i = 0; i < drivers; i++) {
            for (int j = 0; j < drivers; j++) {
                among[i][j] = correlation(columns[i + 1], columns[j + 1]);
            }
            outcome[i] = correlation(columns[i + 1], columns[0]);
        }
        return new Correlations(among, outcome);
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElseThrow();
        double meanB = Arrays.stream(b).average().orElseThrow();
        double both = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int i = 0; i < a.length; i++) {
            both += (a[i] - meanA) * (b[i] - meanB);
            squaresA += (a[i] - meanA) * (a[i] - meanA);
            squaresB += (b[i] - meanB) * (b[i] - meanB);
        }
        return both / Math.sqrt(squaresA * squaresB);
    }

    /** Vignette of R's rwa (M. Chan), whose figures are 7 digits. */
    @Test
    void relativeWeightsOfFuelConsumption() {
        double[] weights = RelativeWeights.of(correlations(columns()));

        assertThat(weights).containsExactly(new double[] {0.2096904, 0.1883043, 0.1799590, 0.2706812}, within(5e-8));
        double explained = Arrays.stream(weights).sum();
        assertThat(explained).isCloseTo(0.8486348, within(5e-8));
        assertThat(Arrays.stream(weights)
                        .map(weight -> 100 * weight / explained)
                        .toArray())
                .containsExactly(new double[] {24.70914, 22.18908, 21.20570, 31.89607}, within(5e-6));
    }

    /** Own. */
    @Test
    void shapleyValuesOfFuelConsumption() {
        assertThat(Shapley.of(correlations(columns())))
                .containsExactly(new double[] {0.21570939, 0.20069837, 0.17007695, 0.26215009}, within(5e-9));
    }

    @Test
    void uncorrelatedDriversGetTheirSquaredCorrelations() {
        double[][] identity = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        Correlations apart = new Correlations(identity, new double[] {0.5, -0.3, 0});

        assertThat(RelativeWeights.of(apart)).containsExactly(new double[] {0.25, 0.09, 0}, within(1e-15));
        assertThat(Shapley.of(apart)).containsExactly(new double[] {0.25, 0.09, 0}, within(1e-15));
    }

    @Test
    void twoDriversThatAreAlwaysAlikeShareEqually() {
        double[][] twins = {{1, 1, 0.2}, {1, 1, 0.2}, {0.2, 0.2, 1}};
        Correlations correlations = new Correlations(twins, new double[] {0.6, 0.6, 0.3});
        double explained = (0.36 + 0.09 - 2 * 0.6 * 0.3 * 0.2) / (1 - 0.04);

        for (double[] weights : List.of(RelativeWeights.of(correlations), Shapley.of(correlations))) {
            assertThat(weights[0]).isCloseTo(weights[1], within(1e-14));
            assertThat(Arrays.stream(weights).sum()).isCloseTo(explained, within(1e-14));
        }
    }

    /** The definition, by brute force: the mean over all orders of what a driver adds. */
    @Property(seed = "1980", tries = 40)
    void theShapleyValueIsTheMeanOverAllOrders(@ForAll @IntRange(min = 1, max = 5) int drivers, @ForAll int seed) {
        Correlations correlations = correlations(random(drivers, new Random(seed)));
        double[] means = new double[drivers];
        List<List<Integer>> orders = orders(drivers);
        for (List<Integer> order : orders) {
            for (int i = 0; i < drivers; i++) {
                means[order.get(i)] += (explained(correlations, order.subList(0, i + 1))
                                - explained(correlations, order.subList(0, i)))
                        / orders.size();
            }
        }

        assertThat(Shapley.of(correlations)).containsExactly(means, within(1e-10));
    }

    @Property(seed = "2000", tries = 200)
    void bothShareOutWhatTheDriversExplain(@ForAll @IntRange(min = 1, max = 10) int drivers, @ForAll int seed) {
        Correlations correlations = correlations(random(drivers, new Random(seed)));
        double explained =
                explained(correlations, IntStream.range(0, drivers).boxed().toList());

        for (double[] weights : List.of(RelativeWeights.of(correlations), Shapley.of(correlations))) {
            assertThat(Arrays.stream(weights).sum()).isCloseTo(explained, within(1e-9));
            assertThat(Arrays.stream(weights).min().orElseThrow()).isNotNegative();
        }
    }

    @Property(seed = "1846", tries = 100)
    void theEigenvectorsTurnTheMatrixIntoItsEigenvalues(@ForAll @IntRange(min = 1, max = 25) int n, @ForAll int seed) {
        double[][] matrix = correlations(random(n, new Random(seed))).drivers();
        Eigen eigen = Eigen.of(matrix);

        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double entry = 0;
                double product = 0;
                for (int k = 0; k < n; k++) {
                    entry += eigen.vectors()[k][i] * eigen.values()[k] * eigen.vectors()[k][j];
                    product += eigen.vectors()[i][k] * eigen.vectors()[j][k];
                }
                assertThat(entry).isCloseTo(matrix[i][j], within(1e-13));
                assertThat(product).isCloseTo(i == j ? 1 : 0, within(1e-13));
            }
        }
    }

    /** An outcome and drivers of 40 rows, of which every third is at times the sum of two others. */
    private static double[][] random(int drivers, Random random) {
        double[][] columns = new double[drivers + 1][40];
        boolean collinear = random.nextBoolean();
        for (int row = 0; row < 40; row++) {
            for (int i = 0; i <= drivers; i++) {
                columns[i][row] = i > 2 && i % 3 == 0 && collinear
                        ? columns[i - 1][row] + columns[i - 2][row]
                        : random.nextGaussian() + (i == 0 ? 0 : columns[i - 1][row]);
            }
        }
        return columns;
    }

    private static List<List<Integer>> orders(int n) {
        if (n == 0) {
            return List.of(List.of());
        }
        List<List<Integer>> orders = new ArrayList<>();
        for (List<Integer> order : orders(n - 1)) {
            for (int i = 0; i <= order.size(); i++) {
                List<Integer> longer = new ArrayList<>(order);
                longer.add(i, n - 1);
                orders.add(longer);
            }
        }
        return orders;
    }

    /** R² of a regression on some of the drivers, by Gram and Schmidt's way through them. */
    private static double explained(Correlations correlations, List<Integer> drivers) {
        List<double[]> directions = new ArrayList<>();
        double explained = 0;
        for (int driver : drivers) {
            double[] direction = new double[correlations.outcome().length];
            direction[driver] = 1;
            for (double[] taken : directions) {
                double with = product(correlations, direction, taken);
                for (int i = 0; i < direction.length; i++) {
                    direction[i] -= with * taken[i];
                }
            }
            double variance = product(correlations, direction, direction);
            if (variance > 1e-9) {
                double root = Math.sqrt(variance);
                directions.add(Arrays.stream(direction).map(x -> x / root).toArray());
                double with = IntStream.range(0, direction.length)
                        .mapToDouble(i -> direction[i] / root * correlations.outcome()[i])
                        .sum();
                explained += with * with;
            }
        }
        return explained;
    }

    private static double product(Correlations correlations, double[] a, double[] b) {
        double product = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                product += a[i] * b[j] * correlations.drivers()[i][j];
            }
        }
        return product;
    }
}
