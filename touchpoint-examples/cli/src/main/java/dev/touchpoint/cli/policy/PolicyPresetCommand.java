package dev.touchpoint.cli.policy;

import dev.touchpoint.cli.figures.FormatOption;
import dev.touchpoint.cli.figures.Json;
import dev.touchpoint.cli.files.OutFile;
import dev.touchpoint.cli.ingest.BadInput;
import dev.touchpoint.json.PolicyPreset;
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

/** {@code touchpoint policy preset}. */
@Command(
        name = "preset",
        description = {
            "Policies to start from: without an ID a list of them, with one its file, whose numbers name their sources.",
            ""
        },
        mixinStandardHelpOptions = true)
public final class PolicyPresetCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", arity = "0..1", paramLabel = "ID", description = "The preset, such as delivery-csat.")
    private @Nullable String id;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "A new file to write the preset to; it is printed if not given.")
    private @Nullable Path out;

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public void run() {
        if (id == null) {
            list();
        } else if (out == null) {
            print().print(preset(id).text());
            print().flush();
        } else {
            write(preset(id), out);
        }
    }

    private static PolicyPreset preset(String id) {
        try {
            return PolicyPreset.of(id);
        } catch (IllegalArgumentException e) {
            throw new BadInput(e.getMessage() + " (touchpoint policy preset lists them)");
        }
    }

    /** A preset is there to be changed, so none is written over what somebody may have changed. */
    private void write(PolicyPreset preset, Path file) {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new BadInput("--out " + file + ": is there already, choose another");
        }
        OutFile.of(file, List.of()).write(preset.text());
        print().println(format.isJson() ? Json.pretty(Json.object().put("file", file.toString())) : file);
    }

    private void list() {
        if (out != null) {
            throw new BadInput("--out is for a preset, whose ID is not given");
        }
        List<PresetView> presets =
                Arrays.stream(PolicyPreset.values()).map(PresetView::of).toList();
        if (format.isJson()) {
            ObjectNode tree = Json.object();
            tree.set("presets", Json.array(presets, PresetView::json));
            print().println(Json.pretty(tree));
        } else {
            presets.forEach(preset -> preset.lines().forEach(print()::println));
        }
    }

    private PrintWriter print() {
        return spec.commandLine().getOut();
    }

    /** What a list says of a preset. */
    private record PresetView(String id, String title, String purpose) {

        static PresetView of(PolicyPreset preset) {
            var notes = preset.policies().policies().get(0).attributes();
            return new PresetView(preset.id(), String.valueOf(notes.get("title")), String.valueOf(notes.get("for")));
        }

        ObjectNode json() {
            return Json.object().put("id", id).put("title", title).put("for", purpose);
        }

        List<String> lines() {
            return List.of(id + ": " + title, "  " + purpose);
        }
    }
}
