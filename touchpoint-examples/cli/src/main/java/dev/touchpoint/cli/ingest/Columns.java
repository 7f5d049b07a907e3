package dev.touchpoint.cli.ingest;

import dev.touchpoint.cli.terminal.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of a file and of those that are joined to it: finds them by name, and makes rows of them. */
final class Columns {

    /** The position of a column that is not there and need not be. */
    static final int ABSENT = -1;

    private static final Pattern DATA = Pattern.compile("[-+]?[0-9][-+0-9.,:/TZ ]*");

    private final CsvFile file;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<JoinTable> joins = new ArrayList<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private final List<String> problems = new ArrayList<>();
    private int width;
    private boolean foundOwn;

    /**
     * The columns of an open file.
     *
     * @param interactions the file that a join without a file means; null if there is none
     */
    Columns(CsvFile file, Path path, List<Join> joins, @Nullable Path interactions, Progress progress) {
        this.file = file;
        this.width = file.header().size();
        for (Join join : joins) {
            int on = find(join.on());
            this.joins.add(JoinTable.open(join, on, path, interactions, progress));
        }
    }

    /** The position of a column that must be there. */
    int find(String name) {
        int position = findOptional(name);
        if (position == ABSENT) {
            missing.add(name);
        }
        foundOwn |= file.header().contains(name);
        return position;
    }

    /** The position of a column, {@link #ABSENT} if it is not there. */
    int findOptional(String name) {
        Integer known = positions.get(name);
        if (known != null) {
            return known;
        }
        int position = locate(name);
        positions.put(name, position);
        return position;
    }

    private int locate(String name) {
        int own = file.header().indexOf(name);
        if (own >= 0) {
            if (Collections.frequency(file.header(), name) > 1) {
                problems.add(file.name() + ":1: column " + Quoted.text(name) + " must occur once, occurs more often");
            }
            return own;
        }
        for (JoinTable join : joins) {
            if (join.has(name)) {
                join.take(name, width);
                return width++;
            }
        }
        return ABSENT;
    }

    /** The own columns whose names begin with a prefix, by what follows it. */
    Map<String, String> withPrefix(String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String name : file.header()) {
            if (name.startsWith(prefix) && name.length() > prefix.length()) {
                found.put(name.substring(prefix.length()), name);
            }
        }
        return found;
    }

    /** To call when all columns are found: refuses those that are missing or too many, and reads the joined files. */
    void complete(@Nullable ExtraColumns extra) {
        if (!missing.isEmpty() && !isHeader()) {
            throw new BadInput(
                    file.name() + ":1: the first line does not look like a header, must have " + quoted(missing));
        }
        for (String name : missing) {
            problems.add(file.name() + ":1: there is no column " + Quoted.text(name) + ", there are "
                    + quoted(file.header()));
        }
        List<String> unused = file.header().stream()
                .filter(name -> !positions.containsKey(name))
                .toList();
        if (extra == ExtraColumns.REFUSE && !unused.isEmpty()) {
            problems.add(file.name() + ":1: there is no use for " + quoted(unused)
                    + "; a mapping can say what is meant, or to ignore it");
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        joins.forEach(JoinTable::load);
    }

    /**
     * Whether the first line may be printed. One with none of the needed names, or with blanks, numbers, times or addresses
     * in it, may be somebody's data.
     */
    private boolean isHeader() {
        return foundOwn && file.header().stream().noneMatch(Columns::looksLikeData);
    }

    private static boolean looksLikeData(String name) {
        return name.isBlank() || name.contains("@") || DATA.matcher(name).matches();
    }

    private static String quoted(Collection<String> names) {
        return names.stream().map(Quoted::text).collect(Collectors.joining(", "));
    }

    /** A record as a row with its joined columns, bad if it has too many or too few fields or joins nothing. */
    Row row(Fields fields) {
        Row row = new Row(file.name(), fields, width);
        int expected = file.header().size();
        if (fields.count() != expected) {
            row.problem("must have " + expected + " fields as the header has, has " + fields.count());
            return row;
        }
        joins.forEach(join -> join.addTo(row));
        return row;
    }
}
