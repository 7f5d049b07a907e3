package dev.touchpoint.json;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text is not what it should be: no JSON, or JSON that breaks rules. Carries every problem, in the order of the text. */
public final class InvalidJsonException extends RuntimeException {

    /** The name of the file; null if it is not known. */
    private final @Nullable String source;

    /** At least one, in the order of the text. */
    private final List<JsonProblem> problems;

    InvalidJsonException(@Nullable String source, List<JsonProblem> problems) {
        this.source = source;
        this.problems = List.copyOf(problems);
    }

    /**
     * All problems.
     *
     * @return the problems by line and column, at least one; unmodifiable, not null
     */
    public List<JsonProblem> problems() {
        return problems;
    }

    /** One line a problem, each with the name of the file if it is known: {@code map.json:12:7 at /name: is required}. */
    @Override
    public String getMessage() {
        String prefix = source == null ? "" : source + ":";
        return problems.stream().map(problem -> prefix + problem).collect(joining("\n"));
    }
}
