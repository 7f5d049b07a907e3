package dev.touchpoint.insight;

import dev.touchpoint.check.Shown;
import dev.touchpoint.insight.Evidence.Group;
import dev.touchpoint.insight.Evidence.Looks;
import dev.touchpoint.insight.Evidence.Statistical;
import dev.touchpoint.insight.SegmentSearch.Hit;
import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.Interval;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.metric.ScoreTally;
import dev.touchpoint.metric.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Hidden in feedback: who is hit, and where, without being told. Every value of every segment attribute and every pair of values is
 * looked at, at every {@link ScoredStep}, if all four cells have at least {@value SegmentSearch#FEWEST} answers: see {@link
 * SegmentSearch}. Where a touchpoint stands alone, its scores are compared instead of falls, in two cells.
 */
final class HiddenDrops implements GapDetector {

    private static final double PERCENT = 100;

    @Override
    public String name() {
        return "hidden in feedback";
    }

    @Override
    public Detection detect(GapFacts facts) {
        List<ScoredStep> steps = new ArrayList<>();
        List<Measured> places = new ArrayList<>();
        for (Metric metric : facts.metrics()) {
            for (ScoredStep step : ScoredStep.of(metric, facts)) {
                steps.add(step);
                places.add(step.measured(facts));
            }
        }
        SegmentSearch search = SegmentSearch.of(facts.rows(), places, facts.confidence(), facts.seed());
        if (search.comparisons() == 0) {
            return Detection.of(List.of());
        }
        List<Hit> hits = search.hits(new ScoredSteps(steps, step -> step.measured(facts)));
        return new Detection(findings(hits, steps, search, facts), test(search, steps));
    }

    /** Where several steps lead to the same touchpoint, a fall there is found at each: the worst is told. */
    private static List<Finding> findings(
            List<Hit> worstFirst, List<ScoredStep> steps, SegmentSearch search, GapFacts facts) {
        Set<ScoredStep> told = new HashSet<>();
        List<Finding> findings = new ArrayList<>();
        for (Hit hit : worstFirst) {
            ScoredStep step = steps.get(hit.place());
            if (told.add(new ScoredStep(step.metric(), null, step.to()))) {
                findings.add(finding(hit, step, search, facts));
            }
        }
        return findings;
    }

    private static Finding finding(Hit hit, ScoredStep step, SegmentSearch search, GapFacts facts) {
        return Finding.of(GapKind.HIDDEN, step.place())
                .segment(hit.segment())
                .customers(facts.customers(step.to(), hit.segment()))
                .evidence(evidence(hit, step, search, facts))
                .build();
    }

    private static Statistical evidence(Hit hit, ScoredStep step, SegmentSearch search, GapFacts facts) {
        Definition definition = step.metric().definition();
        String who = "the " + definition.name() + " of customers with " + hit.segment();
        String claim = step.from() == null
                ? "At " + facts.name(step.to()) + ", " + who + " is worse than that of all others"
                : "From " + facts.name(step.from()) + " to " + facts.name(step.to()) + ", " + who
                        + " gets worse, beside that of all others,";
        return new Statistical(
                claim,
                step.metric().id(),
                step.to(),
                unit(definition),
                groups(hit.segment(), step, facts),
                hit.contrast().difference(),
                new Interval(hit.low(), hit.high(), facts.confidence(), method(search)),
                range(definition),
                hit.p(),
                new Looks(search.comparisons(), search.shuffles(), hit.exceedances()));
    }

    static String method(SegmentSearch search) {
        return search.shuffles() > 0 ? "by shuffling" : "of the normal distribution, for all comparisons";
    }

    static String unit(Definition definition) {
        return definition.unit() == Unit.STEPS ? "steps" : "points";
    }

    static double range(Definition definition) {
        return definition.highest() - definition.lowest();
    }

    private static List<Group> groups(Segment segment, ScoredStep step, GapFacts facts) {
        ScoreTally[] tallies = new ScoreTally[4];
        for (int i = 0; i < tallies.length; i++) {
            tallies[i] = new ScoreTally(step.metric().scale());
        }
        boolean[] in = facts.rows().in(segment);
        step.forEach(
                facts,
                (part, response, worth) ->
                        tallies[(in[part] ? 0 : 2) + (response.touchpoint().equals(step.to()) ? 1 : 0)].add(
                                Objects.requireNonNull(response.score())));
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < tallies.length; i++) {
            String from = step.from();
            if (i % 2 == 1 || from != null) {
                String at = Shown.line(i % 2 == 1 || from == null ? step.to() : from);
                groups.add(group((i < 2 ? segment.toString() : "the others") + " at " + at, step, tallies[i].counts()));
            }
        }
        return groups;
    }

    private static Group group(String name, ScoredStep step, ScoreCounts counts) {
        return new Group(
                name, counts.n(), step.metric().definition().score(counts).orElse(Double.NaN), counts);
    }

    private static Detection.Test test(SegmentSearch search, List<ScoredStep> steps) {
        boolean oneMetric = steps.stream().map(ScoredStep::metric).distinct().count() == 1;
        return new Detection.Test(
                "Every segment and every pair of segments at " + Words.number(steps.size())
                        + (steps.size() == 1 ? " step" : " steps") + " from one scored touchpoint to the next: "
                        + Words.number(search.comparisons()) + " comparisons.",
                search.comparisons(),
                search.p(),
                search.smallestDrop(place -> oneMetric ? 1 : PERCENT / range(definition(steps.get(place)))),
                oneMetric ? unit(definition(steps.get(0))) : "percent of the metric's range");
    }

    private static Definition definition(ScoredStep step) {
        return step.metric().definition();
    }
}
