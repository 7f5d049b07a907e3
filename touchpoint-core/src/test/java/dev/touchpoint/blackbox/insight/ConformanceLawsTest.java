package dev.touchpoint.blackbox.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.fixture.OnlineShop;
import dev.touchpoint.fixture.Plans;
import dev.touchpoint.insight.Conformance;
import dev.touchpoint.insight.ConformanceSummary;
import dev.touchpoint.insight.ConformanceSummary.AdHocCount;
import dev.touchpoint.insight.ConformanceSummary.Promise;
import dev.touchpoint.insight.ConformanceSummary.StepCount;
import dev.touchpoint.insight.ConformanceSummary.TopVariants;
import dev.touchpoint.insight.ConformanceSummary.Variant;
import dev.touchpoint.insight.JourneyCheck;
import dev.touchpoint.insight.StepCheck;
import dev.touchpoint.insight.StepCheck.Status;
import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ConformanceLawsTest {

    private static final Instant UNTIL = OnlineShop.hour(10);

    private static ActualJourney journey(List<Interaction> interactions) {
        return new ActualJourney("ann", null, List.copyOf(interactions));
    }

    private static ActualJourney journeyOf(List<String> touchpoints) {
        return journey(touchpoints.stream()
                .map(touchpoint -> Interaction.of("ann", touchpoint, OnlineShop.START))
                .toList());
    }

    private static Conformance with(Journey plan) {
        return Conformance.with(Plans.map(), plan);
    }

    private static Conformance with(List<String> plan) {
        return with(OnlineShop.plan("own", plan.toArray(String[]::new)));
    }

    @Property(seed = "710")
    void everyStepHasOneStatusAndEveryInteractionOnePlace(
            @ForAll("plans") Journey plan, @ForAll("actual") List<Interaction> interactions) {
        JourneyCheck check = with(plan).check(journey(interactions));

        int steps = 0;
        for (Status status : Status.values()) {
            steps += check.count(status);
        }
        assertThat(steps).isEqualTo(check.steps().size()).isEqualTo((int)
                plan.steps().count());
        List<Interaction> places = new ArrayList<>();
        for (StepCheck step : check.steps()) {
            if (step.interaction() != null) {
                assertThat(step.step().touchpoints())
                        .contains(step.interaction().touchpoint());
                places.add(step.interaction());
            }
        }
        check.adHoc().forEach(one -> places.add(one.interaction()));
        assertThat(places).containsExactlyInAnyOrderElementsOf(interactions);
    }

    @Property(seed = "711")
    void theCostIsThatOfALongestCommonSubsequence(
            @ForAll("plans") Journey plan, @ForAll("actual") List<Interaction> interactions) {
        JourneyCheck check = with(plan).check(journey(interactions));
        List<Step> steps = plan.steps().toList();
        int longest = longest(steps, interactions, 0, 0);

        assertThat(check.cost()).isEqualTo(steps.size() + interactions.size() - 2 * longest);
        assertThat(check.fitness()).isEqualTo(2.0 * longest / (steps.size() + interactions.size()));
        assertThat(check.count(Status.COMPLETED) + check.count(Status.FAILING)).isEqualTo(longest);
    }

    private static int longest(List<Step> steps, List<Interaction> interactions, int step, int interaction) {
        if (step == steps.size() || interaction == interactions.size()) {
            return 0;
        }
        int skipped = Math.max(
                longest(steps, interactions, step + 1, interaction),
                longest(steps, interactions, step, interaction + 1));
        boolean takes = steps.get(step)
                .touchpoints()
                .contains(interactions.get(interaction).touchpoint());
        return takes ? Math.max(skipped, 1 + longest(steps, interactions, step + 1, interaction + 1)) : skipped;
    }

    @Property(seed = "712")
    void theFitnessIsFromZeroToOneAndOneIfAndOnlyIfNothingDiffers(
            @ForAll("plans") Journey plan, @ForAll("actual") List<Interaction> interactions) {
        JourneyCheck check = with(plan).check(journey(interactions));
        List<Step> steps = plan.steps().toList();

        boolean same = steps.size() == interactions.size();
        for (int i = 0; i < steps.size() && same; i++) {
            same = steps.get(i).touchpoints().contains(interactions.get(i).touchpoint());
        }
        assertThat(check.fitness()).isBetween(0.0, 1.0);
        assertThat(check.fitness() == 1).isEqualTo(same);
        assertThat(check.cost() == 0).isEqualTo(same);
    }

    @Property(seed = "713")
    void aPlanAndAJourneyMayChangePlaces(@ForAll("letters") List<String> plan, @ForAll("letters") List<String> actual) {
        JourneyCheck there = with(plan).check(journeyOf(actual));
        JourneyCheck back = with(actual).check(journeyOf(plan));

        assertThat(there.cost()).isEqualTo(back.cost());
        assertThat(there.fitness()).isEqualTo(back.fitness());
        assertThat(there.count(Status.OUT_OF_SEQUENCE)).isEqualTo(back.count(Status.OUT_OF_SEQUENCE));
        assertThat(there.count(Status.MISSING)).isEqualTo(back.adHoc().size());
    }

    @Property(seed = "714")
    void outOfSequenceIsWhatBothHaveButNotInThisOrder(
            @ForAll("letters") List<String> plan, @ForAll("letters") List<String> actual) {
        JourneyCheck check = with(plan).check(journeyOf(actual));

        int both = 0;
        for (String letter : Set.of("a", "b", "c")) {
            both += Math.min(Collections.frequency(plan, letter), Collections.frequency(actual, letter));
        }
        assertThat(check.count(Status.OUT_OF_SEQUENCE)).isEqualTo(both - check.count(Status.COMPLETED));
    }

    @Property(seed = "715")
    void toFailCostsNothing(@ForAll("plans") Journey plan, @ForAll("actual") List<Interaction> interactions) {
        List<Interaction> successes = interactions.stream()
                .map(interaction -> interaction.withFailed(false))
                .toList();

        assertThat(with(plan).check(journey(interactions)).cost())
                .isEqualTo(with(plan).check(journey(successes)).cost());
        assertThat(with(plan).check(journey(successes)).count(Status.FAILING)).isZero();
    }

    @Property(seed = "716")
    void progressIsWhatItWasWhateverCameAfterIt(
            @ForAll("plans") Journey plan,
            @ForAll("actual") List<Interaction> interactions,
            @ForAll @IntRange(min = 0, max = 12) int hour) {
        Instant now = OnlineShop.hour(hour);
        List<Interaction> soFar = interactions.stream()
                .filter(interaction -> !interaction.at().isAfter(now))
                .toList();

        assertThat(with(plan).progress(journey(interactions), now))
                .hasToString(with(plan).progress(journey(soFar), now).toString());
        assertThat(with(plan).progress(journey(interactions), now).check())
                .isEqualTo(with(plan).check(journey(soFar)));
    }

    // The summary.

    /** All that a summary has to say. */
    private record Said(
            long journeys,
            List<StepCount> steps,
            List<AdHocCount> adHoc,
            List<Promise> promises,
            List<Double> figures,
            List<TopVariants> variants) {

        static Said by(ConformanceSummary summary) {
            List<Double> figures = new ArrayList<>();
            summary.fitness().ifPresent(figures::add);
            summary.completeShare().ifPresent(figures::add);
            summary.completeShareIfIndependent().ifPresent(figures::add);
            return new Said(
                    summary.journeys(),
                    summary.steps(),
                    summary.adHoc(),
                    summary.promises(),
                    figures,
                    List.of(summary.variants(0), summary.variants(2), summary.variants(1_000)));
        }
    }

    @Property(seed = "717")
    void partsInAnyOrderSayWhatTheWholeSays(
            @ForAll("plans") Journey plan,
            @ForAll("log") List<Interaction> events,
            @ForAll @IntRange(min = 0, max = 4) int mostVariants,
            @ForAll @IntRange(min = 1, max = 4) int parts,
            @ForAll long order) {
        Collector<ActualJourney, ?, ConformanceSummary> collector = with(plan).summary(UNTIL, mostVariants);
        List<ActualJourney> journeys = TouchpointLog.of(events).journeys().toList();
        ConformanceSummary whole = journeys.stream().collect(collector);
        ConformanceSummary parallel = journeys.parallelStream().collect(collector);

        List<ActualJourney> shuffled = new ArrayList<>(journeys);
        Collections.shuffle(shuffled, new Random(order));
        List<List<ActualJourney>> cut = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int from = shuffled.size() * part / parts;
            cut.add(shuffled.subList(from, shuffled.size() * (part + 1) / parts));
        }
        ConformanceSummary leftToRight = cut.stream()
                .map(part -> part.stream().collect(collector))
                .reduce(ConformanceSummary::plus)
                .orElseThrow();
        ConformanceSummary rightToLeft = cut.stream()
                .map(part -> part.stream().collect(collector))
                .reduce((a, b) -> b.plus(a))
                .orElseThrow();

        assertThat(Said.by(parallel)).isEqualTo(Said.by(whole));
        assertThat(Said.by(leftToRight)).isEqualTo(Said.by(whole));
        assertThat(Said.by(rightToLeft)).isEqualTo(Said.by(whole));
    }

    @Property(seed = "718")
    void theOrderOfUnrelatedCustomersChangesNothing(
            @ForAll("plans") Journey plan, @ForAll("log") List<Interaction> events, @ForAll long order) {
        List<String> customers =
                events.stream().map(Interaction::customer).distinct().collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(customers, new Random(order));
        List<Interaction> byCustomer = customers.stream()
                .flatMap(customer ->
                        events.stream().filter(event -> event.customer().equals(customer)))
                .toList();

        assertThat(Said.by(TouchpointLog.of(byCustomer)
                        .journeys()
                        .collect(with(plan).summary(UNTIL))))
                .isEqualTo(Said.by(
                        TouchpointLog.of(events).journeys().collect(with(plan).summary(UNTIL))));
    }

    @Property(seed = "719")
    void aSummaryCountsWhatTheChecksSay(@ForAll("plans") Journey plan, @ForAll("log") List<Interaction> events) {
        List<ActualJourney> journeys = TouchpointLog.of(events).journeys().toList();
        List<JourneyCheck> checks =
                journeys.stream().map(actual -> with(plan).check(actual)).toList();
        ConformanceSummary summary = journeys.stream().collect(with(plan).summary(Instant.MAX));

        assertThat(summary.journeys()).isEqualTo(checks.size());
        for (int i = 0; i < summary.steps().size(); i++) {
            int step = i;
            StepCount count = summary.steps().get(i);
            assertThat(count.completed() + count.failing() + count.missing() + count.outOfSequence())
                    .isEqualTo(checks.size());
            assertThat(count.failing())
                    .isEqualTo(checks.stream()
                            .filter(check -> check.steps().get(step).status() == Status.FAILING)
                            .count());
            assertThat(count.outOfSequence())
                    .isEqualTo(checks.stream()
                            .filter(check -> check.steps().get(step).status() == Status.OUT_OF_SEQUENCE)
                            .count());
            assertThat(count.missing())
                    .isEqualTo(checks.stream()
                            .filter(check -> check.steps().get(step).status() == Status.MISSING)
                            .count());
            assertThat(count.late())
                    .isEqualTo(checks.stream()
                            .filter(check -> check.steps().get(step).isLate())
                            .count());
        }
        assertThat(summary.adHoc().stream().mapToLong(AdHocCount::interactions).sum())
                .isEqualTo(
                        checks.stream().mapToLong(check -> check.adHoc().size()).sum());
        assertThat(summary.fitness().orElse(0))
                .isCloseTo(
                        checks.stream()
                                .mapToDouble(JourneyCheck::fitness)
                                .average()
                                .orElse(0),
                        within(1e-12));
        assertThat(summary.completeShare().orElse(0) * checks.size())
                .isCloseTo(
                        (double)
                                checks.stream().filter(JourneyCheck::isComplete).count(),
                        within(1e-9));
    }

    @Property(seed = "720")
    void variantsAndOthersAddUpHoweverManyAreKeptAndListed(
            @ForAll("plans") Journey plan,
            @ForAll("log") List<Interaction> events,
            @ForAll @IntRange(min = 0, max = 3) int kept,
            @ForAll @IntRange(min = 0, max = 3) int listed) {
        ConformanceSummary summary =
                TouchpointLog.of(events).journeys().collect(with(plan).summary(Instant.MAX, kept));
        TopVariants top = summary.variants(listed);
        double fitness = top.variants().stream()
                .mapToDouble(variant -> variant.journeys() * variant.fitness())
                .sum();

        assertThat(top.variants()).hasSizeLessThanOrEqualTo(Math.min(kept, listed));
        assertThat(new HashSet<>(top.variants())).hasSameSizeAs(top.variants());
        assertThat(top.variants().stream().mapToLong(Variant::journeys).sum() + top.others())
                .isEqualTo(summary.journeys());
        assertThat(top.fitnessOfOthers() == null).isEqualTo(top.others() == 0);
        if (summary.journeys() > 0) {
            double others = top.fitnessOfOthers() == null ? 0 : top.fitnessOfOthers();
            assertThat((fitness + top.others() * others) / summary.journeys())
                    .isCloseTo(summary.fitness().orElseThrow(), within(1e-12));
        }
    }

    @Property(seed = "721")
    void aPromiseIsKeptLateOverdueOrOpen(@ForAll("plans") Journey plan, @ForAll("log") List<Interaction> events) {
        ConformanceSummary summary =
                TouchpointLog.of(events).journeys().collect(with(plan).summary(UNTIL));

        for (Promise promise : summary.promises()) {
            assertThat(promise.taken().n()).isEqualTo(promise.kept() + promise.late());
            assertThat(promise.broken()).isEqualTo(promise.late() + promise.overdue());
            if (promise.late() == 0 && promise.kept() > 0) {
                assertThat(promise.taken().most().orElseThrow()).isLessThanOrEqualTo(promise.promise());
            }
            if (promise.late() > 0) {
                assertThat(promise.taken().most().orElseThrow()).isGreaterThan(promise.promise());
            }
        }
    }

    @Provide
    Arbitrary<Journey> plans() {
        return Plans.plans(5);
    }

    @Provide
    Arbitrary<List<String>> letters() {
        return Plans.letters(7);
    }

    @Provide
    Arbitrary<List<Interaction>> actual() {
        return Plans.actual(8);
    }

    @Provide
    Arbitrary<List<Interaction>> log() {
        return Plans.log(40);
    }
}
