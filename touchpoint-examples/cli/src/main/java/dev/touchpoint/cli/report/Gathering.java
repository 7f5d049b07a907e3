package dev.touchpoint.cli.report;

import java.util.function.Consumer;
import java.util.stream.Collector;

/** A collector at work on values that come one by one instead of in a stream. */
final class Gathering<T, A, R> implements Consumer<T> {

    private final Collector<? super T, A, R> collector;
    private final A container;

    private Gathering(Collector<? super T, A, R> collector) {
        this.collector = collector;
        this.container = collector.supplier().get();
    }

    static <T, A, R> Gathering<T, ?, R> by(Collector<? super T, A, R> collector) {
        return new Gathering<>(collector);
    }

    @Override
    public void accept(T value) {
        collector.accumulator().accept(container, value);
    }

    R result() {
        return collector.finisher().apply(container);
    }
}
