package dev.touchpoint.blackbox.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.touchpoint.fixture.MeanMetric;
import dev.touchpoint.insight.Scorecard;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.Response;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ScorecardTest {

    private static final Scale SCALE = Scale.of(1, 5);
    private static final Metric CSAT = new MeanMetric("csat", SCALE);
    private static final Instant NOVEMBER = Instant.parse("2026-11-30T23:59:59.999999999Z");
    private static final Instant DECEMBER = Instant.parse("2026-12-01T00:00:00Z");

    private final TouchpointLog log = TouchpointLog.of(List.of(
            answer("ann", "delivery", 5, NOVEMBER).channel("email").build(),
            answer("bob", "delivery", 4, DECEMBER).channel("app").build(),
            answer("cyd", "delivery", null, NOVEMBER).comment("fine").build(),
            answer("dan", "claim", 1, DECEMBER).channel("email").build(),
            answer("eve", "claim", 2, DECEMBER).segment("country", "DE").build(),
            Response.builder("fay", "claim", "nps", 10, DECEMBER).build()));

    private static Response.Builder answer(String customer, String touchpoint, Integer score, Instant at) {
        return Response.builder(customer, touchpoint, "csat", score, at);
    }

    @Test
    void groupsByTouchpoint() {
        Scorecard<String> card = log.responses().collect(Scorecard.by(Response::touchpoint, CSAT));

        assertThat(card.groups().keySet()).containsExactly("claim", "delivery");
        assertThat(card.counts("delivery")).isEqualTo(ScoreCounts.ofScores(SCALE, 5, 4));
        assertThat(card.counts("claim")).isEqualTo(ScoreCounts.ofScores(SCALE, 1, 2));
        assertThat(card.ungrouped()).isEqualTo(ScoreCounts.empty(SCALE));
        assertThat(card.total()).isEqualTo(ScoreCounts.ofScores(SCALE, 1, 2, 4, 5));
        assertThat(card.metric()).isSameAs(CSAT);
        assertThat(card).hasToString("Scorecard[csat: 2 groups, 4 answers]");
    }

    @Test
    void groupsByChannelAndKeepsThoseWithoutOneApart() {
        Scorecard<String> card = log.responses().collect(Scorecard.by(Response::channel, CSAT));

        assertThat(card.groups().keySet()).containsExactly("app", "email");
        assertThat(card.counts("email")).isEqualTo(ScoreCounts.ofScores(SCALE, 1, 5));
        assertThat(card.ungrouped()).isEqualTo(ScoreCounts.ofScores(SCALE, 2));
        assertThat(card.total().n()).isEqualTo(4);
    }

    @Test
    void groupsByPeriodInOrder() {
        Scorecard<YearMonth> card = log.responses()
                .collect(Scorecard.by(response -> YearMonth.from(response.at().atZone(ZoneOffset.UTC)), CSAT));

        assertThat(card.groups().keySet()).containsExactly(YearMonth.of(2026, 11), YearMonth.of(2026, 12));
        assertThat(card.counts(YearMonth.of(2026, 11)).n()).isEqualTo(1);
        assertThat(card.counts(YearMonth.of(2026, 12)).n()).isEqualTo(3);
    }

    @Test
    void groupsBySegment() {
        Scorecard<String> card = log.responses()
                .collect(Scorecard.by(response -> response.segments().get("country"), CSAT));

        assertThat(card.groups()).containsOnlyKeys("DE");
        assertThat(card.ungrouped().n()).isEqualTo(3);
    }

    @Test
    void groupsTogetherWhatComparesAsEqual() {
        Scorecard<BigDecimal> card = Stream.of("1.0", "1.00", "2")
                .map(size -> answer("ann", "delivery", 5, NOVEMBER)
                        .segment("size", size)
                        .build())
                .collect(Scorecard.by(
                        response -> new BigDecimal(response.segments().get("size")), CSAT));

        assertThat(card.groups()).hasSize(2);
        assertThat(card.counts(BigDecimal.ONE).n()).isEqualTo(2);
        assertThat(card.total().n()).isEqualTo(3);
    }

    @Test
    void groupsByWhatElseHappenedOnTheJourney() {
        Scorecard<String> card = TouchpointLog.of(List.of(
                        Interaction.of("ann", "reminder", NOVEMBER),
                        answer("ann", "delivery", 5, DECEMBER).build(),
                        answer("bob", "delivery", 2, DECEMBER).build(),
                        answer("bob", "delivery", null, DECEMBER).build()))
                .journeys()
                .collect(Scorecard.byJourney(
                        (journey, response) -> journey.interactions().findAny().isPresent() ? "reminded" : null, CSAT));

        assertThat(card.counts("reminded")).isEqualTo(ScoreCounts.ofScores(SCALE, 5));
        assertThat(card.ungrouped()).isEqualTo(ScoreCounts.ofScores(SCALE, 2));
        assertThat(card.withoutScore()).isEqualTo(1);
    }

    @Test
    void rollsUpIntoLargerGroups() {
        Scorecard<String> channels = log.responses().collect(Scorecard.by(Response::channel, CSAT));

        Scorecard<String> kinds = channels.rollUp(channel -> channel.equals("app") ? null : "written");

        assertThat(kinds.groups()).containsOnlyKeys("written");
        assertThat(kinds.counts("written")).isEqualTo(ScoreCounts.ofScores(SCALE, 1, 5));
        assertThat(kinds.ungrouped()).isEqualTo(ScoreCounts.ofScores(SCALE, 4, 2));
        assertThat(kinds.total()).isEqualTo(channels.total());
        assertThat(kinds.withoutScore()).isEqualTo(1);
    }

    @Test
    void isMadeOfCountsFromElsewhere() {
        Scorecard<String> card =
                Scorecard.of(CSAT, Map.of("claim", ScoreCounts.ofScores(SCALE, 1, 2), "bid", ScoreCounts.empty(SCALE)));

        assertThat(card.groups()).containsOnlyKeys("claim");
        assertThat(card.total().n()).isEqualTo(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecard.of(CSAT, Map.of("claim", ScoreCounts.empty(Scale.of(0, 10)))));
    }

    @Test
    void doesNotAddUpWithAnotherMetric() {
        Scorecard<String> card = Scorecard.of(CSAT, Map.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> card.plus(Scorecard.of(new MeanMetric("nps", Scale.of(0, 10)), Map.of())))
                .withMessage("scorecards must be of the same metric, were of csat and nps");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> card.plus(Scorecard.of(new MeanMetric("csat", Scale.of(1, 7)), Map.of())))
                .withMessage("scorecards must be of the same metric, were of csat and csat by another definition");
    }

    @Property(seed = "1970")
    void partsAddUpToTheWhole(@ForAll("responses") List<Response> responses, @ForAll @IntRange(max = 40) int cut) {
        int at = Math.min(cut, responses.size());
        Scorecard<String> whole = card(responses);

        Scorecard<String> sum = card(responses.subList(0, at)).plus(card(responses.subList(at, responses.size())));

        assertThat(sum.groups()).isEqualTo(whole.groups());
        assertThat(sum.ungrouped()).isEqualTo(whole.ungrouped());
        assertThat(sum.withoutScore()).isEqualTo(whole.withoutScore());
    }

    private static Scorecard<String> card(List<Response> responses) {
        return responses.stream().collect(Scorecard.by(Response::channel, CSAT));
    }

    @Test
    void keepsAnswersWithoutScoreOutOfTheCounts() {
        Scorecard<String> card = log.responses().collect(Scorecard.by(Response::touchpoint, CSAT));

        assertThat(card.withoutScore()).isEqualTo(1);
    }

    @Test
    void passesOverOtherMetricsWithoutAskingForTheirGroup() {
        Scorecard<String> card = Stream.of(
                        Response.builder("fay", "claim", "nps", 10, DECEMBER).build(),
                        Response.builder("fay", "claim", "nps", null, DECEMBER).build())
                .collect(Scorecard.<String>by(
                        response -> {
                            throw new AssertionError("asked for the group of " + response);
                        },
                        CSAT));

        assertThat(card.groups()).isEmpty();
        assertThat(card.total().isEmpty()).isTrue();
        assertThat(card.withoutScore()).isZero();
    }

    @Test
    void estimatesAGroup() {
        Scorecard<String> card = log.responses().collect(Scorecard.by(Response::touchpoint, CSAT));

        assertThat(card.estimate("delivery", 0.9)).isEqualTo(CSAT.estimate(ScoreCounts.ofScores(SCALE, 4, 5), 0.9));
    }

    @Test
    void hasNoScoreForAGroupThatNobodyAnsweredFor() {
        Scorecard<String> card = log.responses().collect(Scorecard.by(Response::touchpoint, CSAT));

        assertThat(card.counts("pay")).isEqualTo(ScoreCounts.empty(SCALE));
        assertThat(card.estimate("pay", 0.95).score()).isEmpty();
    }

    @Test
    void refusesAScoreThatIsNotOnTheScale() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Stream.of(answer("ann", "delivery", 6, NOVEMBER).build())
                                .collect(Scorecard.by(Response::touchpoint, CSAT)))
                .withMessage("score must be from 1 to 5, was 6");
    }

    @Test
    void refusesNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> Scorecard.<String>by(null, CSAT))
                .withMessage("key must not be null");
        assertThatNullPointerException()
                .isThrownBy(() -> Scorecard.by(Response::touchpoint, null))
                .withMessage("metric must not be null");
    }

    @Test
    void canNotBeChanged() {
        Scorecard<String> card = log.responses().collect(Scorecard.by(Response::touchpoint, CSAT));

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> card.groups().clear());
    }

    @Property(seed = "44")
    void groupsAddUpToTheTotalHoweverTheyAreCut(@ForAll("responses") List<Response> responses) {
        List<Integer> scores = responses.stream()
                .filter(response -> response.metric().equals("csat") && response.score() != null)
                .map(Response::score)
                .toList();
        ScoreCounts all = scores.stream().collect(ScoreCounts.collector(SCALE));

        Scorecard<String> byTouchpoint = responses.stream().collect(Scorecard.by(Response::touchpoint, CSAT));
        Scorecard<String> byChannel = responses.stream().collect(Scorecard.by(Response::channel, CSAT));
        Scorecard<Integer> byScore = responses.stream().collect(Scorecard.by(Response::score, CSAT));

        assertThat(byTouchpoint.total()).isEqualTo(all);
        assertThat(byChannel.total()).isEqualTo(all);
        assertThat(byScore.total()).isEqualTo(all);
        assertThat(byTouchpoint.ungrouped().isEmpty()).isTrue();
        assertThat(byChannel.groups().values().stream()
                                .mapToLong(ScoreCounts::n)
                                .sum()
                        + byChannel.ungrouped().n())
                .isEqualTo(scores.size());
        byScore.groups()
                .forEach((score, counts) -> assertThat(counts.count(score)).isEqualTo(counts.n()));
        assertThat(byTouchpoint.withoutScore())
                .isEqualTo(responses.stream()
                        .filter(response -> response.metric().equals("csat") && response.score() == null)
                        .count());
    }

    @Property(seed = "45")
    void countsTheSameInParallelAsInARow(@ForAll("responses") List<Response> responses) {
        Scorecard<String> row = responses.stream().collect(Scorecard.by(Response::channel, CSAT));
        Scorecard<String> parallel = responses.parallelStream().collect(Scorecard.by(Response::channel, CSAT));

        assertThat(parallel.groups()).isEqualTo(row.groups());
        assertThat(parallel.ungrouped()).isEqualTo(row.ungrouped());
        assertThat(parallel.withoutScore()).isEqualTo(row.withoutScore());
    }

    @Provide
    Arbitrary<List<Response>> responses() {
        Arbitrary<String> touchpoints = Arbitraries.of("delivery", "claim", "pay");
        Arbitrary<String> channels = Arbitraries.of("email", "app").injectNull(0.3);
        Arbitrary<String> metrics = Arbitraries.of("csat", "csat", "csat", "CSAT", "ces");
        Arbitrary<Integer> scores = Arbitraries.integers().between(1, 5).injectNull(0.2);
        return Combinators.combine(touchpoints, channels, metrics, scores)
                .as((touchpoint, channel, metric, score) -> Response.builder("ann", touchpoint, metric, score, NOVEMBER)
                        .channel(channel)
                        .build())
                .list()
                .ofMaxSize(100);
    }
}
