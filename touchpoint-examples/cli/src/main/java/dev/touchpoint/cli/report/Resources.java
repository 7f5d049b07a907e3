package dev.touchpoint.cli.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The texts that the page is made of. */
final class Resources {

    private static final String PICTURE = "/dev/touchpoint/cli/picture/";

    private static final List<String> STYLES = List.of(
            PICTURE + "tokens.css",
            "page.css",
            "tables.css",
            PICTURE + "journey.css",
            "pictures.css",
            "ways.css",
            "findings.css",
            "print.css");

    private static final List<String> SCRIPTS =
            List.of("intervals.js", "cube.js", "draw.js", "filter.js", "ways.js", "start.js");

    private Resources() {}

    /** A template, or a part of one. */
    static String template(String name) {
        return read(name + ".mustache");
    }

    static String css() {
        return STYLES.stream().map(Resources::read).collect(Collectors.joining());
    }

    /** One script, whose parts see each other and nothing else does. */
    static String script() {
        return SCRIPTS.stream()
                .map(Resources::read)
                .collect(Collectors.joining("\n", "(function () {\n'use strict';\n", "})();\n"));
    }

    /** A resource with plain line feeds, as a browser reads it, so that its hash is the browser's. */
    static String read(String name) {
        try (InputStream in = Resources.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar must contain " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\r\n", "\n")
                    .replace('\r', '\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
