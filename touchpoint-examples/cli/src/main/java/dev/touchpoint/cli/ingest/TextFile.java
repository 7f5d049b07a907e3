package dev.touchpoint.cli.ingest;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A text file in UTF-8, with or without byte order mark. */
public final class TextFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextFile() {}

    /**
     * The lines of a file.
     *
     * @param file the file
     * @return its lines, without their ends
     * @throws BadInput if it can't be read
     */
    public static List<String> lines(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
                    .lines()
                    .toList();
        } catch (CharacterCodingException e) {
            throw new BadInput(file + ": holds bytes that are not UTF-8");
        } catch (IOException e) {
            throw new BadInput(file + ": " + Unreadable.reason(file, e));
        }
    }
}
