package dev.touchpoint.cli.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Shows how far large files are read: on a terminal a bar that is gone when its file has been read, elsewhere nothing. */
public final class Progress {

    /** Smaller files are read before anybody looks. */
    static final long SMALLEST = 1 << 23;

    private final @Nullable Terminal terminal;

    private Progress(@Nullable Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Shows nothing.
     *
     * @return the progress
     */
    public static Progress unseen() {
        return new Progress(null);
    }

    /**
     * Shows bars if the writer is a {@link Terminal}.
     *
     * @param err where problems go
     * @return the progress
     */
    public static Progress on(PrintWriter err) {
        return new Progress(err instanceof Terminal terminal ? terminal : null);
    }

    /**
     * A stream that shows how far it is read.
     *
     * @param file the file that it reads
     * @param stream the stream of its bytes
     * @return the same bytes
     * @throws IOException if the size of the file can't be known
     */
    public InputStream over(Path file, InputStream stream) throws IOException {
        long size = terminal == null ? 0 : Files.size(file);
        if (terminal == null || size < SMALLEST) {
            return stream;
        }
        return new WatchedStream(stream, new ProgressBar(terminal, String.valueOf(file.getFileName()), size));
    }
}
