package dev.touchpoint.cli.ways;

import java.util.stream.Collector;

/** A collector at work on values that come one by one, beside others in the same pass. */
final class Running<T, A, R> {

    private final Collector<? super T, A, R> collector;
    private final A container;

    private Running(Collector<? super T, A, R> collector) {
        this.collector = collector;
        this.container = collector.supplier().get();
    }

    static <T, A, R> Running<T, ?, R> of(Collector<? super T, A, R> collector) {
        return new Running<>(collector);
    }

    void add(T value) {
        collector.accumulator().accept(container, value);
    }

    R result() {
        return collector.finisher().apply(container);
    }
}
