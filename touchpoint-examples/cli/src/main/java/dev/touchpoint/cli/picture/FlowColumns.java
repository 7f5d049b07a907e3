package dev.touchpoint.cli.picture;

import java.util.List;
import java.util.function.Function;

/**
 * Places what is in the rows of a flow from left to right: near its neighbours in other rows, and no nearer to those in its own
 * than there is room for.
 */
final class FlowColumns {

    private static final double BESIDE_STOP = 16;
    private static final double BESIDE_PATH = 9;
    private static final int ROUNDS = 160;

    private final List<List<FlowItem>> rows;

    FlowColumns(List<List<FlowItem>> rows) {
        this.rows = rows;
    }

    void place() {
        for (List<FlowItem> row : rows) {
            double[] offsets = offsets(row);
            for (int i = 0; i < offsets.length; i++) {
                row.get(i).x = offsets[i] - offsets[offsets.length - 1] / 2;
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            boolean down = round % 2 == 0;
            boolean both = round >= ROUNDS / 8;
            for (int i = 0; i < rows.size(); i++) {
                settle(rows.get(down ? i : rows.size() - 1 - i), down, both);
            }
        }
        double left = rows.stream()
                .flatMap(List::stream)
                .mapToDouble(item -> item.x - item.width / 2)
                .min()
                .orElse(0);
        rows.forEach(row -> row.forEach(item -> item.x -= left));
    }

    private static void settle(List<FlowItem> row, boolean down, boolean both) {
        double[] wishes = new double[row.size()];
        double[] weights = new double[row.size()];
        double[] offsets = offsets(row);
        for (int i = 0; i < row.size(); i++) {
            FlowItem item = row.get(i);
            double up = sum(item.up, link -> link.weight());
            double below = sum(item.down, link -> link.weight());
            double used = (both || down ? up : 0) + (both || !down ? below : 0);
            double wish = (both || down ? sum(item.up, link -> link.weight() * link.item().x) : 0)
                    + (both || !down ? sum(item.down, link -> link.weight() * link.item().x) : 0);
            weights[i] = used == 0 ? 1e-6 : used;
            wishes[i] = (used == 0 ? 0 : wish / used) - offsets[i];
        }
        double[] fitted = ascending(wishes, weights);
        for (int i = 0; i < row.size(); i++) {
            row.get(i).x = fitted[i] + offsets[i];
        }
    }

    /** Where each has its middle if all stand side by side as near as may be, from that of the first. */
    private static double[] offsets(List<FlowItem> row) {
        double[] offsets = new double[row.size()];
        for (int i = 1; i < offsets.length; i++) {
            FlowItem left = row.get(i - 1);
            FlowItem right = row.get(i);
            double gap = left.isStop() || right.isStop() ? BESIDE_STOP : BESIDE_PATH;
            offsets[i] = offsets[i - 1] + (left.width + right.width) / 2 + gap;
        }
        return offsets;
    }

    private static double sum(List<FlowItem.Link> links, Function<FlowItem.Link, Double> figure) {
        return links.stream().mapToDouble(figure::apply).sum();
    }

    /**
     * The nearest numbers, by weighted least squares, of which none is less than the one before: neighbours that are not in order
     * are pooled at their mean (Ayer and others, 1955, An empirical distribution function for sampling with incomplete information).
     */
    static double[] ascending(double[] wishes, double[] weights) {
        int n = wishes.length;
        double[] mean = new double[n];
        double[] weight = new double[n];
        int[] size = new int[n];
        int pools = 0;
        for (int i = 0; i < n; i++) {
            mean[pools] = wishes[i];
            weight[pools] = weights[i];
            size[pools] = 1;
            pools++;
            while (pools > 1 && mean[pools - 2] > mean[pools - 1]) {
                double both = weight[pools - 2] + weight[pools - 1];
                mean[pools - 2] = (mean[pools - 2] * weight[pools - 2] + mean[pools - 1] * weight[pools - 1]) / both;
                weight[pools - 2] = both;
                size[pools - 2] += size[pools - 1];
                pools--;
            }
        }
        double[] fitted = new double[n];
        int at = 0;
        for (int pool = 0; pool < pools; pool++) {
            for (int i = 0; i < size[pool]; i++) {
                fitted[at] = mean[pool];
                at++;
            }
        }
        return fitted;
    }
}
