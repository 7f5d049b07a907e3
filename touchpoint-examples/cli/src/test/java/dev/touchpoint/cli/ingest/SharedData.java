package dev.touchpoint.cli.ingest;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real data that lies beside the checkout, on machines that have it. It may not be copied into the project. */
public final class SharedData {

    private SharedData() {}

    /** A folder of the shared data; where it is absent, the test is skipped. */
    public static Path folder(String name) {
        Path folder = Checkout.root().resolveSibling("shared").resolve("data").resolve(name);
        assumeTrue(Files.isDirectory(folder), "there is no ../shared/data/" + name + " beside the checkout");
        return folder;
    }
}
