package dev.touchpoint.cli.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.Phase;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class JourneyPictureTest {

    private static final TouchpointMap MAP = TouchpointMap.builder("shop", "Shop")
            .owner("sales", "Sales")
            .owner("logistics", "Logistics")
            .owner("care", "Care")
            .channel("web", "Website")
            .channel("phone", "Phone")
            .touchpoint(touchpoint("order", Purpose.TRADE)
                    .ownedBy("sales")
                    .over("web")
                    .feeling(1, 3, "hope")
                    .bridgingTo("logistics"))
            .touchpoint(touchpoint("pack", Purpose.DELIVER).ownedBy("logistics").backstage())
            .touchpoint(touchpoint("parcel", Purpose.DELIVER)
                    .ownedBy("logistics")
                    .momentOfTruth()
                    .feeling(2, 5, "joy"))
            .touchpoint(touchpoint("chat", Purpose.HELP).ownedBy("care").over("web"))
            .touchpoint(touchpoint("call", Purpose.HELP).over("phone", "web"))
            .touchpoint(touchpoint("survey", Purpose.FEEDBACK).feeling(-2, 1, "boredom"))
            .journey(Journey.builder("buy", "I buy")
                    .stage(
                            "get",
                            "Get it",
                            Step.of("Order", "order"),
                            Step.of("Wait", "pack"),
                            Step.of("Hold", "parcel"))
                    .stage("use", "Use it", Step.of("Ask", "chat", "call"), Step.of("Say", "survey")))
            .build();

    private static final ScorePanel PANEL = new ScorePanel(
            "csat", "Satisfaction", 0, 100, 75, Map.of("parcel", new ScoreMark("t7", 50, 25, 75, "50.0 %", "n 12")));

    private final Document picture = drawn(MAP, List.of(PANEL));

    @Test
    void hasAColumnForEachTouchpointAndABandForEachStage() {
        assertThat(picture.select("rect.touchpoint")).hasSize(6);
        assertThat(picture.select(".stage-name").eachText()).containsExactly("Get it", "Use it");
        assertThat(picture.select(".step-name").eachText()).containsExactly("Order", "Wait", "Hold", "Ask", "Say");
        assertThat(picture.select("rect.stage").get(0).attr("width")).isEqualTo("539");
    }

    @Test
    void marksMomentsOfTruthTheAskingAndWhatCustomersDoNotSee() {
        assertThat(picture.select(".touchpoint-mark").eachText())
                .containsExactly("◌ behind the scenes", "★ moment of truth", "? asks the customer");
        assertThat(picture.select("rect.backstage")).hasSize(1);
    }

    @Test
    void theFeelingRisesWithItsValenceAndGrowsWithItsIntensity() {
        List<Element> points = picture.select("circle.expected");

        assertThat(points)
                .extracting(point -> Double.parseDouble(point.attr("r")))
                .containsExactly(8.2, 12.0, 4.4);
        assertThat(number(points.get(1), "cy"))
                .isLessThan(number(points.get(0), "cy"))
                .isLessThan(number(points.get(2), "cy"));
        assertThat(picture.select(".feeling").eachText()).containsExactly("hope", "joy", "boredom");
        assertThat(picture.select("path.across")).hasSize(2);
    }

    @Test
    void scoresStandOnAnAxisOfTheirOwnWithTheirIntervals() {
        Element mark = picture.selectFirst("[data-of=t7]");
        String[] axis = mark.parent().attr("data-axis").split(" ", -1);
        double bottom = Double.parseDouble(axis[0]);
        double top = Double.parseDouble(axis[1]);

        assertThat(number(mark.selectFirst("circle"), "cy")).isEqualTo((bottom + top) / 2);
        assertThat(number(mark.selectFirst("line"), "y1")).isEqualTo(bottom + (top - bottom) / 4);
        assertThat(number(mark.selectFirst("line"), "y2")).isEqualTo(bottom + (top - bottom) * 3 / 4);
        assertThat(mark.selectFirst("text").text()).isEqualTo("50.0 %");
        assertThat(mark.select("text").eachText()).containsExactly("50.0 %", "n 12");
        assertThat(mark.parent().attr("data-metric")).isEqualTo("csat");
        assertThat(number(mark.parent().selectFirst("line.all"), "y1")).isEqualTo(bottom + (top - bottom) * 3 / 4);
    }

    @Test
    void ownersChangeWithOrWithoutABridge() {
        assertThat(picture.select(".owner-name").eachText()).containsExactly("Sales", "Logistics", "Care", "nobody");
        assertThat(picture.select("g:has(> circle.hand-off) > title").eachText())
                .containsExactly("→ hand-off with a bridge", "! hand-off without a bridge");
        assertThat(picture.select(".hand-off-mark").eachText()).containsExactly("→", "!");
    }

    @Test
    void whatTheMapDoesNotSayHasNoRow() {
        TouchpointMap bare = TouchpointMap.builder("bare", "Bare")
                .touchpoint(touchpoint("order", Purpose.TRADE))
                .journey(Journey.builder("buy", "I buy").stage("get", "Get it", Step.of("Order", "order")))
                .build();

        assertThat(Jsoup.parse(new JourneyPicture(bare, bare.journeys().get(0), List.of()).labels("names"))
                        .select(".row-name")
                        .eachText())
                .containsExactly("Stage", "Step", "Touchpoint");
        assertThat(Jsoup.parse(new JourneyPicture(MAP, MAP.journeys().get(0), List.of(PANEL)).labels("names"))
                        .select(".row-name")
                        .eachText())
                .containsExactly(
                        "Stage", "Step", "Touchpoint", "Expected feeling", "Measured csat", "Owner", "Channels");
    }

    @Test
    void bothPiecesAreOfTheSameHeight() {
        JourneyPicture picture = new JourneyPicture(MAP, MAP.journeys().get(0), List.of(PANEL));

        assertThat(Jsoup.parse(picture.labels("names")).selectFirst("svg").attr("height"))
                .isEqualTo(
                        Jsoup.parse(picture.svg("rows", "")).selectFirst("svg").attr("height"));
    }

    @Test
    void onPaperAJourneyIsCutBetweenStagesThatAreNotTooLong() {
        Journey.Builder journey = Journey.builder("long", "I go far");
        int next = 0;
        for (int length : new int[] {8, 4, 15}) {
            Step[] steps = new Step[length];
            for (int i = 0; i < length; i++) {
                steps[i] = Step.of("Do it", List.of("order", "pack", "parcel").get(next++ % 3));
            }
            journey.stage("s" + length, "Stage", steps);
        }
        JourneyPicture picture = new JourneyPicture(MAP, journey.build(), List.of());

        List<Element> strips =
                Jsoup.parse(String.join("", picture.strips("names", "rows"))).select(".strip > svg");

        assertThat(strips)
                .extracting(strip -> strip.attr("viewBox").split(" ", -1)[0])
                .containsExactly("0", "864", "1944");
        assertThat(strips)
                .extracting(strip -> number(strip, "width"))
                .containsExactly(8 * 108.0, 10 * 108.0, 9 * 108.0);
        assertThat(strips)
                .extracting(strip -> strip.selectFirst("use").attr("href"))
                .containsOnly("#rows");
        assertThat(Jsoup.parse(picture.svg("rows", "")).select("#rows")).hasSize(1);
        assertThat(Jsoup.parse(picture.labels("names")).select("#names")).hasSize(1);
    }

    @Test
    void namesOfOwnersKeepClearOfTheSignsBesideThem() {
        double sign = number(picture.selectFirst("circle.bridged"), "cx");
        List<Element> owners = picture.select("rect.owner");

        assertThat(sign).isEqualTo(number(owners.get(1), "x") - 1);
        assertThat(number(picture.select(".owner-name").get(0), "x"))
                .isLessThan(number(owners.get(0), "x") + number(owners.get(0), "width") / 2);
    }

    @Test
    void hostileNamesAreTextsOnly() {
        String hostile = "</svg><script>alert(1)</script>\u202E\u0000 & \"quoted\"";
        TouchpointMap map = TouchpointMap.builder("shop", hostile)
                .owner("sales", hostile)
                .channel("web", hostile)
                .touchpoint(Touchpoint.builder("order", hostile, Phase.DURING, Initiator.CUSTOMER, Purpose.TRADE)
                        .over("web")
                        .ownedBy("sales")
                        .feeling(1, 3, hostile))
                .journey(Journey.builder("buy", hostile).stage("get", hostile, Step.of(hostile, "order")))
                .build();

        String svg = new JourneyPicture(map, map.journeys().get(0), List.of()).svg("rows", hostile);
        Document page = Jsoup.parse(svg);

        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("svg")).hasSize(1);
        assertThat(page.select("g title").first().text()).startsWith("</svg><script>");
        assertThat(svg).doesNotContain("\u202E", "\u0000");
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.attr(attribute));
    }

    private static Touchpoint.Builder touchpoint(String id, Purpose purpose) {
        return Touchpoint.builder(id, "I meet the " + id, Phase.DURING, Initiator.CUSTOMER, purpose);
    }

    private static Document drawn(TouchpointMap map, List<ScorePanel> panels) {
        return Jsoup.parse(new JourneyPicture(map, map.journeys().get(0), panels).svg("rows", "A journey"));
    }
}
