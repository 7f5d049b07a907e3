package dev.touchpoint.cli.ingest;

import java.util.List;

/** What a user handed over can't be used. The command prints one line a problem and ends with exit status 2. */
public final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<String> problems;

    /**
     * Bad input with a single problem.
     *
     * @param problem where and what, in one line
     */
    public BadInput(String problem) {
        this(List.of(problem));
    }

    /**
     * Bad input with all of its problems.
     *
     * @param problems where and what, a line each, at least one
     */
    public BadInput(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    /**
     * The problems.
     *
     * @return where and what, a line each, at least one
     */
    public List<String> problems() {
        return problems;
    }
}
