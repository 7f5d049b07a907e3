package dev.touchpoint.cli.files;

import dev.touchpoint.cli.figures.Json;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --out} of commands that draw. */
public final class DrawingOut {

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The file to write the drawing to; it is printed if not given.")
    private @Nullable Path file;

    private @Nullable OutFile target;

    /**
     * Whether it was given.
     *
     * @return whether there is a file to write
     */
    public boolean isGiven() {
        return file != null;
    }

    /**
     * To call before anything is read.
     *
     * @param inputs the files that are read, none of which may be overwritten
     * @throws dev.touchpoint.cli.ingest.BadInput if the file could not be written
     */
    public void check(List<Path> inputs) {
        target = file == null ? null : OutFile.of(file, inputs);
    }

    /**
     * Writes the drawing and tells where, or prints it.
     *
     * @param as what it was drawn as
     * @param drawing the drawing
     * @param json whether it is for a program
     * @param out takes what is printed
     * @throws dev.touchpoint.cli.ingest.BadInput if it can't be written
     */
    public void print(String as, String drawing, boolean json, PrintWriter out) {
        if (target != null) {
            target.write(drawing);
            out.println(json ? Json.pretty(Json.object().put("file", String.valueOf(file))) : file);
        } else if (json) {
            out.println(Json.pretty(Json.object().put("as", as).put("drawing", drawing)));
        } else {
            out.print(drawing);
            out.flush();
        }
    }
}
