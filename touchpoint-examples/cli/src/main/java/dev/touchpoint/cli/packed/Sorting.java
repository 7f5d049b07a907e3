package dev.touchpoint.cli.packed;

import java.util.stream.IntStream;

/** Sorts numbers by what they stand for, without an object for each. */
final class Sorting {

    /** Compares what two numbers stand for. */
    interface Order {

        int compare(int a, int b);
    }

    private final Order order;
    private int[] from;
    private int[] to;

    private Sorting(Order order, int size) {
        this.order = order;
        this.from = IntStream.range(0, size).toArray();
        this.to = new int[size];
    }

    /** The numbers from 0 to size less 1 in order; equal ones keep theirs. A merge sort that leaves alone what is in order. */
    static int[] sorted(int size, Order order) {
        Sorting sorting = new Sorting(order, size);
        for (int run = 1; run < size && run > 0; run *= 2) {
            sorting.mergeRuns(run);
        }
        return sorting.from;
    }

    private void mergeRuns(int run) {
        int size = from.length;
        for (long start = 0; start < size; start += 2L * run) {
            int middle = (int) Math.min(size, start + run);
            merge((int) start, middle, (int) Math.min(size, start + 2L * run));
        }
        int[] merged = to;
        to = from;
        from = merged;
    }

    private void merge(int start, int middle, int end) {
        if (middle == end || order.compare(from[middle - 1], from[middle]) <= 0) {
            System.arraycopy(from, start, to, start, end - start);
            return;
        }
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++) {
            boolean takeLeft = right == end || (left < middle && order.compare(from[left], from[right]) <= 0);
            to[i] = from[takeLeft ? left++ : right++];
        }
    }
}
