package dev.touchpoint.json;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text is not what it should be: no JSON, or JSON that breaks rules. Carries every problem, in the order of the text. Of a
 * hostile text with hundreds of thousands of them, it carries the first twenty million characters, and the last problem
 * says how many more there are.
 */
public final class InvalidJsonException extends RuntimeException {

    /** A message is read by people, and written into logs. */
    private static final int MOST_LINES = 100;

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

    /**
     * One line a problem, each with the name of the file if it is known: {@code map.json:12:7 at /name: is required}. Of more
     * than a hundred, the message has the first hundred and how many more {@link #problems()} has.
     */
    @Override
    public String getMessage() {
        String prefix = source == null ? "" : source + ":";
        String lines = problems.stream()
                .limit(MOST_LINES)
                .map(problem -> prefix + problem)
                .collect(joining("\n"));
        int more = problems.size() - MOST_LINES;
        return more > 0 ? lines + "\nand " + more + " more" : lines;
    }
}
