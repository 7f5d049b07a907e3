package dev.touchpoint.cli.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.Response;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes interactions and responses as CSV files in Touchpoint's own columns. */
final class SampleFiles implements Closeable {

    static final List<String> INTERACTION_COLUMNS = List.of("customer", "occasion", "touchpoint", "channel", "at");

    static final List<String> RESPONSE_COLUMNS = responseColumns();

    static final List<String> SCORE_COLUMNS = List.of("customer", "touchpoint", "channel", "at", "metric", "score");

    private final CsvWriter interactions;
    private final CsvWriter responses;
    private final boolean scoresOnly;
    private long interactionCount;
    private long responseCount;

    SampleFiles(Path interactions, Path responses, boolean scoresOnly) throws IOException {
        this.scoresOnly = scoresOnly;
        this.interactions = writer(interactions);
        this.interactions.writeRecord(INTERACTION_COLUMNS);
        this.responses = writer(responses);
        this.responses.writeRecord(scoresOnly ? SCORE_COLUMNS : RESPONSE_COLUMNS);
    }

    private static List<String> responseColumns() {
        List<String> columns = new ArrayList<>(List.of(
                "customer",
                "occasion",
                "touchpoint",
                "channel",
                "at",
                "metric",
                "score",
                "comment",
                "invitation",
                "askedAt"));
        Answering.SEGMENTS.forEach(attribute -> columns.add("segment." + attribute));
        return List.copyOf(columns);
    }

    private static CsvWriter writer(Path file) throws IOException {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8);
    }

    void write(Interaction interaction) {
        if (scoresOnly) {
            return;
        }
        interactions.writeRecord(
                interaction.customer(),
                orBlank(interaction.occasion()),
                interaction.touchpoint(),
                orBlank(interaction.channel()),
                interaction.at().toString());
        interactionCount++;
    }

    void write(Response response) {
        if (!scoresOnly) {
            writeAll(response);
        } else if (response.score() != null) {
            writeScore(response);
        }
    }

    private void writeScore(Response response) {
        responses.writeRecord(
                response.customer(),
                response.touchpoint(),
                orBlank(response.channel()),
                response.at().toString(),
                response.metric(),
                orBlank(response.score()));
        responseCount++;
    }

    private void writeAll(Response response) {
        List<String> fields = new ArrayList<>(List.of(
                response.customer(),
                orBlank(response.occasion()),
                response.touchpoint(),
                orBlank(response.channel()),
                response.at().toString(),
                response.metric(),
                orBlank(response.score()),
                orBlank(response.comment()),
                orBlank(response.invitation()),
                orBlank(response.askedAt())));
        Answering.SEGMENTS.forEach(
                attribute -> fields.add(orBlank(response.segments().get(attribute))));
        responses.writeRecord(fields);
        responseCount++;
    }

    private static String orBlank(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    long interactions() {
        return interactionCount;
    }

    long responses() {
        return responseCount;
    }

    @Override
    public void close() throws IOException {
        try (interactions) {
            responses.close();
        }
    }
}
