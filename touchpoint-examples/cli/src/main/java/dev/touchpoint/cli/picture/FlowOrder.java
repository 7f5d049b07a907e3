package dev.touchpoint.cli.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The stops of a flow in an order in which few journeys go back: a heuristic for the smallest set of feedback arcs (after Eades,
 * Lin and Smyth, 1993, A fast and effective heuristic for the feedback arc set problem), with the share of journeys as weight, and
 * each stop then moved to where least goes back.
 */
final class FlowOrder {

    private final double[][] weight;
    private final int size;

    private FlowOrder(int size, List<FlowEdge> edges) {
        this.size = size;
        this.weight = new double[size][size];
        edges.stream().filter(edge -> !edge.isLoop()).forEach(edge -> weight[edge.from()][edge.to()] += edge.share());
    }

    /** For each stop, which place it has. */
    static int[] ranks(int size, List<FlowEdge> edges) {
        FlowOrder order = new FlowOrder(size, edges);
        List<Integer> stops = order.greedy();
        order.improve(stops);
        int[] ranks = new int[size];
        for (int place = 0; place < size; place++) {
            ranks[stops.get(place)] = place;
        }
        return ranks;
    }

    private List<Integer> greedy() {
        List<Integer> first = new ArrayList<>();
        List<Integer> last = new ArrayList<>();
        boolean[] placed = new boolean[size];
        for (int i = 0; i < size; i++) {
            int next = next(placed);
            placed[next] = true;
            if (out(next, placed) == 0 && in(next, placed) > 0) {
                last.add(0, next);
            } else {
                first.add(next);
            }
        }
        first.addAll(last);
        return first;
    }

    /** A stop from which nothing leads on, or to which nothing leads, or from which most leads on beyond what leads to it. */
    private int next(boolean[] placed) {
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int stop = 0; stop < size; stop++) {
            if (placed[stop]) {
                continue;
            }
            double out = out(stop, placed);
            double in = in(stop, placed);
            double gain = out == 0 || in == 0 ? Double.MAX_VALUE : out - in;
            if (gain > most) {
                most = gain;
                best = stop;
            }
        }
        return best;
    }

    private double out(int stop, boolean[] placed) {
        double sum = 0;
        for (int other = 0; other < size; other++) {
            sum += placed[other] ? 0 : weight[stop][other];
        }
        return sum;
    }

    private double in(int stop, boolean[] placed) {
        double sum = 0;
        for (int other = 0; other < size; other++) {
            sum += placed[other] ? 0 : weight[other][stop];
        }
        return sum;
    }

    private void improve(List<Integer> stops) {
        boolean moved = true;
        for (int round = 0; moved && round < size; round++) {
            moved = false;
            for (int stop = 0; stop < size; stop++) {
                moved |= move(stops, stop);
            }
        }
    }

    /** Moves a stop to where least goes back, if that is less than where it is. */
    private boolean move(List<Integer> stops, int stop) {
        int from = stops.indexOf(stop);
        stops.remove(Integer.valueOf(stop));
        double[] back = new double[size];
        for (int place = 1; place < size; place++) {
            int passed = stops.get(place - 1);
            back[place] = back[place - 1] + weight[stop][passed] - weight[passed][stop];
        }
        double least = Arrays.stream(back).min().orElse(0);
        int to = from;
        for (int place = 0; place < size && back[from] - least > 1e-12; place++) {
            if (back[place] == least) {
                to = place;
                break;
            }
        }
        stops.add(to, stop);
        return to != from;
    }
}
