package dev.touchpoint.blackbox.insight;

import static dev.touchpoint.fixture.Journeys.log;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.fixture.Journeys;
import dev.touchpoint.insight.Durations;
import dev.touchpoint.insight.StopsBy;
import dev.touchpoint.insight.TemporalProfile;
import dev.touchpoint.insight.TemporalProfile.Deviation;
import dev.touchpoint.insight.TemporalProfile.Pair;
import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.TouchpointLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TemporalProfileTest {

    private static final TouchpointLog PARCELS =
            log("order 0, parcel 10", "order 0, call 5, parcel 14", "order 0, parcel 12", "order 0, parcel 12");

    private static ActualJourney journey(String path) {
        return log(path).journeys().findFirst().orElseThrow();
    }

    private static Durations minutes(long... minutes) {
        return Arrays.stream(minutes).mapToObj(Duration::ofMinutes).collect(Durations.collector());
    }

    @Test
    void timesFromEachStopToTheNextTimeAtEachOther() {
        TemporalProfile profile = TemporalProfile.of(log("a 0, b 3, a 5, c 6, b 10, b 11"));

        assertThat(profile.pairs())
                .containsExactly(
                        new Pair("a", "a", minutes(5)),
                        new Pair("a", "b", minutes(3, 5)),
                        new Pair("a", "c", minutes(6, 1)),
                        new Pair("b", "a", minutes(2)),
                        new Pair("b", "b", minutes(7, 1)),
                        new Pair("b", "c", minutes(3)),
                        new Pair("c", "b", minutes(4)));
        assertThat(profile.between("c", "b")).contains(minutes(4));
        assertThat(profile.between("c", "a")).isEmpty();
        assertThat(profile.between("z", "a")).isEmpty();
        assertThat(profile).hasToString("TemporalProfile[7 pairs]");
    }

    /** By hand: 10, 14, 12, 12 minutes have mean 12 and variance 8/3; 20 is 8 / 1.632993 = 4.898979 deviations above. */
    @Test
    void findsWhatTookUnusuallyLongOrShort() {
        TemporalProfile profile = TemporalProfile.of(PARCELS);

        assertThat(profile.deviations(journey("order 0, parcel 13"), 3)).isEmpty();
        assertThat(profile.deviations(journey("order 0, parcel 20"), 5)).isEmpty();
        assertThat(profile.deviations(journey("x 0, order 3, parcel 23"), 4))
                .singleElement()
                .satisfies(late -> {
                    assertThat(late.from()).isEqualTo("order");
                    assertThat(late.to()).isEqualTo("parcel");
                    assertThat(late.step()).isEqualTo(1);
                    assertThat(late.took()).isEqualTo(Duration.ofMinutes(20));
                    assertThat(late.deviation()).isCloseTo(4.898979, within(5e-7));
                });
        assertThat(profile.deviations(journey("order 0, parcel 0"), 3))
                .extracting(Deviation::deviation)
                .allMatch(deviation -> deviation < -7);
    }

    @Test
    void pairsThatOccurredOnceDeviateNeverAndThoseThatNeverVariedAlwaysDo() {
        assertThat(TemporalProfile.of(PARCELS).deviations(journey("order 0, call 500, parcel 12"), 3))
                .isEmpty();
        TemporalProfile steady = TemporalProfile.of(log("a 0, b 5", "a 0, b 5"));
        assertThat(steady.deviations(journey("a 0, b 5"), 0)).isEmpty();
        assertThat(steady.deviations(journey("a 0, b 6"), 1e300))
                .containsExactly(new Deviation("a", "b", 0, Duration.ofMinutes(6), Double.POSITIVE_INFINITY));
        assertThat(steady.deviations(journey("a 0, b 4"), 0))
                .extracting(Deviation::deviation)
                .containsExactly(Double.NEGATIVE_INFINITY);
        assertThat(steady.deviations(journey("a 0, z 9"), 0)).isEmpty();
    }

    @Test
    void deviationsAreInTheOrderOfThePath() {
        TemporalProfile profile = TemporalProfile.of(log("a 0, b 1, c 2", "a 0, b 1, c 2"));

        assertThat(profile.deviations(journey("a 0, b 2, c 4"), 1))
                .extracting(Deviation::step, Deviation::to)
                .containsExactly(tuple(0, "b"), tuple(0, "c"), tuple(1, "c"));
    }

    @Test
    void timesOfMillenniaThatNeverVariedDoNotDeviateByARounding() {
        Interaction start = Interaction.of("ann", "a", Instant.parse("-9999-01-01T00:00:00.000001Z"));
        Interaction end = Interaction.of("ann", "b", Instant.parse("9999-01-01T00:00:00.000002Z"));
        TouchpointLog log = TouchpointLog.of(List.of(
                start,
                end,
                Interaction.of("bob", "a", start.at()),
                Interaction.of("bob", "b", end.at()),
                Interaction.of("cid", "a", start.at()),
                Interaction.of("cid", "b", end.at())));
        TemporalProfile profile = TemporalProfile.of(log);

        assertThat(log.journeys().flatMap(journey -> profile.deviations(journey, 0).stream()))
                .isEmpty();
    }

    @Test
    void ofAnEmptyLogFindsNothing() {
        TemporalProfile profile = TemporalProfile.of(TouchpointLog.of(List.of()));

        assertThat(profile.pairs()).isEmpty();
        assertThat(profile.deviations(journey("a 0, b 5"), 0)).isEmpty();
    }

    @Test
    void refusesWhatIsMissingOrNoNumberOfDeviations() {
        TemporalProfile profile = TemporalProfile.of(PARCELS);

        for (double zeta : new double[] {-1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> profile.deviations(journey("a 0"), zeta))
                    .withMessage("zeta must be 0 or more, was " + zeta);
        }
        assertThatNullPointerException()
                .isThrownBy(() -> profile.deviations(null, 3))
                .withMessage("journey must not be null");
        assertThatNullPointerException()
                .isThrownBy(() -> TemporalProfile.by(null))
                .withMessage("stops must not be null");
        assertThatNullPointerException().isThrownBy(() -> profile.between(null, "a"));
    }

    @Property(seed = "2008", tries = 300)
    void agreesWithLookingAheadFromEachStep(@ForAll("interactions") List<Interaction> interactions) {
        TouchpointLog log = Journeys.withoutTheEndsOfTime(interactions.stream()
                .filter(interaction -> interaction.channel() != null)
                .toList());
        Map<List<String>, List<Duration>> times = new HashMap<>();
        log.journeys().forEach(journey -> {
            List<Interaction> path =
                    journey.events().stream().map(Interaction.class::cast).toList();
            for (int i = 0; i < path.size(); i++) {
                Interaction from = path.get(i);
                Map<String, Interaction> next = new HashMap<>();
                path.subList(i + 1, path.size()).forEach(to -> next.putIfAbsent(to.channel(), to));
                next.forEach((channel, to) -> times.computeIfAbsent(
                                List.of(from.channel(), channel), pair -> new ArrayList<>())
                        .add(Duration.ofNanos(1_000 * (micros(to) - micros(from)))));
            }
        });
        TemporalProfile profile = log.journeys().collect(TemporalProfile.by(StopsBy.channel()));

        assertThat(profile.pairs()).hasSize(times.size()).allSatisfy(pair -> assertThat(pair.between())
                .isEqualTo(times.get(List.of(pair.from(), pair.to())).stream().collect(Durations.collector())));
    }

    private static long micros(Interaction interaction) {
        return Math.floorDiv(Duration.between(Journeys.START, interaction.at()).toNanos(), 1_000);
    }

    @Property(seed = "2009", tries = 300)
    void partsAddUpToTheWhole(
            @ForAll("interactions") List<Interaction> interactions, @ForAll @IntRange(min = 1, max = 5) int parts) {
        TouchpointLog log = TouchpointLog.of(interactions);
        TemporalProfile none = TemporalProfile.of(TouchpointLog.of(List.of()));
        TemporalProfile whole = TemporalProfile.of(log);

        assertThat(log.split(parts).stream()
                        .map(TemporalProfile::of)
                        .reduce(none, TemporalProfile::plus)
                        .pairs())
                .isEqualTo(whole.pairs());
        assertThat(log.journeys().toList().parallelStream()
                        .collect(TemporalProfile.by(StopsBy.touchpoint()))
                        .pairs())
                .isEqualTo(whole.pairs());
    }

    @Provide
    Arbitrary<List<Interaction>> interactions() {
        return Journeys.interactions();
    }
}
