package dev.touchpoint.insight;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Whole numbers, as many as there are. Not thread-safe. */
final class IntList {

    private int[] numbers = new int[8];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size + (size >> 1));
        }
        numbers[size++] = number;
    }

    IntStream stream() {
        return Arrays.stream(numbers, 0, size);
    }

    /** How many, as in {@code IntList[300]}. */
    @Override
    public String toString() {
        return "IntList[" + size + "]";
    }
}
