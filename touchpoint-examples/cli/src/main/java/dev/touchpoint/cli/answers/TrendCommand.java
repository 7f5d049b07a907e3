package dev.touchpoint.cli.answers;

import dev.touchpoint.cli.figures.FormatOption;
import dev.touchpoint.cli.figures.InstantOption;
import dev.touchpoint.cli.figures.Json;
import dev.touchpoint.cli.ingest.BadInput;
import dev.touchpoint.cli.score.MetricOptions;
import dev.touchpoint.insight.Trend;
import dev.touchpoint.insight.TrendPeriod;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.ScoreCounts;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code touchpoint trend}. */
@Command(
        name = "trend",
        description = "A score by calendar period, with its intervals and the limits of a control chart.",
        mixinStandardHelpOptions = true)
public final class TrendCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private MetricOptions options = new MetricOptions();

    @Mixin
    private DatedAnswers answers = new DatedAnswers();

    @Option(
            names = "--period",
            paramLabel = "PERIOD",
            defaultValue = "month",
            converter = PeriodOption.class,
            description = "day, week (from Monday), month, quarter or year; ${DEFAULT-VALUE} if not given.")
    private TrendPeriod period = TrendPeriod.MONTH;

    @Option(
            names = "--minimum",
            paramLabel = "N",
            defaultValue = "30",
            description = "How many answers it takes to show a score; ${DEFAULT-VALUE} if not given.")
    private long minimum;

    @Option(
            names = "--window",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "How many periods each score is of: more than 1 for rolling windows, which have no control limits,"
                            + " since they share answers.")
    private int window;

    @Option(
            names = "--now",
            paramLabel = "INSTANT",
            converter = InstantOption.class,
            description =
                    "The present, such as 2026-11-23T07:00:00Z: a period that ends later is partial. The day of the"
                            + " last answer if not given.")
    private @Nullable Instant now;

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public void run() {
        check();
        Metric metric = options.metric();
        SortedMap<LocalDate, ScoreCounts> days = answers.read(
                        metric, null, spec.commandLine().getErr())
                .values()
                .iterator()
                .next();
        ZoneId zone = answers.zone();
        Instant present = now == null ? days.lastKey().atStartOfDay(zone).toInstant() : now;
        Trend trend = Trend.ofDays(period, zone, metric, days);
        TrendView view =
                new TrendView(metric, period, zone, minimum, window, options.confidence(), points(trend, present));
        PrintWriter out = spec.commandLine().getOut();
        if (format.isJson()) {
            out.println(Json.pretty(view.json(answers.otherMetrics())));
        } else {
            view.lines().forEach(out::println);
            answers.leftOut().forEach(line -> out.println("  " + line));
        }
    }

    private void check() {
        List<String> problems = new ArrayList<>();
        answers.check(problems);
        if (minimum < 1) {
            problems.add("--minimum must be 1 or more, was " + minimum);
        }
        if (window < 1) {
            problems.add("--window must be 1 or more, was " + window);
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
    }

    private List<Trend.Point> points(Trend trend, Instant present) {
        try {
            return trend.rolling(window, present, minimum, options.confidence());
        } catch (IllegalArgumentException e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        }
    }
}
