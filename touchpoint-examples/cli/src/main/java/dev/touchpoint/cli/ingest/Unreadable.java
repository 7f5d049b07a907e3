package dev.touchpoint.cli.ingest;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Why a file can't be read, in a few words. */
final class Unreadable {

    private Unreadable() {}

    static String reason(Path file, @Nullable IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "must not be read (access denied)";
        }
        if (Files.isDirectory(file)) {
            return "is a folder, must be a file";
        }
        return "can't be read" + (e == null ? "" : " (" + e.getClass().getSimpleName() + ")");
    }
}
