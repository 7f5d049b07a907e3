package dev.touchpoint.cli.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.touchpoint.cli.terminal.Progress;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file with a header, read row by row. Line ends may be LF, CRLF or CR; lines without anything are passed over. What
 * makes the rest of the file unreadable is a {@link BadInput}: a quote that is never closed, or bytes that are not of the
 * character set.
 */
final class CsvFile implements Closeable, Iterator<Fields> {

    /** FastCSV says the line at the end of its messages; ours stand at the beginning. */
    private static final Pattern LINE = Pattern.compile("(.*) \\(record starting at line (\\d+)\\)");

    private final Path file;
    private final Charset charset;
    private final CsvReader<Fields> reader;
    private final Iterator<Fields> records;
    private final List<String> header;

    private CsvFile(Path file, Charset charset, CsvReader<Fields> reader) {
        this.file = file;
        this.charset = charset;
        this.reader = reader;
        this.records = reader.iterator();
        if (!hasNext()) {
            throw new BadInput(file + ": is empty, must begin with a header");
        }
        Fields first = next();
        this.header = IntStream.range(0, first.count())
                .mapToObj(field -> first.text(field).trim())
                .toList();
    }

    /** Opens a file and reads its header. */
    static CsvFile open(Path file, @Nullable String delimiter, @Nullable String charsetName, Progress progress) {
        Charset charset = Rules.charsetOf(charsetName);
        BufferedReader text = null;
        try {
            text = CsvText.open(file, charset, progress);
            CsvText.passOverByteOrderMark(text);
            return new CsvFile(
                    file,
                    charset,
                    CsvReader.builder()
                            .fieldSeparator(delimiter == null ? CsvText.delimiter(text) : delimiter.charAt(0))
                            .allowUnclosedQuote(false)
                            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                            .build(new FieldsHandler(), text));
        } catch (IOException e) {
            close(text);
            throw unreadable(file, charset, e);
        } catch (BadInput e) {
            close(text);
            throw e;
        }
    }

    /** How messages name the file. */
    String name() {
        return file.toString();
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
            throw malformed(e);
        } catch (UncheckedIOException e) {
            throw unreadable(file, charset, e.getCause());
        }
    }

    @Override
    public Fields next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return records.next();
    }

    private BadInput malformed(CsvParseException e) {
        String message = String.valueOf(e.getMessage());
        Matcher line = LINE.matcher(message);
        return new BadInput(line.matches() ? file + ":" + line.group(2) + ": " + line.group(1) : file + ": " + message);
    }

    private static BadInput unreadable(Path file, Charset charset, @Nullable IOException e) {
        if (!(e instanceof CharacterCodingException)) {
            return new BadInput(file + ": " + Unreadable.reason(file, e));
        }
        try {
            return new BadInput(file + ":" + CsvText.firstBadLine(file, charset) + ": is not " + charset.name()
                    + " (save it as UTF-8, or let the mapping state its charset)");
        } catch (IOException gone) {
            return new BadInput(file + ": " + Unreadable.reason(file, gone));
        }
    }

    @Override
    public void close() {
        close(reader);
    }

    private static void close(@Nullable Closeable closeable) {
        try {
            if (closeable != null) {
                closeable.close();
            }
        } catch (IOException e) {
            // What was read was read, and nothing was written.
        }
    }
}
