package dev.touchpoint.cli.report;

import dev.touchpoint.log.Response;
import dev.touchpoint.metric.Definition;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keeps the newest comments about each touchpoint in each group of answers, and counts all. */
final class VoicesTally {

    /** The most characters that are kept of a comment. */
    static final int LONGEST = 600;

    /** The most comments of a metric that reach a page. */
    static final int MOST = 600;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final List<AnswerGroup> groups;
    private final ZoneId zone;
    private final int kept;
    private final long[] counts;
    private final List<Map<String, PriorityQueue<Comment>>> newest = new ArrayList<>();

    /**
     * No comments yet.
     *
     * @param kept how many are kept for each touchpoint and group; 0 for none
     */
    VoicesTally(Definition definition, ZoneId zone, int kept) {
        this.groups = AnswerGroup.of(definition);
        this.zone = zone;
        this.kept = kept;
        this.counts = new long[groups.size() + 1];
        for (int i = 0; i <= groups.size(); i++) {
            newest.add(new HashMap<>());
        }
    }

    void add(Response response) {
        String text = response.comment();
        if (text == null || text.isBlank()) {
            return;
        }
        int group = group(response.score());
        counts[group]++;
        if (kept > 0) {
            keep(group, response, text);
        }
    }

    private void keep(int group, Response response, String text) {
        PriorityQueue<Comment> of = newest.get(group)
                .computeIfAbsent(response.touchpoint(), unseen -> new PriorityQueue<>(Comment.NEWEST_FIRST.reversed()));
        if (of.size() == kept && of.element().at().isAfter(response.at())) {
            return;
        }
        of.add(new Comment(
                response.at(),
                YearMonth.from(response.at().atZone(zone)),
                response.touchpoint(),
                response.channel(),
                response.score(),
                response.segments(),
                shortened(text.strip())));
        if (of.size() > kept) {
            of.remove();
        }
    }

    /** The group of a score; the one after the last for none. */
    private int group(@Nullable Integer score) {
        for (int i = 0; score != null && i < groups.size(); i++) {
            if (groups.get(i).contains(score)) {
                return i;
            }
        }
        return groups.size();
    }

    /** In one paragraph, as it is a line of a list. */
    private static String shortened(String text) {
        String cut = text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
        return SPACE.matcher(cut).replaceAll(" ");
    }

    /** The comments of each group of answers in the order of the scale, then of those without a score, if there are any. */
    List<Voices> voices() {
        List<Voices> voices = new ArrayList<>();
        for (int i = 0; i <= groups.size(); i++) {
            AnswerGroup group = i < groups.size() ? groups.get(i) : null;
            if (group != null || counts[i] > 0) {
                voices.add(new Voices(
                        group,
                        counts[i],
                        newest.get(i).values().stream()
                                .flatMap(PriorityQueue::stream)
                                .sorted(Comment.NEWEST_FIRST)
                                .limit(MOST / newest.size())
                                .toList()));
            }
        }
        return List.copyOf(voices);
    }
}
