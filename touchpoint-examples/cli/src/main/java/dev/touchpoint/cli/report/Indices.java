package dev.touchpoint.cli.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for what answers are told apart by, so that the page need not repeat names.
 *
 * @param touchpoints the ids of those that have a score or a comment, in the order of the report
 * @param channels likewise; an empty text, which comes last, for an unknown channel
 * @param months likewise, from the first one on
 */
record Indices(List<String> touchpoints, List<String> channels, List<YearMonth> months) {

    static Indices of(Report report) {
        Set<String> touchpoints = new HashSet<>();
        Set<String> channels = new HashSet<>();
        Set<YearMonth> months = new TreeSet<>();
        for (Reading reading : report.readings()) {
            for (Scored<Place> place : reading.places()) {
                touchpoints.add(place.key().touchpoint());
                channels.add(channel(place.key().channel()));
            }
            reading.trend().forEach(month -> months.add(month.key().month()));
            for (Comment comment : comments(reading)) {
                touchpoints.add(comment.touchpoint());
                channels.add(channel(comment.channel()));
                months.add(comment.month());
            }
        }
        List<String> ordered = new ArrayList<>(report.coverage().channels().keySet());
        ordered.add("");
        return new Indices(
                report.coverage().touchpoints().keySet().stream()
                        .filter(touchpoints::contains)
                        .toList(),
                ordered.stream().filter(channels::contains).toList(),
                List.copyOf(months));
    }

    private static List<Comment> comments(Reading reading) {
        return reading.voices().stream()
                .flatMap(voices -> voices.newest().stream())
                .toList();
    }

    static String channel(@Nullable String channel) {
        return channel == null ? "" : channel;
    }

    String touchpoint(String id) {
        return "t" + touchpoints.indexOf(id);
    }

    String place(String touchpoint, String channel) {
        return touchpoint(touchpoint) + "c" + channels.indexOf(channel);
    }

    String month(YearMonth month) {
        return "m" + months.indexOf(month);
    }

    /** The number of each. */
    static <T> Map<T, Integer> numbers(List<T> all) {
        Map<T, Integer> numbers = new HashMap<>();
        all.forEach(each -> numbers.put(each, numbers.size()));
        return numbers;
    }
}
