package dev.touchpoint.blackbox.insight;

import static dev.touchpoint.blackbox.insight.Told.CSAT;
import static dev.touchpoint.blackbox.insight.Told.EFFORT;
import static dev.touchpoint.blackbox.insight.Told.NPS;
import static dev.touchpoint.blackbox.insight.Told.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.fixture.EffortMetric;
import dev.touchpoint.fixture.MeanMetric;
import dev.touchpoint.insight.Aggregator;
import dev.touchpoint.insight.AggregatorFit;
import dev.touchpoint.insight.Aggregators;
import dev.touchpoint.insight.Experiences;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.metric.Scale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AggregatorFitTest {

    private static final Map<String, Aggregator> MEAN_AND_END = meanAndEnd();

    private final List<Event> events = new ArrayList<>();

    private static Map<String, Aggregator> meanAndEnd() {
        Map<String, Aggregator> both = new LinkedHashMap<>();
        both.put("mean", Aggregators.mean());
        both.put("end", Aggregators.end());
        return both;
    }

    /** Scores a minute apart, and then the overall answer. */
    private void tells(String customer, Integer overall, int... scores) {
        for (int i = 0; i < scores.length; i++) {
            events.add(answer(customer, "t" + i, "csat", scores[i], i).build());
        }
        events.add(
                answer(customer, "relationship", "nps", overall, scores.length).build());
    }

    private List<AggregatorFit> fits(Map<String, Aggregator> aggregators) {
        return AggregatorFit.of(TouchpointLog.of(events), Experiences.of(CSAT), NPS, "relationship", aggregators);
    }

    @Test
    void tellsWhichAggregatorGoesWithWhatCustomersSayInTheEnd() {
        tells("ann", 9, 5, 4);
        tells("bob", 7, 1, 3);
        tells("cid", 3, 4, 2);
        tells("dan", 1, 5, 1);

        // Ranks of the means 4.5, 2, 3, 3: 4, 1, 2.5, 2.5, against 4, 3, 2, 1.
        assertThat(fits(MEAN_AND_END))
                .containsExactly(
                        new AggregatorFit("mean", 4, 1.5 / Math.sqrt(4.5 * 5)), new AggregatorFit("end", 4, 1.0));
    }

    /** Ten pairs of IQ and hours of television, as often used to explain Spearman's coefficient: -29/165. */
    @Test
    void theCorrelationIsSpearmans() {
        int[] iq = {106, 100, 86, 101, 99, 103, 97, 113, 112, 110};
        int[] hours = {7, 27, 2, 50, 28, 29, 20, 12, 6, 17};
        Scale slider = Scale.of(0, 100);
        for (int i = 0; i < iq.length; i++) {
            events.add(answer("c-" + i, "a", "points", iq[i] - 50, 0).build());
            events.add(answer("c-" + i, "relationship", "hours", hours[i], 1).build());
        }

        List<AggregatorFit> fits = AggregatorFit.of(
                TouchpointLog.of(events),
                Experiences.of(new MeanMetric("points", slider)),
                new MeanMetric("hours", slider),
                "relationship",
                Map.of("mean", Aggregators.mean()));

        assertThat(fits).singleElement().satisfies(fit -> {
            assertThat(fit.customers()).isEqualTo(10);
            assertThat(fit.correlation()).isEqualTo(-29.0 / 165, within(1e-12));
        });
    }

    @Test
    void betterGoesWithBetterWhicheverWayTheScalesPoint() {
        for (int i = 1; i <= 4; i++) {
            events.add(answer("c-" + i, "a", "effort", i, 0).build());
            events.add(answer("c-" + i, "relationship", "nps", 10 - i, 1).build());
            events.add(answer("c-" + i, "relationship", "trouble", i, 2).build());
        }
        TouchpointLog log = TouchpointLog.of(events);
        Map<String, Aggregator> mean = Map.of("mean", Aggregators.mean());
        EffortMetric trouble = new EffortMetric("trouble", Scale.of(1, 7));

        assertThat(AggregatorFit.of(log, Experiences.of(EFFORT), NPS, "relationship", mean))
                .containsExactly(new AggregatorFit("mean", 4, 1.0));
        assertThat(AggregatorFit.of(log, Experiences.of(EFFORT), trouble, "relationship", mean))
                .containsExactly(new AggregatorFit("mean", 4, 1.0));
    }

    @Test
    void onlyWhatWasToldBeforeTheLatestOverallAnswerCounts() {
        tells("ann", 9, 5);
        tells("bob", 2, 1);
        // Told afterwards, and so to the contrary.
        events.add(answer("ann", "late", "csat", 1, 9).build());
        events.add(answer("bob", "late", "csat", 5, 9).build());
        // Older, and without a score.
        events.add(answer("ann", "relationship", "nps", 0, 0).sequence(-1).build());
        events.add(answer("ann", "relationship", "nps", null, 8).build());
        // The same question about something else.
        events.add(answer("bob", "delivery", "nps", 10, 8).build());

        assertThat(fits(MEAN_AND_END))
                .containsExactly(new AggregatorFit("mean", 2, 1.0), new AggregatorFit("end", 2, 1.0));
    }

    @Test
    void momentsAboutTheOverallTouchpointAreNotExperience() {
        for (int i = 1; i <= 3; i++) {
            events.add(answer("c-" + i, "delivery", "nps", i, 0).build());
            events.add(answer("c-" + i, "relationship", "nps", 10 - i, 1).build());
            events.add(answer("c-" + i, "relationship", "nps", i, 2).build());
        }

        assertThat(AggregatorFit.of(TouchpointLog.of(events), Experiences.of(NPS), NPS, "relationship", MEAN_AND_END))
                .containsExactly(new AggregatorFit("mean", 3, 1.0), new AggregatorFit("end", 3, 1.0));
    }

    @Test
    void allAggregatorsRestOnTheSameCustomers() {
        tells("ann", 9, 5, 4);
        tells("bob", 7, 1, 3);
        tells("cid", 3, 4);
        tells("dan", 1);
        Map<String, Aggregator> aggregators = new LinkedHashMap<>(MEAN_AND_END);
        aggregators.put("slope", Aggregators.slope());

        assertThat(fits(MEAN_AND_END)).extracting(AggregatorFit::customers).containsOnly(3L);
        assertThat(fits(aggregators)).extracting(AggregatorFit::customers).containsOnly(2L);
        assertThat(fits(aggregators)).extracting(AggregatorFit::correlation).containsExactly(1.0, 1.0, -1.0);
    }

    @Test
    void whatIsAlikeHasNoCorrelation() {
        assertThat(fits(MEAN_AND_END))
                .containsExactly(new AggregatorFit("mean", 0, null), new AggregatorFit("end", 0, null));
        tells("ann", 9, 5);
        assertThat(fits(MEAN_AND_END)).extracting(AggregatorFit::correlation).containsOnlyNulls();
        tells("bob", 3, 5);
        assertThat(fits(MEAN_AND_END)).extracting(AggregatorFit::correlation).containsOnlyNulls();
        tells("cid", 3, 1);
        assertThat(fits(MEAN_AND_END)).extracting(AggregatorFit::correlation).doesNotContainNull();
    }

    @Test
    void refusesScoresOffTheScaleAndWhatIsMissing() {
        tells("ann", 11, 5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fits(MEAN_AND_END))
                .withMessageStartingWith("score must be from 0 to 10, was 11 in Response[nps 11 about relationship");
        assertThatNullPointerException().isThrownBy(() -> fits(null)).withMessage("aggregators must not be null");
    }
}
