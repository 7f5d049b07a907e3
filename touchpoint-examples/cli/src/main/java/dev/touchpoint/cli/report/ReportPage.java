package dev.touchpoint.cli.report;

import com.samskivert.mustache.Mustache;
import dev.touchpoint.cli.figures.Json;
import java.io.StringReader;
import java.io.StringWriter;

/** A report as one HTML page that opens from disk, without a network. */
final class ReportPage {

    private ReportPage() {}

    /** The text of the page. */
    static String of(Report report) {
        Indices indices = Indices.of(report);
        PageData data = new PageData(report, indices);
        String css = Inlined.css(Resources.css());
        String script = Inlined.script(Resources.script());
        Frame frame = new Frame(policy(css, script), css, script, Inlined.json(Json.compact(data.tree())));
        StringWriter page = new StringWriter();
        Mustache.compiler()
                .withLoader(name -> new StringReader(Resources.template(name)))
                .compile(Resources.template("page"))
                .execute(PageView.of(report, indices, data.filters()), frame, page);
        return page.toString();
    }

    private static String policy(String css, String script) {
        return "default-src 'none'; script-src " + Inlined.hash(script) + "; style-src " + Inlined.hash(css)
                + "; base-uri 'none'; form-action 'none'";
    }

    /** What surrounds the figures. */
    private record Frame(String contentSecurityPolicy, String css, String script, String data) {}
}
