package dev.touchpoint.cli.report;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.map.Channel;
import dev.touchpoint.map.Owner;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Touchpoint;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The asking as a touchpoint: what it costs customers, and how many answer.
 *
 * @param rows the touchpoints of the map that ask for feedback
 * @param sentence how many were asked and answered, in a sentence
 */
record FeedbackView(List<Row> rows, String sentence) {

    public boolean hasRows() {
        return !rows.isEmpty();
    }

    /** A touchpoint that asks; the burden is null if the map doesn't say. */
    record Row(String name, String owner, String channels, String asked, @Nullable String burden) {}

    static FeedbackView of(Report report) {
        List<Touchpoint> asking = report.map().touchpoints().stream()
                .filter(touchpoint -> touchpoint.purpose() == Purpose.FEEDBACK)
                .toList();
        long asked = asking.stream()
                .mapToLong(touchpoint -> asked(touchpoint, report))
                .sum();
        return new FeedbackView(
                asking.stream().map(touchpoint -> row(touchpoint, report)).toList(), sentence(asking, asked, report));
    }

    /** Of several touchpoints that ask it is not known which of them led to an answer. */
    private static String burden(List<Touchpoint> asking, long answered) {
        Integer seconds = asking.size() == 1 ? asking.get(0).burdenSeconds() : null;
        return seconds == null
                ? ""
                : " At the " + seconds + " seconds that the map states, answering took customers "
                        + Figures.duration(Duration.ofSeconds(seconds * answered)) + " in all.";
    }

    private static long asked(Touchpoint touchpoint, Report report) {
        return report.coverage().touchpoint(touchpoint.id()).sighting().interactions();
    }

    private static Row row(Touchpoint touchpoint, Report report) {
        Integer burden = touchpoint.burdenSeconds();
        return new Row(
                Plain.text(touchpoint.name()),
                touchpoint.owner() == null
                        ? "nobody"
                        : report.map()
                                .owner(touchpoint.owner())
                                .map(Owner::name)
                                .map(Plain::text)
                                .orElse(""),
                touchpoint.channels().stream()
                        .map(id -> Plain.text(
                                report.map().channel(id).map(Channel::name).orElse(id)))
                        .collect(Collectors.joining(", ")),
                report.given().interactions() ? Figures.count(asked(touchpoint, report)) : Shown.NONE,
                burden == null ? null : burden + " seconds");
    }

    private static String sentence(List<Touchpoint> asking, long asked, Report report) {
        long answered = report.input().responses();
        String unknown = "How many were asked is not known, so there is no response rate: ";
        if (asking.isEmpty()) {
            return unknown + "the map has no touchpoint whose purpose is FEEDBACK.";
        }
        if (!report.given().interactions() || asked == 0) {
            return unknown + "the log has no interaction at a touchpoint whose purpose is FEEDBACK.";
        }
        if (answered > asked) {
            return unknown + "the log has " + Figures.count(asked) + " times that somebody was asked, and "
                    + Figures.count(answered) + " answers, so it does not have all of them.";
        }
        return "Customers were asked " + Figures.count(asked) + " times and answered " + Figures.count(answered)
                + " times: a response rate of " + Shown.share(answered, asked)
                + ". It is counted, not estimated, and has no interval." + burden(asking, answered);
    }
}
