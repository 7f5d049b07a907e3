package dev.touchpoint.cli.gaps;

import dev.touchpoint.cli.ingest.BadInput;
import dev.touchpoint.cli.ingest.TextFile;
import dev.touchpoint.insight.Lexicon;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --phrases}. */
final class LexiconOption {

    @Option(
            names = "--phrases",
            paramLabel = "FILE",
            description = "What customers write when nobody told them, in their language: a text file with a phrase on"
                    + " each line, in UTF-8. English phrases if not given.")
    private @Nullable Path file;

    private @Nullable Lexicon read;

    List<Path> files() {
        return file == null ? List.of() : List.of(file);
    }

    /**
     * The phrases.
     *
     * @throws BadInput if the file can't be used; with every problem
     */
    Lexicon lexicon() {
        if (read == null) {
            read = file == null ? Lexicon.english() : lexicon(file);
        }
        return read;
    }

    private static Lexicon lexicon(Path file) {
        List<String> phrases = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        List<String> lines = TextFile.lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.codePoints().anyMatch(Character::isLetterOrDigit)) {
                phrases.add(line);
            } else if (!line.isEmpty()) {
                problems.add(file + ":" + (i + 1) + ": a phrase must have a letter or digit");
            }
        }
        if (problems.isEmpty() && phrases.isEmpty()) {
            problems.add(file + ": must have a phrase on each line, has none");
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return Lexicon.of(phrases);
    }
}
