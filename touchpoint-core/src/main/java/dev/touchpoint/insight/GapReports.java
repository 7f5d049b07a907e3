package dev.touchpoint.insight;

import dev.touchpoint.insight.Evidence.Statistical;
import dev.touchpoint.insight.GapReport.NotFound;
import dev.touchpoint.metric.Correction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.DoubleUnaryOperator;
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

    static GapReport of(GapFacts facts, List<GapDetector> detectors, Executor executor) {
        return new GapReports(facts).report(detectors, executor);
    }

    private GapReport report(List<GapDetector> detectors, Executor executor) {
        List<Found> all = found(detectors, detections(detectors, executor));
        long tests =
                all.stream().filter(found -> found.detection().test() != null).count();
        List<Finding> candidates =
                all.stream().flatMap(found -> honest(found, tests)).toList();
        List<Finding> completed = withHearsay(merged(candidates)).stream()
                .map(new Proposals(facts)::completed)
                .sorted(MOST_SEVERE_FIRST)
                .toList();
        List<Finding> findings =
                cures(completed).stream().sorted(MOST_SEVERE_FIRST).toList();
        return new GapReport(findings, notFound(all));
    }

    /** The most severe finding of all that ask for the same touchpoint, with the evidence of the others. */
    private static List<Finding> cures(List<Finding> mostSevereFirst) {
        List<Finding> cures = new ArrayList<>();
        for (Finding finding : mostSevereFirst) {
            OptionalInt same = IntStream.range(0, cures.size())
                    .filter(i -> cures.get(i).asksForTheSameAs(finding))
                    .findFirst();
            if (same.isPresent()) {
                cures.set(same.getAsInt(), cures.get(same.getAsInt()).merged(finding));
            } else {
                cures.add(finding);
            }
        }
        return cures;
    }

    private List<Detection> detections(List<GapDetector> detectors, Executor executor) {
        List<CompletableFuture<Detection>> running = detectors.stream()
                .map(detector -> CompletableFuture.supplyAsync(() -> detector.detect(facts), executor))
                .toList();
        try {
            return running.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static List<Found> found(List<GapDetector> detectors, List<Detection> detections) {
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
    private Stream<Finding> honest(Found found, long tests) {
        DoubleUnaryOperator raise = raise(found, tests);
        return found.detection().findings().stream().flatMap(finding -> honest(finding, raise).stream());
    }

    /**
     * What the p-values of a detector are raised to. Holm's procedure counts only the detectors of which nothing has been found
     * yet, and so it judges whether a detector has found anything, by the worst of what it tested. Where it has, all else that it
     * tested may still be nothing: so much more it must stand against.
     */
    private static DoubleUnaryOperator raise(Found found, long tests) {
        Detection.Test test = found.detection().test();
        return p -> test == null ? p : p <= test.pValue() ? found.raised() : Math.min(1, tests * p);
    }

    /** A segment that a search has led to is not named if the search does not stand, whatever else was seen of it. */
    private Optional<Finding> honest(Finding finding, DoubleUnaryOperator raise) {
        List<Evidence> evidence = finding.evidence().stream()
                .map(each -> each instanceof Statistical statistical
                        ? statistical.raised(raise.applyAsDouble(statistical.pValue()))
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
        List<Found> tested =
                all.stream().filter(found -> found.detection().test() != null).toList();
        long next = tested.stream().filter(found -> found.raised() > level).count();
        return tested.stream()
                .filter(found -> honest(found, tested.size()).noneMatch(finding -> isTested(finding.evidence())))
                .map(found -> notFound(found, level / Math.max(1, next)))
                .toList();
    }

    /** By Holm's procedure, the next detector would have found something at this level. */
    private static NotFound notFound(Found found, double nextLevel) {
        Detection.Test test = Objects.requireNonNull(found.detection().test());
        DoubleUnaryOperator smallest = test.smallest();
        return new NotFound(
                found.detector().name(),
                test.sentence(),
                test.comparisons(),
                found.raised(),
                smallest == null ? null : smallest.applyAsDouble(nextLevel),
                test.unit());
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
        return isOfTheSameKind(inner, other)
                && !inner.asksForAnotherThan(other)
                && isAboutTheSame(inner, other)
                && (facts.order().isWithin(inner.place(), other.place())
                        || facts.order().isWithin(other.place(), inner.place()));
    }

    /** Several words may be one. Of anything else only what asks for the same is. */
    private static boolean isOfTheSameKind(Finding one, Finding other) {
        boolean words = one.kinds().stream().allMatch(GapKind::isWord)
                && other.kinds().stream().allMatch(GapKind::isWord);
        return words
                ? one.advice().isEmpty()
                        || other.advice().isEmpty()
                        || one.advice().equals(other.advice())
                : one.kinds().equals(other.kinds()) && one.advice().equals(other.advice());
    }

    private static boolean isAboutTheSame(Finding one, Finding other) {
        return one.segment().equals(other.segment()) || one.isAboutSomeOf(other) || other.isAboutSomeOf(one);
    }

    /** Customers go on writing about what happened before: what only they say belongs to what was found earlier of the same ones. */
    private List<Finding> withHearsay(List<Finding> findings) {
        List<Finding> all = new ArrayList<>(
                findings.stream().filter(finding -> !finding.isHearsay()).toList());
        int seen = all.size();
        for (Finding said : findings.stream().filter(Finding::isHearsay).toList()) {
            OptionalInt into = IntStream.range(0, seen)
                    .filter(i -> goesBackTo(all.get(i), said))
                    .reduce((one, other) ->
                            all.get(one).severity() >= all.get(other).severity() ? one : other);
            if (into.isPresent()) {
                all.set(into.getAsInt(), all.get(into.getAsInt()).merged(said));
            } else {
                all.add(said);
            }
        }
        return all;
    }

    private boolean goesBackTo(Finding seen, Finding said) {
        return isTested(seen.evidence())
                && seen.segment().isPresent()
                && isAboutTheSame(seen, said)
                && facts.order().isBefore(seen.place(), said.place());
    }
}
