package dev.touchpoint.insight;

import dev.touchpoint.insight.Evidence.Statistical;
import dev.touchpoint.insight.GapReport.NotFound;
import dev.touchpoint.metric.Correction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes a report of what the detectors found: tests are held against each other, and findings about the same thing become one. */
final class GapReports {

    private static final Comparator<Finding> MOST_SEVERE_FIRST = Comparator.comparingDouble(Finding::severity)
            .reversed()
            .thenComparing(finding -> finding.kinds().iterator().next())
            .thenComparing(finding -> finding.place().toString())
            .thenComparing(finding -> finding.segment().map(Segment::toString).orElse(""));

    private record Found(GapDetector detector, Detection detection, double raised) {}

    private final GapFacts facts;
    private final double level;

    private GapReports(GapFacts facts) {
        this.facts = facts;
        this.level = 1 - facts.confidence();
    }

    static GapReport of(GapFacts facts, List<GapDetector> detectors) {
        return new GapReports(facts).report(detectors);
    }

    private GapReport report(List<GapDetector> detectors) {
        List<Found> all = found(detectors);
        List<Finding> candidates = all.stream().flatMap(found -> honest(found)).toList();
        List<Finding> findings = merged(candidates).stream()
                .map(new Proposals(facts)::completed)
                .sorted(MOST_SEVERE_FIRST)
                .toList();
        return new GapReport(findings, notFound(all));
    }

    private List<Found> found(List<GapDetector> detectors) {
        List<Detection> detections =
                detectors.stream().map(detector -> detector.detect(facts)).toList();
        double[] raised = Correction.HOLM.adjust(detections.stream()
                .map(Detection::test)
                .filter(Objects::nonNull)
                .mapToDouble(Detection.Test::pValue)
                .toArray());
        List<Found> found = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < detectors.size(); i++) {
            boolean tested = detections.get(i).test() != null;
            found.add(new Found(detectors.get(i), detections.get(i), tested ? raised[next++] : Double.NaN));
        }
        return found;
    }

    /** The findings, with statistical evidence only where it stands beside the other detectors. */
    private Stream<Finding> honest(Found found) {
        Detection.Test test = found.detection().test();
        double factor = test == null || test.pValue() == 0 ? 1 : found.raised() / test.pValue();
        return found.detection().findings().stream().flatMap(finding -> honest(finding, factor).stream());
    }

    /** A segment that a search has led to is not named if the search does not stand, whatever else was seen of it. */
    private Optional<Finding> honest(Finding finding, double factor) {
        List<Evidence> evidence = finding.evidence().stream()
                .map(each -> each instanceof Statistical statistical
                        ? statistical.raised(Math.min(1, factor * statistical.pValue()))
                        : each)
                .filter(each -> !(each instanceof Statistical statistical) || statistical.pValue() <= level)
                .toList();
        boolean falls = isTested(finding.evidence()) && !isTested(evidence);
        if (evidence.isEmpty() || (falls && finding.segment().isPresent())) {
            return finding.otherwise();
        }
        return Optional.of(finding.withEvidence(evidence));
    }

    private static boolean isTested(List<Evidence> evidence) {
        return evidence.stream().anyMatch(Statistical.class::isInstance);
    }

    private List<NotFound> notFound(List<Found> all) {
        List<NotFound> notFound = new ArrayList<>();
        for (Found found : all) {
            Detection.Test test = found.detection().test();
            if (test != null && found.raised() > level) {
                notFound.add(new NotFound(
                        found.detector().name(),
                        test.sentence(),
                        test.comparisons(),
                        found.raised(),
                        test.smallest(),
                        test.unit()));
            }
        }
        return notFound;
    }

    /** From the narrowest place to the widest: a finding joins the most severe one about the same thing, whose place it has within. */
    private List<Finding> merged(List<Finding> candidates) {
        List<Finding> merged = new ArrayList<>();
        List<Finding> narrowestFirst = candidates.stream()
                .sorted(Comparator.comparingInt((Finding finding) -> rank(finding.place()))
                        .thenComparing(MOST_SEVERE_FIRST))
                .toList();
        for (Finding finding : narrowestFirst) {
            int into = IntStream.range(0, merged.size())
                    .filter(i -> isSame(merged.get(i), finding))
                    .boxed()
                    .max(Comparator.comparingDouble(i -> merged.get(i).severity()))
                    .orElse(-1);
            if (into < 0) {
                merged.add(finding);
            } else {
                merged.set(into, merged.get(into).merged(finding));
            }
        }
        return merged;
    }

    /** Between two touchpoints before at one: the way to it is where a word is missing. */
    private int rank(GapPlace place) {
        return place instanceof GapPlace.At ? Integer.MAX_VALUE : facts.order().width(place);
    }

    private boolean isSame(Finding inner, Finding other) {
        boolean sameKind = inner.kinds().equals(other.kinds())
                || (inner.kinds().stream().allMatch(GapKind::isWord)
                        && other.kinds().stream().allMatch(GapKind::isWord));
        return sameKind
                && inner.segment().equals(other.segment())
                && (facts.order().isWithin(inner.place(), other.place())
                        || facts.order().isWithin(other.place(), inner.place()));
    }
}
