package dev.touchpoint.timing;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reasons in words. */
final class Sentences {

    private Sentences() {}

    static String of(Reason reason) {
        return brief(reason);
    }

    /** Code and arguments, on one line. */
    static String brief(Reason reason) {
        Stream<String> values = reason.arguments().values().stream().map(Object::toString);
        return Stream.concat(Stream.of(reason.code()), values).collect(Collectors.joining(" "));
    }
}
