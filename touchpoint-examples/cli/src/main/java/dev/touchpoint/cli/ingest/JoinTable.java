package dev.touchpoint.cli.ingest;

import dev.touchpoint.cli.packed.PackedTexts;
import dev.touchpoint.cli.terminal.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A joined file: of each of its rows the few columns that are wanted, by key. A row takes four bytes a column; keys and values
 * are held once each.
 */
final class JoinTable {

    private final Join join;
    private final int on;
    private final Path path;
    private final List<String> header;
    private final List<Integer> from = new ArrayList<>();
    private final List<Integer> to = new ArrayList<>();
    private final PackedTexts keys = new PackedTexts();
    private final PackedTexts values = new PackedTexts();
    private final Recent recent = new Recent();
    private final BitSet disagreed = new BitSet();
    private final Progress progress;
    private int[] rows = {};

    private JoinTable(Join join, int on, Path path, List<String> header, Progress progress) {
        this.join = join;
        this.on = on;
        this.path = path;
        this.header = header;
        this.progress = progress;
    }

    /** Reads the header of the file that a join names. */
    static JoinTable open(Join join, int on, Path file, @Nullable Path interactions, Progress progress) {
        Path path = join.beside(file, interactions);
        try (CsvFile csv = CsvFile.open(path, join.delimiter(), join.charset(), Progress.unseen())) {
            if (!csv.header().contains(join.keyColumn())) {
                throw new BadInput(
                        csv.name() + ":1: there is no column " + Quoted.text(join.keyColumn()) + " to join by");
            }
            return new JoinTable(join, on, path, csv.header(), progress);
        }
    }

    boolean has(String column) {
        return header.contains(column);
    }

    /** Asks for a column of the joined file, to be filled into a position of each row. */
    void take(String column, int position) {
        from.add(header.indexOf(column));
        to.add(position);
    }

    /** Reads the file. A row with too many or too few fields, or without a key, can be joined by none. */
    void load() {
        int key = header.indexOf(join.keyColumn());
        try (CsvFile csv = CsvFile.open(path, join.delimiter(), join.charset(), progress)) {
            while (csv.hasNext()) {
                Fields fields = csv.next();
                if (fields.count() == header.size()) {
                    add(fields.text(key).trim(), fields);
                }
            }
        }
    }

    private void add(String key, Fields fields) {
        int known = keys.size();
        int number = keys.add(key);
        int first = number * from.size();
        if (number == known) {
            makeRoomUpTo(first + from.size());
        }
        for (int i = 0; i < from.size(); i++) {
            int value = values.add(fields.text(from.get(i)));
            if (number == known) {
                rows[first + i] = value;
            } else if (rows[first + i] != value) {
                disagreed.set(number);
            }
        }
    }

    private void makeRoomUpTo(int length) {
        if (length > rows.length) {
            rows = Arrays.copyOf(rows, length + length / 2);
        }
    }

    /** Fills the wanted columns into a row, which is bad if it has no partner, or several that do not agree. */
    void addTo(Row row) {
        String key = row.cell(on);
        int partner = key == null ? PackedTexts.ABSENT : keys.find(key);
        if (partner == PackedTexts.ABSENT || disagreed.get(partner)) {
            row.problem(join.on(), problem(key, partner));
            return;
        }
        for (int i = 0; i < to.size(); i++) {
            row.join(to.get(i), recent.same(values.get(rows[partner * to.size() + i])));
        }
    }

    private String problem(@Nullable String key, int partner) {
        if (key == null) {
            return "must not be blank";
        }
        return "must be " + Quoted.text(join.keyColumn()) + " of "
                + (partner == PackedTexts.ABSENT ? "a row" : "rows that agree") + " of " + path;
    }
}
