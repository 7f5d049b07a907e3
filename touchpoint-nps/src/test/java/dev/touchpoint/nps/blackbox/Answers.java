package dev.touchpoint.nps.blackbox;

import dev.touchpoint.metric.Direction;
import dev.touchpoint.metric.Interval;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.nps.Ces;
import dev.touchpoint.nps.Csat;
import dev.touchpoint.nps.MeanMethod;
import dev.touchpoint.nps.Nps;
import dev.touchpoint.nps.NpsCounts;
import dev.touchpoint.nps.NpsMethod;
import dev.touchpoint.nps.ShareMethod;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Metrics of every kind, answers to them from none to 10¹⁵, and confidences. */
final class Answers extends DomainContextBase {

    /** A metric with answers of two groups. */
    record Two(Metric metric, ScoreCounts a, ScoreCounts b) {}

    private static final long MOST = 1_000_000_000_000_000L;

    private static final Scale SEVEN = Scale.of(1, 7);

    private static final List<Metric> METRICS = List.of(
            Nps.standard(),
            Nps.standard().withMethod(NpsMethod.ADJUSTED_WALD),
            Nps.standard().withMethod(NpsMethod.WALD),
            Nps.standard().withMethod(NpsMethod.AGRESTI_MIN),
            Nps.standard().withMethod(NpsMethod.BONETT_PRICE),
            Nps.standard().withMethod(NpsMethod.BAYESIAN),
            Nps.of("nps-5", Scale.of(1, 5), 4, 5),
            Csat.standard(),
            Csat.standard().withMethod(ShareMethod.JEFFREYS),
            Csat.standard().withMethod(ShareMethod.CLOPPER_PEARSON),
            Csat.standard().withMethod(ShareMethod.AGRESTI_COULL),
            Csat.of("csat-top", Scale.of(-2, 2), 2),
            Ces.standard(),
            Ces.standard().withMethod(MeanMethod.STUDENT),
            Ces.original(),
            Ces.agreement(),
            Ces.net(),
            Ces.mean("ces-low", Scale.of(1, 5), Direction.LOWER_IS_BETTER),
            Ces.topShare("ces-share", SEVEN, Direction.LOWER_IS_BETTER, 3),
            Ces.index("ces-index", SEVEN, Direction.HIGHER_IS_BETTER, 2, 3));

    private static final Set<String> SHRUNK =
            Set.of("adjusted Wald", "Agresti-Min", "Bonett-Price", "Bayesian", "MOVER of Bayesian", "Jeffreys");

    /** Whether the interval is around a centre of its own, which may leave the score out. */
    static boolean isShrunk(Interval interval) {
        return SHRUNK.contains(interval.method());
    }

    /** What the metric's score can be. */
    static Interval range(Metric metric) {
        return new Interval(metric.definition().lowest(), metric.definition().highest(), 0.5, "range");
    }

    @Provide
    Arbitrary<Two> twoGroups() {
        return Arbitraries.of(METRICS)
                .flatMap(metric -> Combinators.combine(counts(metric.scale()), counts(metric.scale()))
                        .as((a, b) -> new Two(metric, a, b)))
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<NpsCounts> classes() {
        return Combinators.combine(count(MOST / 3), count(MOST / 3), count(MOST / 3))
                .as(NpsCounts::new)
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<NpsMethod> methods() {
        return Arbitraries.of(NpsMethod.class);
    }

    @Provide
    Arbitrary<int[]> scores() {
        return Arbitraries.integers().between(0, 10).array(int[].class).ofMaxSize(40);
    }

    /** Per mille, so that two of them are equal or clearly apart. */
    @Provide
    Arbitrary<Double> confidences() {
        return Arbitraries.integers().between(1, 999).map(perMille -> perMille / 1000.0);
    }

    private static Arbitrary<ScoreCounts> counts(Scale scale) {
        return count(MOST / scale.points())
                .array(long[].class)
                .ofSize(scale.points())
                .map(counts -> ScoreCounts.of(scale, counts));
    }

    /** Often none, often few, at times as many as there may be. */
    private static Arbitrary<Long> count(long most) {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0L)),
                Tuple.of(4, Arbitraries.longs().between(1, 5)),
                Tuple.of(2, Arbitraries.longs().between(6, Math.min(1000, most))),
                Tuple.of(1, Arbitraries.longs().between(Math.min(1000, most), most)),
                Tuple.of(1, Arbitraries.just(most)));
    }
}
