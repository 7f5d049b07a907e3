package dev.touchpoint.cli.report;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.touchpoint.log.Response;
import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Phase;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Metrics;
import dev.touchpoint.nps.Ces;
import dev.touchpoint.nps.Csat;
import dev.touchpoint.nps.Nps;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentences of the page. */
class PageWordsTest {

    @Test
    void aScoreIsExplainedByItsDefinition() {
        assertThat(Jargon.score(Nps.standard().definition()))
                .containsExactly(
                        "Customers are asked how likely they are to recommend the company.",
                        "Answers are whole numbers from 0 to 10. 0–6 counts as detractors; 7–8 counts as passives; 9–10"
                                + " counts as promoters. The score is 100·(promoters - detractors) / (detractors +"
                                + " passives + promoters), which is from -100 to 100.");
        assertThat(Jargon.score(Csat.standard().definition()).get(1)).endsWith("which is from 0 to 100 %.");
        assertThat(Jargon.score(Ces.standard().definition()).get(1))
                .isEqualTo("Answers are whole numbers from 1 to 7. The score is sum of the answers / number of answers,"
                        + " which is from 1 to 7.");
    }

    @Test
    void everyShippedMethodIsExplained() {
        for (String id : List.of("nps", "csat", "ces")) {
            assertThat(Jargon.interval(reading(null, id, 5, 5).total().estimate()))
                    .contains("95 % of the time", "The method is ")
                    .containsPattern("\\((1927|1998)\\)");
        }
        assertThat(Jargon.interval(Estimate.none(Nps.standard().definition()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    -70 | 9 | 9 | reached, and the whole interval with it.
                    0   | 9 | 9 | the interval contains it, so these answers do not decide whether it is reached.
                    90  | 0 | 0 | not reached, and no part of the interval does.
                    """)
    void aTargetIsHeldAgainstTheInterval(double target, int first, int second, String verdict) {
        TouchpointMap map = TouchpointMap.builder("shop", "Shop")
                .touchpoint(Shop.touchpoint("order", "I order"))
                .success("We are recommended", "nps", target)
                .build();

        assertThat(TargetText.of(reading(map, "nps", first, second), map))
                .startsWith("The aim is ")
                .contains(" or more (We are recommended): ")
                .endsWith(verdict);
        assertThat(TargetText.of(reading(map, "csat", 4, 4), map)).isNull();
    }

    @Test
    void theAskingHasARateWhereTheLogHasEveryAsk() {
        assertThat(asking(3, 2)).contains("asked 3 times and answered 2 times: a response rate of 66.7 %.");
        assertThat(asking(1, 2)).contains("no response rate", "1 times that somebody was asked, and 2 answers");
        assertThat(asking(0, 2))
                .contains("no response rate", "no interaction at a touchpoint whose purpose is FEEDBACK");
        assertThat(FeedbackView.of(Shop.report()).sentence())
                .contains("no response rate", "no touchpoint whose purpose is FEEDBACK");
    }

    @Test
    void answersWithNothingInThemAreOfThoseWhoGaveUp() {
        Instant at = Instant.parse("2026-01-01T08:00:00Z");
        AskingView asking = AskingView.of(Samples.reading(List.of(
                Response.builder("a", "order", "nps", 5, at).build(),
                Response.builder("b", "order", "nps", null, at).comment("Good").build(),
                Response.builder("c", "order", "nps", null, at).build(),
                Response.builder("d", "order", "nps", null, at).comment(" ").build())));

        assertThat(asking.withComment()).isEqualTo("1");
        assertThat(asking.empty()).isEqualTo("2");
        assertThat(asking.emptyShare()).isEqualTo("50.00 %");
    }

    @Test
    void sumsTheBurdenUpWhereOneTouchpointAsks() {
        assertThat(asking(3, 2))
                .endsWith("At the 40 seconds that the map states, answering took customers 1.3 minutes in all.");
    }

    private static String asking(int asked, int answered) {
        TouchpointMap map = TouchpointMap.builder("shop", "Shop")
                .touchpoint(Shop.touchpoint("order", "I order"))
                .touchpoint(Touchpoint.builder("survey", "I am asked", Phase.AFTER, Initiator.COMPANY, Purpose.FEEDBACK)
                        .burdenSeconds(40))
                .build();
        ReportTally tally = new ReportTally(map, Metrics.discover(), Shop.ZONE, 5);
        for (int i = 0; i < asked; i++) {
            tally.add(Shop.met("c" + i, "survey", null, "2026-01-01T08:00:00Z"));
        }
        for (int i = 0; i < answered; i++) {
            tally.add(
                    Response.builder("c" + i, "order", "nps", 5, Instant.EPOCH).build());
        }
        FeedbackView view = FeedbackView.of(tally.report(0.95, 0, false));
        assertThat(view.rows())
                .containsExactly(new FeedbackView.Row("I am asked", "nobody", "", String.valueOf(asked), "40 seconds"));
        return view.sentence();
    }

    @Test
    void prioritiesNeedTwoTouchpointsWithBothImportanceAndScore() {
        TouchpointMap map = TouchpointMap.builder("shop", "Shop")
                .touchpoint(Shop.touchpoint("order", "I order").importance(0.9))
                .touchpoint(Shop.touchpoint("delivery", "My parcel arrives").importance(0.2))
                .build();
        ReportTally tally = new ReportTally(map, Metrics.discover(), Shop.ZONE, 5).withoutInteractions();
        tally.add(Response.builder("a", "order", "csat", 1, Instant.EPOCH).build());
        Report one = tally.report(0.95, 0, false);
        assertThat(PrioritiesView.of(one.readings().get(0), one)).isNull();

        tally.add(Response.builder("a", "delivery", "csat", 5, Instant.EPOCH).build());
        Report two = tally.report(0.95, 0, false);
        PrioritiesView view = requireNonNull(PrioritiesView.of(two.readings().get(0), two));

        assertThat(view.rows())
                .extracting(PrioritiesView.Row::name, PrioritiesView.Row::advice, PrioritiesView.Row::first)
                .containsExactly(
                        tuple("I order", "work on this first", true),
                        tuple("My parcel arrives", "perhaps more than needed", false));
        assertThat(view.picture()).contains(">1</text>", ">2</text>").doesNotContain(">3</text>");
    }

    @Test
    void figuresHaveOneDecimalAndMeansTwo() {
        assertThat(Shown.score(reading(null, "csat", 5, 4, 1).total().estimate()))
                .isEqualTo("66.7 %");
        assertThat(Shown.score(reading(null, "ces", 5, 4, 1).total().estimate()))
                .isEqualTo("3.33");
        assertThat(Shown.share(0, 0)).isEqualTo("–");
    }

    private static Reading reading(@Nullable TouchpointMap map, String metric, int... scores) {
        ReportTally tally = new ReportTally(map == null ? Shop.map() : map, Metrics.discover(), Shop.ZONE, 5);
        for (int score : scores) {
            tally.add(
                    Response.builder("a", "order", metric, score, Instant.EPOCH).build());
        }
        return tally.report(0.95, 0, false).readings().get(0);
    }
}
