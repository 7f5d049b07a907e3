package dev.touchpoint.cli.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The texts that the page is made of. */
final class Resources {

    /** The version is that of the webjar in the pom. */
    private static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.3.1/dist/echarts.min.js";

    private Resources() {}

    static String template() {
        return read("page.mustache");
    }

    static String css() {
        return read("page.css");
    }

    static String script() {
        return read("page.js");
    }

    static String echarts() {
        return read(ECHARTS);
    }

    /** A resource with plain line feeds, as a browser reads it, so that its hash is the browser's. */
    private static String read(String name) {
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
