package dev.touchpoint.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run of the command left behind.
 *
 * @param status its exit status
 * @param out what it printed on standard output
 * @param err what it printed on standard error
 */
public record Ran(int status, String out, String err) {

    /** The present instant of every run. */
    public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    /** Runs the command in this virtual machine. */
    public static Ran touchpoint(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = List.of(args).stream().map(Object::toString).toArray(String[]::new);
        int status = Touchpoint.run(new PrintWriter(out), new PrintWriter(err), () -> NOW, words);
        return new Ran(status, out.toString(), err.toString());
    }

    /** Standard output as JSON. */
    public JsonNode json() {
        return new JsonMapper().readTree(out);
    }

    /** The lines of standard error. */
    public List<String> problems() {
        return err.lines().toList();
    }
}
