package dev.touchpoint.cli.report;

import com.samskivert.mustache.Mustache;
import dev.touchpoint.cli.figures.Json;
import java.io.StringWriter;
import tools.jackson.databind.node.ObjectNode;

/** A report as one HTML page that opens from disk, without a network. */
final class ReportPage {

    private ReportPage() {}

    /** The text of the page. */
    static String of(Report report, ObjectNode tree) {
        String css = Inlined.css(Resources.css());
        String echarts = Inlined.script(Resources.echarts());
        String script = Inlined.script(Resources.script());
        Frame frame = new Frame(policy(css, echarts, script), css, echarts, script, Inlined.json(Json.compact(tree)));
        StringWriter page = new StringWriter();
        Mustache.compiler().compile(Resources.template()).execute(PageView.of(report), frame, page);
        return page.toString();
    }

    private static String policy(String css, String echarts, String script) {
        return "default-src 'none'; script-src " + Inlined.hash(echarts) + " " + Inlined.hash(script) + "; style-src "
                + Inlined.hash(css) + "; base-uri 'none'; form-action 'none'";
    }

    /** What surrounds the figures. */
    private record Frame(String contentSecurityPolicy, String css, String echarts, String script, String data) {}
}
