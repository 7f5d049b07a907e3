package dev.touchpoint.cli.policy;

import dev.touchpoint.cli.figures.FormatOption;
import dev.touchpoint.cli.figures.InstantOption;
import dev.touchpoint.cli.figures.Json;
import dev.touchpoint.cli.ingest.JsonFiles;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.timing.PolicyReview;
import dev.touchpoint.timing.SurveyPolicies;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code touchpoint policy lint}. */
@Command(
        name = "lint",
        description = {
            "What is wrong with policies, what to do about it, and the most often that one customer can be asked in a"
                    + " year.",
            ""
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:nothing was found.",
            "1:the command is at fault.",
            "2:the file can't be read as policies; each problem is a line on standard error.",
            "3:there are findings, errors or warnings, so that a build can stop."
        })
public final class PolicyLintCommand implements Callable<Integer> {

    private static final int FINDINGS = 3;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--policies", required = true, paramLabel = "FILE", description = "The policies, a JSON file.")
    private Path policies = Path.of("");

    @Option(
            names = "--map",
            paramLabel = "FILE",
            description = "The touchpoint map that they belong to, a JSON file: what they name must be on it.")
    private @Nullable Path map;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            converter = InstantOption.class,
            description = "The present instant, from which on years are counted; now if not given.")
    private Instant at = Instant.EPOCH;

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public Integer call() {
        SurveyPolicies read = JsonFiles.policies(policies);
        TouchpointMap plan = map == null ? null : JsonFiles.map(map);
        PolicyReview review = PolicyReview.of(read, plan, at);
        PrintWriter out = spec.commandLine().getOut();
        if (format.isJson()) {
            out.println(Json.pretty(ReviewJson.of(read, review, at)));
        } else {
            ReviewText.of(policies, read, review, at).forEach(out::println);
        }
        return review.findings().isEmpty() ? 0 : FINDINGS;
    }
}
