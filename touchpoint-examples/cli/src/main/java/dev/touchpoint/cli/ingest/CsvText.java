package dev.touchpoint.cli.ingest;

import dev.touchpoint.cli.terminal.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of a CSV file: bytes that are not of the character set are an error. */
final class CsvText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String DELIMITERS = ",;\t|";
    private static final int LONGEST_HEADER = 1 << 16;

    private CsvText() {}

    static BufferedReader open(Path file, Charset charset, Progress progress) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        return new BufferedReader(strict(progress.over(file, bytes), charset));
    }

    static void passOverByteOrderMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }

    private static Reader strict(InputStream bytes, Charset charset) {
        return new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** The one of the usual delimiters that the first line has most of, outside quotes; a comma if it has none. */
    static char delimiter(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        int[] found = new int[DELIMITERS.length()];
        boolean quoted = false;
        for (int i = 0; i < LONGEST_HEADER - 1; i++) {
            int c = text.read();
            if (c < 0 || (!quoted && (c == '\n' || c == '\r'))) {
                break;
            }
            quoted ^= c == '"';
            int delimiter = quoted ? -1 : DELIMITERS.indexOf(c);
            if (delimiter >= 0) {
                found[delimiter]++;
            }
        }
        text.reset();
        int most = 0;
        for (int i = 1; i < found.length; i++) {
            most = found[i] > found[most] ? i : most;
        }
        return DELIMITERS.charAt(most);
    }

    /** The line of the first bytes that are not of the character set; looks for it one character after the other. */
    static long firstBadLine(Path file, Charset charset) throws IOException {
        long line = 1;
        try (Reader text = strict(Files.newInputStream(file), charset)) {
            int before = 0;
            for (int c = text.read(); c >= 0; c = text.read()) {
                line += c == '\r' || (c == '\n' && before != '\r') ? 1 : 0;
                before = c;
            }
        } catch (CharacterCodingException e) {
            return line;
        }
        return line;
    }
}
