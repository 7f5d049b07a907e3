package dev.touchpoint.cli.score;

import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.metric.AnswerClass;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Counts on the command line: one for each point of the scale or, where the metric has classes, for each of these. */
public final class CountsOption {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");

    private final String option;
    private final List<String> problems;

    private CountsOption(String option, List<String> problems) {
        this.option = option;
        this.problems = problems;
    }

    /**
     * The counts that an option states.
     *
     * @param option the name of the option
     * @param value what stands behind it
     * @param metric the metric whose answers are counted
     * @param problems takes a line for each problem
     * @return the counts, of no use if there is a problem
     */
    public static ScoreCounts parse(String option, String value, Metric metric, List<String> problems) {
        return new CountsOption(option, problems)
                .counts(value, metric.scale(), metric.definition().classes());
    }

    /**
     * The counts that an option states, one for each point of a scale.
     *
     * @param option the name of the option
     * @param value what stands behind it
     * @param scale the scale
     * @param problems takes a line for each problem
     * @return the counts, of no use if there is a problem
     */
    static ScoreCounts parsePoints(String option, String value, Scale scale, List<String> problems) {
        return new CountsOption(option, problems).counts(value, scale, List.of());
    }

    private ScoreCounts counts(String value, Scale scale, List<AnswerClass> groups) {
        String[] texts = value.split(",", -1);
        boolean classes = texts.length == groups.size();
        int before = problems.size();
        if (!classes && texts.length != scale.points()) {
            problems.add(option + " " + rule(scale, groups) + ", were " + texts.length);
        }
        long[] numbers = new long[texts.length];
        for (int i = 0; i < texts.length; i++) {
            numbers[i] = number(i + 1, texts[i].strip());
        }
        if (problems.size() > before) {
            return ScoreCounts.empty(scale);
        }
        try {
            return ScoreCounts.of(scale, classes ? spread(numbers, scale, groups) : numbers);
        } catch (IllegalArgumentException e) {
            problems.add(option + ": " + e.getMessage());
            return ScoreCounts.empty(scale);
        }
    }

    private static String rule(Scale scale, List<AnswerClass> classes) {
        String points =
                scale.points() + " numbers, one for each answer from " + scale.lowest() + " to " + scale.highest();
        String names = classes.stream().map(AnswerClass::name).collect(Collectors.joining(", "));
        return "must be " + (classes.isEmpty() ? "" : classes.size() + " numbers (" + names + ") or ") + points;
    }

    private long number(int position, String text) {
        String problem = "must be a whole number of 0 or more, was \"" + Plain.text(text) + "\"";
        if (text.isEmpty()) {
            problem = "must not be blank";
        } else if (WHOLE.matcher(text).matches()) {
            try {
                long number = Long.parseLong(text);
                if (number >= 0) {
                    return number;
                }
            } catch (NumberFormatException e) {
                problem = "must be at most " + Long.MAX_VALUE + ", was " + text;
            }
        }
        problems.add(option + ": number " + position + " " + problem);
        return 0;
    }

    /** Which point of its class an answer took makes no difference to the score. */
    private static long[] spread(long[] numbers, Scale scale, List<AnswerClass> groups) {
        long[] counts = new long[scale.points()];
        for (int i = 0; i < numbers.length; i++) {
            counts[groups.get(i).lowest() - scale.lowest()] = numbers[i];
        }
        return counts;
    }
}
