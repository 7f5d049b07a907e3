package dev.touchpoint.cli.ingest;

import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout that the tests run in, wherever in it they were started. */
public final class Checkout {

    private Checkout() {}

    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.isDirectory(folder.resolve("touchpoint-examples"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    public static Path file(String relative) {
        return root().resolve(relative);
    }
}
