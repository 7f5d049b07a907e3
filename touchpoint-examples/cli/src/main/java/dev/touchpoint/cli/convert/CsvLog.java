package dev.touchpoint.cli.convert;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.touchpoint.log.TouchpointLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A log in Touchpoint's own columns. */
final class CsvLog {

    private CsvLog() {}

    static void write(TouchpointLog log, Path file) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8)) {
            csv.writeRecord("customer", "occasion", "touchpoint", "channel", "at", "sequence", "failed");
            log.interactions()
                    .forEach(interaction -> csv.writeRecord(
                            interaction.customer(),
                            orBlank(interaction.occasion()),
                            interaction.touchpoint(),
                            orBlank(interaction.channel()),
                            interaction.at().toString(),
                            Long.toString(interaction.sequence()),
                            Boolean.toString(interaction.failed())));
        }
    }

    private static String orBlank(@Nullable String value) {
        return value == null ? "" : value;
    }
}
