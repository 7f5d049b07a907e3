package dev.touchpoint.cli.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchpoint.json.MapTemplate;
import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.JourneyKind;
import dev.touchpoint.map.Owner;
import dev.touchpoint.map.Persona;
import dev.touchpoint.map.Phase;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The picture of a map as a file, read by an XML parser. */
class MapPictureTest {

    @ParameterizedTest
    @EnumSource(MapTemplate.class)
    void showsEveryTouchpointOfEveryJourneyOfATemplate(MapTemplate template) throws Exception {
        TouchpointMap map = template.map();

        Document picture = parsed(MapPicture.svg(map, map.journeys()));

        assertThat(texts(picture, "journey-name"))
                .containsExactlyInAnyOrderElementsOf(
                        map.journeys().stream().map(Journey::name).toList());
        long touchpoints = map.journeys().stream()
                .flatMap(Journey::steps)
                .mapToLong(step -> step.touchpoints().size())
                .sum();
        assertThat(elements(picture, "rect").stream()
                        .filter(box -> box.getAttribute("class").startsWith("touchpoint")))
                .hasSize((int) touchpoints);
    }

    @Test
    void tellsAScreenReaderWhatItShows() throws Exception {
        Document picture = parsed(
                MapPicture.svg(MapTemplate.HOTEL.map(), MapTemplate.HOTEL.map().journeys()));
        Element root = picture.getDocumentElement();

        assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("title description");
        assertThat(elements(picture, "title").get(0).getTextContent())
                .isEqualTo(MapTemplate.HOTEL.map().name());
        assertThat(elements(picture, "desc").get(0).getTextContent())
                .contains(MapTemplate.HOTEL.map().touchpoints().get(0).name());
    }

    @Test
    void needsNothingFromElsewhereAndIsLightOrDark() throws Exception {
        String svg =
                MapPicture.svg(MapTemplate.HOTEL.map(), MapTemplate.HOTEL.map().journeys());

        assertThat(svg.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http", "href", "<script", "url(");
        assertThat(elements(parsed(svg), "style").get(0).getTextContent())
                .contains("prefers-color-scheme: dark")
                .doesNotContain("var(");
    }

    @Test
    void theMainJourneysComeFirst() throws Exception {
        TouchpointMap.Builder map = TouchpointMap.builder("m", "Map").touchpoint(touchpoint("I order"));
        for (JourneyKind kind : List.of(JourneyKind.EXCEPTION, JourneyKind.EXIT, JourneyKind.MAIN)) {
            map.journey(Journey.builder(kind.name().toLowerCase(Locale.ROOT), kind.name())
                    .kind(kind)
                    .stage("s", "Stage", Step.of("Step", "a")));
        }

        assertThat(texts(parsed(MapPicture.svg(map.build(), map.build().journeys())), "journey-name"))
                .containsExactly("MAIN", "EXIT", "EXCEPTION");
    }

    @Test
    void aMapWithoutAJourneyToDrawIsRefused() {
        TouchpointMap map = TouchpointMap.builder("m", "Map")
                .touchpoint(touchpoint("I order"))
                .journey(Journey.builder("j", "Empty").stage("s", "Stage"))
                .build();

        assertThatThrownBy(() -> MapPicture.svg(map, map.journeys()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no journey with a step to draw");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</text></svg><script>alert(1)</script>",
                "\"><image href='http://example.org/x' onload=\"alert(1)\"/>",
                "]]> <![CDATA[ & &amp; &#0; <!-- --!>",
                "\u202Egnp.exe \u2067 \u0000 \u0007 \uD800 \uFFFF",
                "two\nlines\tand a tab",
                "</style><style>text { fill: red }",
            })
    void hostileNamesAreTextsOnly(String name) throws Exception {
        TouchpointMap map = TouchpointMap.builder("m", name)
                .owners(Owner.of("o", name))
                .personas(Persona.of("p", name))
                .channel("c", name)
                .touchpoint(touchpoint(name).ownedBy("o").over("c").feeling(1, 3, name))
                .journey(Journey.builder("j", name).persona("p").goal(name).stage("s", name, Step.of(name, "a")))
                .build();

        String svg = MapPicture.svg(map, map.journeys());
        Document picture = parsed(svg);

        assertThat(elements(picture, "script")).isEmpty();
        assertThat(elements(picture, "image")).isEmpty();
        assertThat(elements(picture, "style")).hasSize(1);
        assertThat(svg).doesNotContain("\u202E", "\u2067", "\u0000", "\u0007", "\uFFFF");
    }

    private static Touchpoint.Builder touchpoint(String name) {
        return Touchpoint.builder("a", name, Phase.DURING, Initiator.CUSTOMER, Purpose.TRADE);
    }

    private static Document parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) Objects.requireNonNull(found.item(i)));
        }
        return elements;
    }

    private static List<String> texts(Document document, String kind) {
        return elements(document, "text").stream()
                .filter(text -> text.getAttribute("class").equals(kind))
                .map(Element::getTextContent)
                .toList();
    }
}
