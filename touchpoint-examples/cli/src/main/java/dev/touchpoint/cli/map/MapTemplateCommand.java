package dev.touchpoint.cli.map;

import dev.touchpoint.cli.figures.FormatOption;
import dev.touchpoint.cli.figures.Json;
import dev.touchpoint.cli.files.OutFile;
import dev.touchpoint.cli.ingest.BadInput;
import dev.touchpoint.json.MapTemplate;
import dev.touchpoint.map.TouchpointMap;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code touchpoint map template}. */
@Command(
        name = "template",
        description = {"Maps to start from: without a NAME a list of them, with one its file, to be made one's own.", ""
        },
        mixinStandardHelpOptions = true)
public final class MapTemplateCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "The template, such as hotel.")
    private @Nullable String name;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "A new file to write the template to; it is printed if not given.")
    private @Nullable Path out;

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public void run() {
        if (name == null) {
            list();
        } else if (out == null) {
            print().print(template(name).text());
            print().flush();
        } else {
            write(template(name), out);
        }
    }

    private static MapTemplate template(String name) {
        try {
            return MapTemplate.of(name);
        } catch (IllegalArgumentException e) {
            throw new BadInput(e.getMessage() + " (touchpoint map template lists them)");
        }
    }

    /** A template is there to be changed, so none is written over what somebody may have changed. */
    private void write(MapTemplate template, Path file) {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new BadInput("--out " + file + ": is there already, choose another");
        }
        OutFile.of(file, List.of()).write(template.text());
        print().println(format.isJson() ? Json.pretty(Json.object().put("file", file.toString())) : file);
    }

    private void list() {
        if (out != null) {
            throw new BadInput("--out is for a template, whose NAME is not given");
        }
        List<TemplateView> templates =
                Arrays.stream(MapTemplate.values()).map(TemplateView::of).toList();
        if (format.isJson()) {
            ObjectNode tree = Json.object();
            tree.set("templates", Json.array(templates, TemplateView::json));
            print().println(Json.pretty(tree));
        } else {
            templates.forEach(template -> template.lines().forEach(print()::println));
        }
    }

    private PrintWriter print() {
        return spec.commandLine().getOut();
    }

    /** What a list says of a template. */
    private record TemplateView(String name, String title, int touchpoints, int journeys, String purpose) {

        static TemplateView of(MapTemplate template) {
            TouchpointMap map = template.map();
            return new TemplateView(
                    template.id(),
                    map.name(),
                    map.touchpoints().size(),
                    map.journeys().size(),
                    String.valueOf(map.attributes().get("for")));
        }

        ObjectNode json() {
            return Json.object()
                    .put("name", name)
                    .put("title", title)
                    .put("touchpoints", touchpoints)
                    .put("journeys", journeys)
                    .put("for", purpose);
        }

        List<String> lines() {
            return List.of(
                    name + ": " + title + " (" + touchpoints + " touchpoints, " + journeys + " journeys)",
                    "  " + purpose);
        }
    }
}
