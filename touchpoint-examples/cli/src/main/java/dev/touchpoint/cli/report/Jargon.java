package dev.touchpoint.cli.report;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Units;
import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the words of the trade mean, for readers who do not use them every day. */
final class Jargon {

    private static final Map<String, String> QUESTIONS = Map.of(
            "nps",
            "Customers are asked how likely they are to recommend the company.",
            "enps",
            "Employees are asked how likely they are to recommend the company as a place to work.",
            "csat",
            "Customers are asked how satisfied they are.",
            "ces",
            "Customers are asked how easy the company made it for them; a high answer means easy.",
            "ces-original",
            "Customers are asked how much effort it took them; a high answer means much effort.",
            "ces-agree",
            "Customers are asked whether they agree that the company made it easy for them.",
            "ces-net",
            "Customers are asked how easy the company made it for them; a high answer means easy.");

    private static final Map<String, String> METHODS = Map.of(
            "Tango",
            "the score interval of Tango (1998) for the difference of two shares of the same answers. It stays within -100"
                    + " and 100 and can be trusted with few answers",
            "Wilson",
            "the score interval of Wilson (1927) for a share. It stays within 0 and 100 % and can be trusted with few"
                    + " answers",
            "bounded Wilson",
            "that of Wilson (1927), applied to the mean as a share of the way from the lowest to the highest answer. It"
                    + " stays on the scale, and is rather too wide than too narrow");

    private Jargon() {}

    /** What a score is, in sentences. */
    static List<String> score(Definition definition) {
        List<String> sentences = new ArrayList<>();
        String question = QUESTIONS.get(definition.id());
        if (question != null) {
            sentences.add(question);
        }
        sentences.add("Answers are whole numbers from " + definition.scale().lowest() + " to "
                + definition.scale().highest() + ". "
                + (definition.classes().isEmpty() ? "" : classes(definition) + " ")
                + "The score is " + definition.formula() + ", which is from " + Figures.plain(definition.lowest())
                + " to "
                + Figures.plain(definition.highest()) + Units.suffix(definition) + ".");
        return sentences;
    }

    private static String classes(Definition definition) {
        return AnswerGroup.of(definition).stream()
                        .map(group -> group.range() + " counts as " + group.name())
                        .collect(Collectors.joining("; "))
                + ".";
    }

    /** What an interval is, in a sentence; nothing if nobody answered. */
    static String interval(Estimate estimate) {
        return estimate.interval()
                .map(interval ->
                        "The interval says how far chance alone may have moved the score: such intervals contain"
                                + " the true score " + Figures.confidence(interval.confidence())
                                + " of the time, if those who"
                                + " answered are like those who did not. The method is "
                                + METHODS.getOrDefault(interval.method(), interval.method()) + ".")
                .orElse("");
    }
}
