package dev.touchpoint.cli.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file with a header, read row by row. Line ends may be LF, CRLF or CR; a byte order mark is passed over; lines
 * without anything are too. What makes the rest of the file unreadable is a {@link BadInput}: a quote that is never closed,
 * or bytes that are not of the character set.
 */
final class CsvFile implements Closeable, Iterator<CsvRecord> {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String DELIMITERS = ",;\t|";
    private static final int LONGEST_HEADER = 1 << 16;

    private final String name;
    private final Charset charset;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final List<String> header;
    private long line = 1;

    private CsvFile(String name, Charset charset, CsvReader<CsvRecord> reader) {
        this.name = name;
        this.charset = charset;
        this.reader = reader;
        this.records = reader.iterator();
        if (!hasNext()) {
            throw new BadInput(name + ": is empty, must begin with a header line");
        }
        this.header = next().getFields().stream().map(String::trim).toList();
    }

    /** Opens a file and reads its header. */
    static CsvFile open(Path path, @Nullable String delimiter, @Nullable String charsetName) {
        String name = path.toString();
        Charset charset = Rules.charsetOf(charsetName);
        BufferedReader text = null;
        try {
            if (Files.isDirectory(path)) {
                throw new BadInput(name + ": is a folder, must be a file");
            }
            text = new BufferedReader(new InputStreamReader(
                    Files.newInputStream(path),
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)));
            passOverByteOrderMark(text);
            char separator = delimiter == null ? delimiterOf(text) : delimiter.charAt(0);
            return new CsvFile(
                    name,
                    charset,
                    CsvReader.builder()
                            .fieldSeparator(separator)
                            .allowUnclosedQuote(false)
                            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                            .ofCsvRecord(text));
        } catch (IOException e) {
            close(text);
            throw new BadInput(unreadable(name, charset, 1, e));
        } catch (BadInput e) {
            close(text);
            throw e;
        }
    }

    private static void passOverByteOrderMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }

    /** The one of the usual delimiters that the header has most of, outside quotes; a comma if it has none. */
    private static char delimiterOf(BufferedReader text) throws IOException {
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

    /** How messages name the file. */
    String name() {
        return name;
    }

    /** The names of the columns. */
    List<String> header() {
        return header;
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException e) {
            throw new BadInput(malformed(e));
        } catch (UncheckedIOException e) {
            throw new BadInput(unreadable(name, charset, line, e.getCause()));
        }
    }

    @Override
    public CsvRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        CsvRecord row = records.next();
        line = row.getStartingLineNumber();
        return row;
    }

    private String malformed(CsvParseException e) {
        return e.getCause() instanceof IOException cause
                ? unreadable(name, charset, line, cause)
                : name + ": after line " + line + ": " + e.getMessage();
    }

    private static String unreadable(String name, Charset charset, long line, @Nullable IOException e) {
        if (e instanceof CharacterCodingException) {
            return name + ": is not " + charset.name() + " after line " + line
                    + ": save it as UTF-8, or state its \"charset\" in the mapping";
        }
        return name + ": "
                + (e instanceof NoSuchFileException ? "there is no such file" : "can't be read (" + reason(e) + ")");
    }

    private static String reason(@Nullable IOException e) {
        return e == null
                ? "unknown reason"
                : e.getClass().getSimpleName().replace("Exception", "").toLowerCase(Locale.ROOT);
    }

    private static void close(@Nullable Closeable closeable) {
        try {
            if (closeable != null) {
                closeable.close();
            }
        } catch (IOException e) {
            // Nothing was written: there is nothing to lose.
        }
    }

    @Override
    public void close() {
        close(reader);
    }
}
