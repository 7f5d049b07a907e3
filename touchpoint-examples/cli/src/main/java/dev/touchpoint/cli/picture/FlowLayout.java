package dev.touchpoint.cli.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the stops of a flow are, in rows from top to bottom, and by which places in between its paths go (after Sugiyama, Tagawa
 * and Toda, 1981, Methods for visual understanding of hierarchical system structures). A path leads down, or, if it goes back, up;
 * none leads sideways. The same flow gives the same layout.
 */
final class FlowLayout {

    private final int[] ranks;
    private final int[] rowOf;
    private final List<List<FlowItem>> rows = new ArrayList<>();
    private final List<List<FlowItem>> chains = new ArrayList<>();
    private final FlowItem[] stops;

    private FlowLayout(double[] widths, List<FlowEdge> edges) {
        this.ranks = FlowOrder.ranks(widths.length, edges);
        this.rowOf = rows(edges);
        this.stops = new FlowItem[widths.length];
        int last = Arrays.stream(rowOf).max().orElse(-1);
        for (int row = 0; row <= last; row++) {
            rows.add(new ArrayList<>());
        }
        for (int stop : inOrder()) {
            stops[stop] = new FlowItem(stop, rowOf[stop], widths[stop]);
            rows.get(rowOf[stop]).add(stops[stop]);
        }
        edges.forEach(edge -> chains.add(chain(edge)));
    }

    static FlowLayout of(double[] widths, List<FlowEdge> edges) {
        FlowLayout layout = new FlowLayout(widths, edges);
        new FlowCrossings(layout.rows).reduce();
        new FlowColumns(layout.rows).place();
        return layout;
    }

    List<List<FlowItem>> rows() {
        return rows;
    }

    FlowItem stop(int stop) {
        return stops[stop];
    }

    /** What a path goes by, from the upper end to the lower one; nothing for a loop. */
    List<FlowItem> chain(int edge) {
        return chains.get(edge);
    }

    boolean leadsBack(FlowEdge edge) {
        return ranks[edge.from()] > ranks[edge.to()];
    }

    private List<Integer> inOrder() {
        Integer[] stopsByRank = new Integer[ranks.length];
        for (int stop = 0; stop < ranks.length; stop++) {
            stopsByRank[ranks[stop]] = stop;
        }
        return List.of(stopsByRank);
    }

    /** Each stop below all that lead on to it; one to which nothing leads just above the first that it leads on to. */
    private int[] rows(List<FlowEdge> edges) {
        int[] row = new int[ranks.length];
        boolean[] entered = new boolean[ranks.length];
        List<Integer> order = inOrder();
        for (int stop : order) {
            for (FlowEdge edge : edges) {
                if (edge.from() == stop && ranks[edge.to()] > ranks[stop]) {
                    row[edge.to()] = Math.max(row[edge.to()], row[stop] + 1);
                    entered[edge.to()] = true;
                }
            }
        }
        for (int stop : order) {
            int next = edges.stream()
                    .filter(edge -> edge.from() == stop && ranks[edge.to()] > ranks[stop])
                    .mapToInt(edge -> row[edge.to()])
                    .min()
                    .orElse(row[stop] + 1);
            row[stop] = entered[stop] ? row[stop] : next - 1;
        }
        return row;
    }

    private List<FlowItem> chain(FlowEdge edge) {
        List<FlowItem> chain = new ArrayList<>();
        if (edge.isLoop()) {
            return chain;
        }
        FlowItem upper = stops[leadsBack(edge) ? edge.to() : edge.from()];
        FlowItem lower = stops[leadsBack(edge) ? edge.from() : edge.to()];
        chain.add(upper);
        for (int row = upper.row + 1; row < lower.row; row++) {
            FlowItem passing = new FlowItem(-1, row, 6 + 12 * edge.share());
            rows.get(row).add(passing);
            chain.add(passing);
        }
        chain.add(lower);
        for (int i = 1; i < chain.size(); i++) {
            FlowItem.link(chain.get(i - 1), chain.get(i), edge.share());
        }
        return chain;
    }
}
