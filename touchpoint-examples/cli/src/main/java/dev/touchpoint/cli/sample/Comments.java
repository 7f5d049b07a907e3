package dev.touchpoint.cli.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What bidders write: a remark on the touchpoint, sometimes with words before and after it. Some remarks hold commas,
 * quotes, umlauts and line breaks, as those of real customers do. They stand in {@code comments.csv}.
 */
final class Comments {

    private static final Map<String, List<String>> REMARKS = read();

    private Comments() {}

    /** Whom a problem has hit, and who is not happy, mostly writes about that. */
    static String about(Ask ask, Mood mood, List<PlantedProblem> problems, Dice dice) {
        boolean complains = mood != Mood.HAPPY && !problems.isEmpty() && dice.chance(0.75);
        String remark =
                complains ? oneOf(dice.oneOf(problems).option(), "", dice) : oneOf(ask.touchpoint(), mood.name(), dice);
        String before = dice.chance(0.45) ? oneOf("before", mood.name(), dice) + " " : "";
        String after = dice.chance(0.4) ? oneOf("after", mood.name(), dice) : "";
        return before + remark + (after.isEmpty() || after.startsWith("\n") ? "" : " ") + after;
    }

    private static String oneOf(String about, String mood, Dice dice) {
        return dice.oneOf(REMARKS.getOrDefault(key(about, mood), List.of("")));
    }

    private static String key(String about, String mood) {
        return about + '/' + mood;
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> remarks = new HashMap<>();
        try (InputStream file = Objects.requireNonNull(Comments.class.getResourceAsStream("comments.csv"));
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            for (NamedCsvRecord row : rows) {
                remarks.computeIfAbsent(key(row.getField("about"), row.getField("mood")), key -> new ArrayList<>())
                        .add(row.getField("text"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return remarks;
    }
}
