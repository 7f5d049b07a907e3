package dev.touchpoint.blackbox.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.fixture.HostileNames;
import dev.touchpoint.map.Channel;
import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.MapDiff;
import dev.touchpoint.map.Owner;
import dev.touchpoint.map.Phase;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.render.MapDiffText;
import dev.touchpoint.render.MapDrawing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a parser of Markdown takes our pages for. */
class MarkdownTest {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    static Iterable<Map.Entry<String, String>> hostile() {
        return HostileNames.shown().entrySet();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void takesHostileNamesForText(Map.Entry<String, String> name) {
        String shown = name.getValue();

        Page page = Page.of(MapDrawing.of(called(name.getKey())).markdown());

        assertThat(page.headings).containsExactly(shown, shown, "In no journey");
        assertThat(page.cells.subList(9, 18))
                .containsExactly(shown, shown, "customer", shown, shown, "", shown + " (+2, strength 1)", "", "");
        assertThat(page.cells.subList(27, 30)).containsExactly("After the purchase", shown, "company");
        assertThat(page.cells).hasSize(36);
        assertThat(page.others).as("nothing but plain text").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void takesHostileNamesOfChangesForText(Map.Entry<String, String> name) {
        TouchpointMap before =
                TouchpointMap.builder("m", "M").owner("o", "Owner").build();
        TouchpointMap after =
                TouchpointMap.builder("m", "M").owner("o", name.getKey()).build();

        Page page = Page.of(MapDiffText.of(MapDiff.between(before, after)).markdown());

        assertThat(page.cells.subList(6, 12))
                .containsExactly("owner", "o", name.getValue(), "name", "Owner", name.getValue());
        assertThat(page.others).isEmpty();
    }

    private static TouchpointMap called(String name) {
        return TouchpointMap.builder("m", name)
                .owners(Owner.of("o", name))
                .channels(Channel.of("c", name))
                .mission(name)
                .goal(name)
                .touchpoint(Touchpoint.builder("a", name, Phase.BEFORE, Initiator.CUSTOMER, Purpose.INFORM)
                        .ownedBy("o")
                        .over("c")
                        .feeling(2, 1, name))
                .touchpoint(Touchpoint.builder("b", name, Phase.AFTER, Initiator.COMPANY, Purpose.INFORM))
                .journey(Journey.builder("j", name).goal(name).trigger(name).stage("s", name, Step.of(name, "a")))
                .build();
    }

    /** The texts of a page. */
    private static final class Page extends AbstractVisitor {

        private final List<String> headings = new ArrayList<>();
        private final List<String> cells = new ArrayList<>();
        private final List<String> others = new ArrayList<>();

        static Page of(String markdown) {
            Page page = new Page();
            PARSER.parse(markdown).accept(page);
            return page;
        }

        @Override
        public void visit(Heading heading) {
            headings.add(text(heading));
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableCell) {
                cells.add(text(node));
            } else {
                visitChildren(node);
            }
        }

        private String text(Node parent) {
            StringBuilder text = new StringBuilder();
            for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
                if (child instanceof Text part) {
                    text.append(part.getLiteral());
                } else {
                    others.add(child.toString());
                }
            }
            return text.toString();
        }
    }
}
