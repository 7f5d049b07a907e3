package dev.touchpoint.cli.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Orders what is in the rows of a flow so that few paths cross: by the mean place of the neighbours above and below in turn. */
final class FlowCrossings {

    private static final int ROUNDS = 24;

    private final List<List<FlowItem>> rows;
    private final Map<FlowItem, Double> places = new HashMap<>();

    FlowCrossings(List<List<FlowItem>> rows) {
        this.rows = rows;
        rows.forEach(this::number);
    }

    private void number(List<FlowItem> row) {
        for (int place = 0; place < row.size(); place++) {
            places.put(row.get(place), (place + 0.5) / row.size());
        }
    }

    void reduce() {
        double fewest = crossings();
        List<List<FlowItem>> best = copy();
        for (int round = 0; round < ROUNDS && fewest > 0; round++) {
            boolean down = round % 2 == 0;
            for (int i = 0; i < rows.size(); i++) {
                List<FlowItem> row = rows.get(down ? i : rows.size() - 1 - i);
                order(row, down ? item -> item.up : item -> item.down);
                exchange(row);
            }
            double crossings = crossings();
            if (crossings < fewest) {
                fewest = crossings;
                best = copy();
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).clear();
            rows.get(i).addAll(best.get(i));
            number(rows.get(i));
        }
    }

    private List<List<FlowItem>> copy() {
        return rows.stream().map(List::copyOf).toList();
    }

    private void order(List<FlowItem> row, Function<FlowItem, List<FlowItem.Link>> neighbours) {
        Map<FlowItem, Double> wishes = new HashMap<>();
        row.forEach(item -> wishes.put(item, mean(item, neighbours.apply(item))));
        row.sort(Comparator.comparingDouble(wishes::get));
        number(row);
    }

    private double mean(FlowItem item, List<FlowItem.Link> links) {
        double weight = links.stream().mapToDouble(FlowItem.Link::weight).sum();
        return weight == 0
                ? place(item)
                : links.stream()
                                .mapToDouble(link -> link.weight() * place(link.item()))
                                .sum()
                        / weight;
    }

    private double place(FlowItem item) {
        return places.getOrDefault(item, 0.0);
    }

    /** Neighbours change places where that is better. */
    private void exchange(List<FlowItem> row) {
        for (int i = 1; i < row.size(); i++) {
            FlowItem left = row.get(i - 1);
            FlowItem right = row.get(i);
            if (between(left.up, right.up) + between(left.down, right.down)
                    > between(right.up, left.up) + between(right.down, left.down)) {
                row.set(i - 1, right);
                row.set(i, left);
            }
        }
        number(row);
    }

    /** What crosses, if the one is to the left of the other. */
    private double between(List<FlowItem.Link> left, List<FlowItem.Link> right) {
        double sum = 0;
        for (FlowItem.Link a : left) {
            for (FlowItem.Link b : right) {
                sum += place(a.item()) > place(b.item()) ? Math.sqrt(a.weight() * b.weight()) : 0;
            }
        }
        return sum;
    }

    private double crossings() {
        double sum = 0;
        for (List<FlowItem> row : rows) {
            List<FlowItem> passed = new ArrayList<>();
            for (FlowItem item : row) {
                for (FlowItem left : passed) {
                    sum += between(left.down, item.down);
                }
                passed.add(item);
            }
        }
        return sum;
    }
}
