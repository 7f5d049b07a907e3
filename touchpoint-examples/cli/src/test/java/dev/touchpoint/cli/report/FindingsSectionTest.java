package dev.touchpoint.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.cli.gaps.Sought;
import dev.touchpoint.cli.sample.PlantedProblem;
import dev.touchpoint.cli.sample.SampleCompany;
import dev.touchpoint.insight.GapReport;
import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Phase;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.metric.Metrics;
import java.util.EnumSet;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page begins with what is missing. */
class FindingsSectionTest {

    private static Document page = new Document("");

    @BeforeAll
    static void reportOnTheSampleCompany() {
        ReportTally tally = new ReportTally(SampleCompany.map(), Metrics.discover(), SampleCompany.zone(), 0);
        new SampleCompany(700, 1, EnumSet.of(PlantedProblem.NO_WIN_NOTICE)).generate(tally::add, tally::add);
        page = Jsoup.parse(ReportPage.of(tally.report(0.95, 0, false)));
    }

    @Test
    void theFirstFindingSaysWhatToAddForWhomAndHowToSeeThatItHelped() {
        Element first = page.select(".finding").get(0);

        assertThat(page.select("h2").get(0).text()).isEqualTo("What to do on Monday");
        assertThat(first.select("h3").text()).isEqualTo("Add “I hear that I have won”");
        assertThat(first.select(".where").text())
                .isEqualTo("Between “The hammer falls for my bid” and “The invoice comes”, for customers with bidder ="
                        + " absentee");
        assertThat(first.select("dt").eachText())
                .containsExactly("customers touched", "who", "what for", "at the latest after", "over");
        assertThat(first.select("dd").eachText()).contains("Saleroom", "celebrate", "12 hours", "Saleroom, E-mail");
        assertThat(first.text()).contains("It helped if: After it is live, the csat at invoice");
    }

    @Test
    void theEvidenceIsOneClickAwayWithItsGroupsAsATable() {
        Element details = page.select(".finding").get(0).select("details").get(0);

        assertThat(details.hasAttr("open")).isFalse();
        assertThat(details.select("summary").text()).endsWith("Tested: hardly chance");
        assertThat(details.select("table").get(0).select("tbody th").eachText())
                .containsExactly(
                        "bidder = absentee at bid",
                        "bidder = absentee at invoice",
                        "the others at bid",
                        "the others at invoice");
        assertThat(details.select("svg rect.part").get(0).attr("width")).matches("[0-9]+\\.[0-9]");
        assertThat(details.text())
                .doesNotContain("In numbers")
                .contains("We shuffled who belongs to which segment 999 times");
    }

    @Test
    void saysHowFarToTrustIt() {
        assertThat(page.select("section").get(0).text())
                .contains("the chance that anything is found where nothing is missing is at most 5 %")
                .contains("That two groups differ does not say why.");
    }

    @Test
    void withoutALogItSaysThatOnlyTheMapWasLookedAt() {
        TouchpointMap map = TouchpointMap.builder("shop", "<b>Shop</b>")
                .owner("a", "A<script>")
                .touchpoint(Touchpoint.builder("buy", "I \u202Ebuy", Phase.DURING, Initiator.CUSTOMER, Purpose.TRADE)
                        .ownedBy("a"))
                .build();
        Report report = new ReportTally(map, Metrics.discover(), Shop.ZONE, 0)
                .withoutInteractions()
                .report(0.95, 0, false)
                .of(new Given(false, true));
        Element section = Jsoup.parse(ReportPage.of(report)).select("section").get(0);

        assertThat(section.text()).contains("there was no log of what customers went through");
        assertThat(section.select(".finding")).isNotEmpty();
        assertThat(section.select("script")).isEmpty();
        assertThat(section.text()).doesNotContain("\u202E");
    }

    @Test
    void saysThatNothingIsMissing() {
        Report some = Shop.report();
        Report report = new Report(
                some.map(),
                some.given(),
                some.input(),
                some.log(),
                some.coverage(),
                some.readings(),
                new Sought(new GapReport(List.of(), List.of()), 7),
                0.9,
                some.ways(),
                null);

        assertThat(Jsoup.parse(ReportPage.of(report)).select("section").get(0).text())
                .contains("No touchpoint was found missing.", "at most 10 %", "One customer in 7 was looked at");
    }
}
