package dev.touchpoint.cli.terminal;

import java.io.Console;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A writer of problems whose reader sits at a terminal, so that a line may be written over. */
public final class Terminal extends PrintWriter {

    private static final Path STANDARD_ERROR = Path.of("/dev/fd/2");
    private static final int KIND_OF_FILE = 0xF000;
    private static final int CHARACTER_DEVICE = 0x2000;

    /**
     * A writer to a terminal.
     *
     * @param out what shows on the terminal
     */
    public Terminal(Writer out) {
        super(out, true);
    }

    /**
     * The writer to standard error, in UTF-8.
     *
     * @param err standard error
     * @return a {@link Terminal} if nothing is redirected, or else another writer
     */
    public static PrintWriter ofStandardError(OutputStream err) {
        PrintWriter plain = new PrintWriter(err, true, StandardCharsets.UTF_8);
        return isInteractive(System.console()) && mayBeTerminal(STANDARD_ERROR) ? new Terminal(plain) : plain;
    }

    /** Whether standard input and output are a terminal. From JDK 22 on there is a console even if they are not. */
    static boolean isInteractive(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException olderThan22) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }

    /** Not a regular file and no pipe, as far as the system tells: Windows does not. */
    static boolean mayBeTerminal(Path stream) {
        try {
            Object mode = Files.getAttribute(stream, "unix:mode");
            return mode instanceof Integer bits && (bits & KIND_OF_FILE) == CHARACTER_DEVICE;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException untold) {
            return true;
        }
    }
}
