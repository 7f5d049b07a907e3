package dev.touchpoint.cli.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlowPictureTest {

    private static final List<FlowNode> NODES = List.of(
            new FlowNode("I order", List.of("100.0 % come by"), 1, 1, 0, false),
            new FlowNode("It comes", List.of("90.0 % come by", "■ 90.0 % end here"), 0.9, 0, 0.9, false),
            new FlowNode("chat-bot", List.of("1.0 % come by", "not on the map"), 0.01, 0, 0.01, true));

    private static final List<FlowEdge> EDGES = List.of(
            new FlowEdge(0, 1, 0.9, 900, "2.0 days", "I order → It comes", ""),
            new FlowEdge(1, 0, 0.05, 50, "3.0 days", "It comes → I order", ""),
            new FlowEdge(0, 2, 0.01, 10, "1.0 h", "I order → chat-bot", "odd"),
            new FlowEdge(1, 1, 0.02, 30, "↻ 1.0 h", "It comes → It comes", ""));

    private final Document picture = drawn(NODES, EDGES, 0.02);

    private static Document drawn(List<FlowNode> nodes, List<FlowEdge> edges, double threshold) {
        return Jsoup.parseBodyFragment(new FlowPicture(nodes, edges, threshold).svg("What follows what"));
    }

    @Test
    void hasABoxForEachStopWithWhatIsSaidOfIt() {
        assertThat(picture.select("svg").attr("aria-label")).isEqualTo("What follows what");
        assertThat(picture.select("g.stop > title").eachText()).containsExactly("I order", "It comes", "chat-bot");
        assertThat(picture.select(".stop-note").eachText())
                .containsExactly(
                        "100.0 % come by", "90.0 % come by", "■ 90.0 % end here", "1.0 % come by", "not on the map");
        assertThat(picture.select("rect.odd")).hasSize(1);
    }

    @Test
    void barsAtTheEdgesAreAsLongAsTheShareThatBeginsOrEndsThere() {
        double box = number(picture.selectFirst("rect.stop"), "width");

        assertThat(number(picture.selectFirst("rect.starts"), "width")).isEqualTo(box);
        assertThat(number(picture.selectFirst("rect.ends"), "width")).isCloseTo(box * 0.9, within(0.01));
        assertThat(picture.select("rect.starts")).hasSize(1);
    }

    @Test
    void theMoreTakeAPathTheWiderItIs() {
        assertThat(number(way("I order → It comes").selectFirst("path.way"), "stroke-width"))
                .isEqualTo(1.5 + 9 * 0.9);
        assertThat(number(way("It comes → I order").selectFirst("path.way"), "stroke-width"))
                .isEqualTo(1.95);
    }

    @Test
    void aPathDownIsPlainAndAPathBackOrToTheSameStopIsMarked() {
        assertThat(way("I order → It comes").classNames()).containsExactly("way");
        assertThat(way("It comes → I order").classNames()).containsExactly("way", "back");
        assertThat(way("It comes → It comes").classNames()).containsExactly("way", "back");
        assertThat(way("I order → chat-bot").classNames()).containsExactly("odd", "way");
    }

    @Test
    void eachPathSaysItsShareAndItsSteps() {
        assertThat(picture.select("g.way").eachAttr("data-share")).containsExactly("1.0", "2.0", "5.0", "90.0");
        assertThat(picture.select("g.way").eachAttr("data-steps")).containsExactly("10", "30", "50", "900");
        assertThat(picture.select(".wait").eachText()).containsExactly("2.0 days", "3.0 days", "↻ 1.0 h", "1.0 h");
    }

    @Test
    void whatIsRarerThanTheThresholdIsHiddenWithItsLabel() {
        assertThat(picture.select("[hidden] > title").eachText()).containsExactly("I order → chat-bot", "chat-bot");
        assertThat(picture.select(".label[hidden]").eachText()).containsExactly("1.0 h");
        assertThat(drawn(NODES, EDGES, 0).select("[hidden]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"</svg><script>alert(1)</script>", "\"><svg onload=alert(1)>", "\u202Egnp.exe", "]]>"})
    void namesOfOthersAreTextsOnly(String name) {
        Document drawn = drawn(
                List.of(new FlowNode(name, List.of(name), 1, 0, 0, false)),
                List.of(new FlowEdge(0, 0, 1, 1, name, name, "")),
                0);

        assertThat(drawn.select("script, [onload]")).isEmpty();
        assertThat(drawn.select("svg")).hasSize(1);
        assertThat(drawn.select("title").eachText()).hasSize(2).allMatch(title -> !title.contains("\u202E"));
    }

    @Property(seed = "20261122", tries = 150)
    void everyPictureCanBeRead(@ForAll("flows") Flows flow) {
        Document drawn = drawn(flow.nodes(), flow.edges(), 0);

        double width = number(drawn.selectFirst("svg"), "width");
        List<Rectangle2D> boxes =
                drawn.select("rect.stop").stream().map(FlowPictureTest::area).toList();
        List<Rectangle2D> taken = new ArrayList<>();
        for (Rectangle2D box : boxes) {
            assertThat(taken).noneMatch(box::intersects);
            assertThat(box.getMinX()).isNotNegative();
            assertThat(box.getMaxX()).isLessThanOrEqualTo(width);
            taken.add(box);
        }
        assertThat(boxes).hasSameSizeAs(flow.nodes());
        assertThat(drawn.select("g.way")).hasSameSizeAs(flow.edges());
        for (Element label : drawn.select(".wait:not(.again)")) {
            Rectangle2D middle = new Rectangle2D.Double(number(label, "x") - 10, number(label, "y") - 8, 20, 8);
            assertThat(taken).noneMatch(middle::intersects);
            taken.add(middle);
        }
    }

    @Property(seed = "20261122", tries = 100)
    void aPathLeadsDownUnlessItIsMarkedAsLeadingBack(@ForAll("flows") Flows flow) {
        Document drawn = drawn(flow.nodes(), flow.edges(), 0);

        for (FlowEdge edge : flow.edges()) {
            if (!edge.isLoop()) {
                boolean back = way(drawn, edge.words()).hasClass("back");
                assertThat(top(drawn, flow, edge.from()) < top(drawn, flow, edge.to()))
                        .isEqualTo(!back);
            }
        }
    }

    @Property(seed = "20261122", tries = 20)
    void theSameFlowGivesTheSamePicture(@ForAll("flows") Flows flow) {
        assertThat(new FlowPicture(flow.nodes(), flow.edges(), 0.1).svg(""))
                .isEqualTo(new FlowPicture(flow.nodes(), flow.edges(), 0.1).svg(""));
    }

    @Provide
    Arbitrary<Flows> flows() {
        return Flows.any();
    }

    private Element way(String words) {
        return way(picture, words);
    }

    private static Element way(Document drawn, String words) {
        return drawn.select("g.way").stream()
                .filter(way -> way.selectFirst("title").text().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private static double top(Document drawn, Flows flow, int node) {
        return drawn.select("g.stop").stream()
                .filter(stop -> stop.selectFirst("title")
                        .text()
                        .equals(flow.nodes().get(node).name()))
                .map(stop -> number(stop.selectFirst("rect.stop"), "y"))
                .findFirst()
                .orElseThrow();
    }

    private static Rectangle2D area(Element box) {
        return new Rectangle2D.Double(number(box, "x"), number(box, "y"), number(box, "width"), number(box, "height"));
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.attr(attribute));
    }
}
