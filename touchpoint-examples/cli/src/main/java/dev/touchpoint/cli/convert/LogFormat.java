package dev.touchpoint.cli.convert;

import dev.touchpoint.log.TouchpointLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a log can be written as. */
enum LogFormat {
    /** Touchpoint's own columns. */
    CSV(".csv") {
        @Override
        void write(TouchpointLog log, Path file) throws IOException {
            CsvLog.write(log, file);
        }
    },
    /** XES, as tools of process mining read it. */
    XES(".xes") {
        @Override
        void write(TouchpointLog log, Path file) throws IOException {
            XesLog.write(log, file);
        }
    };

    private final String ending;

    LogFormat(String ending) {
        this.ending = ending;
    }

    /** The format of a file that is called so. */
    static Optional<LogFormat> of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith(format.ending))
                .findFirst();
    }

    /** Writes the interactions of a log to a file. */
    abstract void write(TouchpointLog log, Path file) throws IOException;
}
