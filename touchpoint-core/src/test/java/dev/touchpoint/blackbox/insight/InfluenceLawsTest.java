package dev.touchpoint.blackbox.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.insight.Credit;
import dev.touchpoint.insight.Credits;
import dev.touchpoint.insight.Influence;
import dev.touchpoint.insight.Touches;
import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.TouchpointLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collector;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class InfluenceLawsTest {

    private static final double ROUNDING = 1e-10;

    private static final List<Credit> CREDITS = List.of(
            Credit.first(),
            Credit.last(),
            Credit.linear(),
            Credit.position(0.4, 0.4),
            Credit.position(0.1, 0.7),
            Credit.timeDecay(),
            Credit.removal(),
            Credit.shapley());

    private static Collector<ActualJourney, ?, Influence> collector() {
        return Influence.on(Path.GOAL, Touches.byTouchpoint().withHalfLife(Duration.ofSeconds(77)));
    }

    private static Influence influence(List<Path> paths) {
        return paths.stream().map(Path::journey).collect(collector());
    }

    @Property(seed = "71")
    void creditsAddUpToTheSuccesses(@ForAll("paths") List<Path> paths) {
        Influence influence = influence(paths);
        for (Credit credit : CREDITS) {
            Credits credits = influence.credit(credit);
            double credited = credits.touchpoints().values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            assertThat(credited + credits.withoutTouch())
                    .as("%s", credit)
                    .isEqualTo((double) influence.successes(), within(ROUNDING));
            assertThat(credits.touchpoints().values()).allMatch(each -> each >= 0);
        }
    }

    @Property(seed = "72")
    void partsInAnyOrderAddUpToTheWholeToTheLastBit(@ForAll("paths") List<Path> paths, @ForAll long shuffle) {
        List<Path> shuffled = new ArrayList<>(paths);
        Random random = new Random(shuffle);
        Collections.shuffle(shuffled, random);
        int cut = random.nextInt(paths.size() + 1);

        Influence whole = influence(paths);
        Influence parts = influence(shuffled.subList(cut, paths.size())).plus(influence(shuffled.subList(0, cut)));
        Influence parallel = shuffled.parallelStream().map(Path::journey).collect(collector());

        assertSame(parts, whole);
        assertSame(parallel, whole);
        assertSame(influence(List.of()).plus(whole), whole);
    }

    private static void assertSame(Influence actual, Influence expected) {
        assertThat(actual).hasToString(expected.toString());
        assertThat(actual.successesWithoutTouch()).isEqualTo(expected.successesWithoutTouch());
        assertThat(actual.removalEffects()).isEqualTo(expected.removalEffects());
        for (Credit credit : CREDITS) {
            assertThat(actual.credit(credit)).isEqualTo(expected.credit(credit));
        }
    }

    @Property(seed = "73")
    void addingUpLeavesTheSummandsAlone(@ForAll("paths") List<Path> paths) {
        Influence one = influence(paths);
        Influence other = influence(List.of(Path.success("A>Z")));
        Influence sum = one.plus(other);

        assertThat(sum.journeys()).isEqualTo(paths.size() + 1);
        assertSame(one, influence(paths));
        assertSame(other, influence(List.of(Path.success("A>Z"))));
    }

    @Property(seed = "74")
    void otherNamesGiveTheSameUnderOtherNames(@ForAll("paths") List<Path> paths) {
        // Backwards, so that touchpoints are eliminated in another order.
        Map<String, String> names = Map.of("A", "z", "B", "y", "C", "x", "D", "w", "E", "v");
        List<Path> renamed = paths.stream()
                .map(path -> new Path(path.touches().stream().map(names::get).toList(), path.success()))
                .toList();
        Influence influence = influence(paths);
        Influence other = influence(renamed);
        for (Credit credit : CREDITS) {
            assertSame(
                    other.credit(credit).touchpoints(), influence.credit(credit).touchpoints(), names);
        }
        assertSame(other.removalEffects(), influence.removalEffects(), names);
    }

    private static void assertSame(
            SortedMap<String, Double> actual, SortedMap<String, Double> expected, Map<String, String> names) {
        assertThat(actual).hasSameSizeAs(expected);
        expected.forEach((key, value) -> assertThat(actual.get(names.get(key))).isEqualTo(value, within(ROUNDING)));
    }

    @Property(seed = "75")
    void removalEffectsAreThoseOfAChainSolvedAnewForEach(@ForAll("paths") List<Path> paths) {
        NaiveChain naive = new NaiveChain(paths);
        influence(paths).removalEffects().forEach((touchpoint, effect) -> {
            assertThat(effect).isBetween(0.0, 1.0);
            assertThat(effect).isEqualTo(naive.removalEffect(touchpoint), within(ROUNDING));
        });
    }

    @Property(seed = "76")
    void theEffectIsOneIfThereIsNoWayAroundAndOnlyThen(@ForAll("paths") List<Path> paths) {
        NaiveChain naive = new NaiveChain(paths);
        influence(paths).removalEffects().forEach((touchpoint, effect) -> assertThat(effect > 1 - ROUNDING)
                .isEqualTo(naive.separates(touchpoint)));
    }

    @Property(seed = "77")
    void aTouchpointThatEveryJourneyEndsAtHasTheEffectOne(@ForAll("paths") List<Path> paths) {
        List<Path> through = paths.stream()
                .map(path -> new Path(
                        Stream.concat(path.touches().stream(), Stream.of("gate"))
                                .toList(),
                        path.success()))
                .toList();
        SortedMap<String, Double> effects = influence(through).removalEffects();

        if (!effects.isEmpty()) {
            assertThat(effects.get("gate")).isEqualTo(1, within(ROUNDING));
        }
    }

    @Property(seed = "78")
    void repeatsMatterToLinearPositionAndTimeDecayOnly(@ForAll("paths") List<Path> paths) {
        Touches once = Touches.byTouchpoint().countingRepeatsOnce();
        Influence counted = paths.stream().map(Path::journey).collect(Influence.on(Path.GOAL, once));
        Influence dropped = influence(paths.stream()
                .map(path -> new Path(withoutRepeats(path.touches()), path.success()))
                .toList());
        Influence each = influence(paths);

        assertThat(counted.removalEffects()).isEqualTo(each.removalEffects());
        for (Credit credit : List.of(Credit.first(), Credit.last(), Credit.removal(), Credit.shapley())) {
            assertThat(counted.credit(credit)).isEqualTo(each.credit(credit));
        }
        for (Credit credit : List.of(Credit.linear(), Credit.position(0.4, 0.4))) {
            assertThat(counted.credit(credit)).isEqualTo(dropped.credit(credit));
        }
    }

    private static List<String> withoutRepeats(List<String> touches) {
        return IntStream.range(0, touches.size())
                .filter(i -> i == 0 || !touches.get(i).equals(touches.get(i - 1)))
                .mapToObj(touches::get)
                .toList();
    }

    /** Of the definition: what each touchpoint adds to those before it, on average over all orders, by subsets. */
    @Property(seed = "79")
    void theEqualShareOfDifferentTouchpointsIsTheShapleyValue(@ForAll("paths") List<Path> paths) {
        List<String> players = List.copyOf(new TreeSet<>(
                paths.stream().flatMap(path -> path.touches().stream()).toList()));
        SortedMap<String, Double> expected = new TreeMap<>();
        for (int player = 0; player < players.size(); player++) {
            double value = 0;
            for (int set = 0; set < 1 << players.size(); set++) {
                if ((set & (1 << player)) == 0) {
                    long added = worth(paths, players, set | (1 << player)) - worth(paths, players, set);
                    value += added * weight(Integer.bitCount(set), players.size());
                }
            }
            expected.put(players.get(player), value);
        }

        SortedMap<String, Double> shapley =
                influence(paths).credit(Credit.shapley()).touchpoints();

        assertThat(shapley.keySet()).isEqualTo(expected.keySet());
        expected.forEach((key, value) -> assertThat(shapley.get(key)).isEqualTo(value, within(ROUNDING)));
    }

    private static long worth(List<Path> paths, List<String> players, int set) {
        Set<String> chosen = new TreeSet<>();
        for (int i = 0; i < players.size(); i++) {
            if ((set & (1 << i)) != 0) {
                chosen.add(players.get(i));
            }
        }
        return paths.stream()
                .filter(path -> path.success() && chosen.containsAll(path.touches()))
                .count();
    }

    /** The share of orders in which just these come before. */
    private static double weight(int before, int players) {
        double weight = 1.0 / players;
        for (int i = 1; i <= before; i++) {
            weight *= (double) i / (players - i);
        }
        return weight;
    }

    @Property(seed = "80", tries = 200)
    void timeDecayWithAnEndlessHalfLifeIsLinear(@ForAll("paths") List<Path> paths) {
        Influence influence = paths.stream()
                .map(Path::journey)
                .collect(Influence.on(Path.GOAL, Touches.byTouchpoint().withHalfLife(Duration.ofDays(1_000_000_000))));

        SortedMap<String, Double> decayed = influence.credit(Credit.timeDecay()).touchpoints();

        influence.credit(Credit.linear()).touchpoints().forEach((key, value) -> assertThat(decayed.get(key))
                .isEqualTo(value, within(ROUNDING)));
    }

    @Property(seed = "81", tries = 200)
    void theLogInPartsGivesWhatTheLogGives(@ForAll("paths") List<Path> paths, @ForAll int parts) {
        TouchpointLog log = TouchpointLog.of(IntStream.range(0, paths.size())
                .mapToObj(i -> paths.get(i).journey().events().stream()
                        .map(event -> Interaction.of(
                                String.format(Locale.ROOT, "c-%02d", i), event.touchpoint(), event.at())))
                .flatMap(events -> events)
                .toList());
        Influence whole = log.journeys().collect(collector());
        Influence sum = log.split(1 + Math.floorMod(parts, 5)).stream()
                .map(part -> part.journeys().collect(collector()))
                .reduce(Stream.<ActualJourney>empty().collect(collector()), Influence::plus);

        assertSame(sum, whole);
    }

    @Provide
    Arbitrary<List<Path>> paths() {
        return Path.some();
    }
}
