package dev.touchpoint.cli.ingest;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A joined file: of each of its rows the few columns that are wanted, by key. */
final class JoinTable {

    private final Join join;
    private final int on;
    private final Path path;
    private final List<String> header;
    private final List<Integer> from = new ArrayList<>();
    private final List<Integer> to = new ArrayList<>();
    private final Map<String, String[]> rows = new HashMap<>();
    private final Set<String> disagreed = new HashSet<>();

    private JoinTable(Join join, int on, Path path, List<String> header) {
        this.join = join;
        this.on = on;
        this.path = path;
        this.header = header;
    }

    /** Reads the header of the file that a join names. */
    static JoinTable open(Join join, int on, Path file, @Nullable Path interactions) {
        Path path = join.beside(file, interactions);
        try (CsvFile csv = CsvFile.open(path, join.delimiter(), join.charset())) {
            if (!csv.header().contains(join.keyColumn())) {
                throw new BadInput(
                        csv.name() + ":1: there is no column " + Quoted.text(join.keyColumn()) + " to join by");
            }
            return new JoinTable(join, on, path, csv.header());
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
        try (CsvFile csv = CsvFile.open(path, join.delimiter(), join.charset())) {
            while (csv.hasNext()) {
                CsvRecord fields = csv.next();
                if (fields.getFieldCount() == header.size()) {
                    String[] taken = from.stream().map(fields::getField).toArray(String[]::new);
                    add(fields.getField(key).trim(), taken);
                }
            }
        }
    }

    private void add(String key, String[] taken) {
        String[] first = rows.putIfAbsent(key, taken);
        if (first != null && !Arrays.equals(first, taken)) {
            disagreed.add(key);
        }
    }

    /** Fills the wanted columns into a row, which is bad if it has no partner, or several that do not agree. */
    void addTo(Row row) {
        String key = row.cell(on);
        String[] partner = key == null ? null : rows.get(key);
        if (partner == null || disagreed.contains(key)) {
            row.problem(join.on(), problem(key, partner));
            return;
        }
        for (int i = 0; i < partner.length; i++) {
            row.join(to.get(i), partner[i]);
        }
    }

    private String problem(@Nullable String key, String @Nullable [] partner) {
        if (key == null) {
            return "must not be blank";
        }
        return "must be " + Quoted.text(join.keyColumn()) + " of " + (partner == null ? "a row" : "rows that agree")
                + " of " + path;
    }
}
