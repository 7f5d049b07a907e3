package dev.touchpoint.cli.score;

import dev.touchpoint.cli.figures.ConfidenceOption;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.cli.ingest.BadInput;
import dev.touchpoint.metric.Interval;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.Metrics;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.nps.Ces;
import dev.touchpoint.nps.Csat;
import dev.touchpoint.nps.MeanMethod;
import dev.touchpoint.nps.Nps;
import dev.touchpoint.nps.NpsMethod;
import dev.touchpoint.nps.ShareMethod;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which metric, by which method, how sure. */
public final class MetricOptions {

    @Option(
            names = "--metric",
            required = true,
            paramLabel = "ID",
            description = "The metric: nps, enps, csat, ces, ces-original, ces-agree or ces-net.")
    private String metric = "";

    @Option(
            names = "--method",
            paramLabel = "NAME",
            description =
                    "How intervals are computed, the usual first: tango, adjusted-wald, agresti-min, bonett-price, wald"
                            + " or bayesian for nps and enps; wilson, jeffreys, clopper-pearson or agresti-coull for csat and"
                            + " ces-agree; bounded-wilson or student-t for ces and ces-original; tango for ces-net.")
    private @Nullable String method;

    @Mixin
    private ConfidenceOption confidence = new ConfidenceOption();

    /** The metric with its method. */
    public Metric metric() {
        Metrics metrics = Metrics.discover();
        Metric known = metrics.find(metric)
                .orElseThrow(() -> new BadInput("--metric must be one of " + String.join(", ", metrics.ids())
                        + ", was \"" + Plain.text(metric) + "\""));
        String name = method;
        return name == null ? known : withMethod(known, name);
    }

    private static Metric withMethod(Metric metric, String name) {
        Map<String, Metric> methods = methods(metric);
        Metric chosen = methods.get(name);
        if (chosen == null) {
            throw new BadInput("--method for " + metric.id() + " must be "
                    + (methods.size() == 1 ? "" : "one of ") + String.join(", ", methods.keySet()) + ", was \""
                    + Plain.text(name) + "\"");
        }
        return chosen;
    }

    private static Map<String, Metric> methods(Metric metric) {
        Map<String, Metric> methods = new LinkedHashMap<>();
        choices(metric).forEach(choice -> methods.put(methodOf(choice), choice));
        return methods;
    }

    private static Stream<? extends Metric> choices(Metric metric) {
        if (metric instanceof Nps nps) {
            return Arrays.stream(NpsMethod.values()).map(nps::withMethod);
        }
        if (metric instanceof Csat csat) {
            return Arrays.stream(ShareMethod.values()).map(csat::withMethod);
        }
        if (metric instanceof Ces ces) {
            return switch (ces.aggregation()) {
                case MEAN -> Arrays.stream(MeanMethod.values()).map(ces::withMethod);
                case TOP_SHARE -> Arrays.stream(ShareMethod.values()).map(ces::withMethod);
                case INDEX -> Stream.of(ces);
            };
        }
        return Stream.of(metric);
    }

    /** The name of a metric's method on the command line: that of its interval, in small letters and without spaces. */
    private static String methodOf(Metric metric) {
        ScoreCounts any = ScoreCounts.ofScores(
                metric.scale(), metric.scale().lowest(), metric.scale().highest());
        return metric.estimate(any)
                .interval()
                .map(Interval::method)
                .orElseThrow()
                .toLowerCase(Locale.ROOT)
                .replace(' ', '-');
    }

    /** The confidence of intervals. */
    public double confidence() {
        return confidence.level();
    }
}
