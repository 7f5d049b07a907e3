package dev.touchpoint.cli.ingest;

import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.Response;
import dev.touchpoint.metric.Metrics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads texts as if they were files of a folder, and keeps what comes of it. */
final class Reading {

    static final String RESPONSES = "customer,touchpoint,at,metric,score";

    private final Path folder;
    private final Mapping mapping;
    private final List<Interaction> interactions = new ArrayList<>();
    private final List<Response> responses = new ArrayList<>();
    private final Problems problems = Problems.skipping();

    private Reading(Path folder, Mapping mapping) {
        this.folder = folder;
        this.mapping = mapping;
    }

    static Reading standard(Path folder) {
        return new Reading(folder, Mapping.standard());
    }

    /** With a mapping in JSON, without the version. */
    static Reading mapped(Path folder, String json) {
        Reading reading = new Reading(folder, Mapping.standard());
        String document = json.strip().replaceFirst("\\{", "{\"formatVersion\": 1, ");
        return new Reading(folder, Mappings.read(reading.file("mapping.json", document, StandardCharsets.UTF_8)));
    }

    Path file(String name, String text, Charset charset) {
        try {
            return Files.write(folder.resolve(name), text.getBytes(charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Reading with(String name, String text) {
        file(name, text, StandardCharsets.UTF_8);
        return this;
    }

    Reading interactions(String text) {
        return interactions(text, StandardCharsets.UTF_8);
    }

    Reading interactions(String text, Charset charset) {
        Path file = file("interactions.csv", text, charset);
        Ingest.of(mapping, Metrics.discover()).interactions(file, interactions::add, problems);
        return this;
    }

    Reading responses(String text) {
        return responses(text, StandardCharsets.UTF_8);
    }

    Reading responses(String text, Charset charset) {
        Path file = file("responses.csv", text, charset);
        Ingest.of(mapping, Metrics.discover())
                .responses(file, folder.resolve("interactions.csv"), responses::add, problems);
        return this;
    }

    List<Interaction> interactions() {
        return interactions;
    }

    List<Response> responses() {
        return responses;
    }

    Response response() {
        if (responses.size() != 1) {
            throw new AssertionError(
                    "there must be one response, were " + responses.size() + ", problems " + problems());
        }
        return responses.get(0);
    }

    Interaction interaction() {
        if (interactions.size() != 1) {
            throw new AssertionError(
                    "there must be one interaction, were " + interactions.size() + ", problems " + problems());
        }
        return interactions.get(0);
    }

    /** The problems, with files by name only. */
    List<String> problems() {
        return problems.lines().stream().map(this::relative).toList();
    }

    /** What the reading stops with, with files by name only. */
    List<String> stoppedBy(Runnable reading) {
        try {
            reading.run();
        } catch (BadInput e) {
            return e.problems().stream().map(this::relative).toList();
        }
        return List.of();
    }

    private String relative(String line) {
        return line.replace(folder + folder.getFileSystem().getSeparator(), "");
    }
}
