package dev.touchpoint.cli.ingest;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes records of what FastCSV finds. Texts that a column held lately are not made again: most columns hold few, and to make
 * a text costs more than to find it.
 */
final class FieldsHandler extends AbstractBaseCsvCallbackHandler<Fields> {

    /** More than that comes from a file of another kind. */
    static final int MOST_FIELDS = 16_384;

    private final List<Recent> recent = new ArrayList<>();
    private String[] texts = new String[16];

    @Override
    protected void handleBegin(long startingLineNumber) {
        texts = new String[texts.length];
    }

    @Override
    protected void handleField(int field, char[] buffer, int offset, int length, boolean quoted) {
        if (field == MOST_FIELDS) {
            throw new CsvParseException("There must be at most " + MOST_FIELDS + " fields (record starting at line "
                    + getStartingLineNumber() + ")");
        }
        if (field == texts.length) {
            texts = Arrays.copyOf(texts, 2 * field);
        }
        if (field == recent.size()) {
            recent.add(new Recent());
        }
        texts[field] = recent.get(field).same(buffer, offset, length);
    }

    @Override
    protected Fields buildRecord() {
        return new Fields(getStartingLineNumber(), texts, getFieldCount());
    }
}
