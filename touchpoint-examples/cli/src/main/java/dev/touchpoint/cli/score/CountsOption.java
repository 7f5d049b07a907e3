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
final class CountsOption {

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
    static ScoreCounts parse(String option, String value, Metric metric, List<String> problems) {
        return new CountsOption(option, problems).counts(value, metric);
    }

    private ScoreCounts counts(String value, Metric metric) {
        String[] texts = value.split(",", -1);
        boolean classes = texts.length == metric.definition().classes().size();
        if (!classes && texts.length != metric.scale().points()) {
            problems.add(option + " " + rule(metric) + ", were " + texts.length);
        }
        long[] numbers = new long[texts.length];
        for (int i = 0; i < texts.length; i++) {
            numbers[i] = number(i + 1, texts[i].strip());
        }
        if (!problems.isEmpty()) {
            return ScoreCounts.empty(metric.scale());
        }
        try {
            return ScoreCounts.of(metric.scale(), classes ? spread(numbers, metric) : numbers);
        } catch (IllegalArgumentException e) {
            problems.add(option + ": " + e.getMessage());
            return ScoreCounts.empty(metric.scale());
        }
    }

    private static String rule(Metric metric) {
        Scale scale = metric.scale();
        List<AnswerClass> classes = metric.definition().classes();
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
    private static long[] spread(long[] numbers, Metric metric) {
        long[] counts = new long[metric.scale().points()];
        for (int i = 0; i < numbers.length; i++) {
            counts[
                    metric.definition().classes().get(i).lowest()
                            - metric.scale().lowest()] = numbers[i];
        }
        return counts;
    }
}
