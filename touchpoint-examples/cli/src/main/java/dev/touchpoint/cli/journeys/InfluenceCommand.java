package dev.touchpoint.cli.journeys;

import dev.touchpoint.cli.figures.DurationOption;
import dev.touchpoint.cli.figures.FormatOption;
import dev.touchpoint.cli.figures.Json;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.cli.ingest.BadInput;
import dev.touchpoint.cli.ingest.InteractionsOption;
import dev.touchpoint.insight.Credit;
import dev.touchpoint.insight.Influence;
import dev.touchpoint.insight.Touches;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code touchpoint influence}. */
@Command(
        name = "influence",
        description = {
            "What customers met before an outcome, such as an order, and what of the credit each gets by one rule or another.",
            ""
        },
        mixinStandardHelpOptions = true)
public final class InfluenceCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private InteractionsOption interactions = new InteractionsOption();

    @Option(
            names = "--outcome",
            required = true,
            paramLabel = "TOUCHPOINT",
            description = "The touchpoint that is the outcome, by its id: a journey that comes by it is a success.")
    private String outcome = "";

    @Mixin
    private StopsOption by = new StopsOption();

    @Option(
            names = "--credit",
            split = ",",
            paramLabel = "RULE",
            converter = CreditRule.Converter.class,
            description = "Which rules to show side by side: first, last, linear, position (0.4 and 0.4), time-decay,"
                    + " removal, shapley, with commas between; all if not given.")
    private List<CreditRule> credits = new ArrayList<>();

    @Option(
            names = "--half-life",
            paramLabel = "DURATION",
            defaultValue = "P7D",
            converter = DurationOption.class,
            description = "In what time a touch loses half of its weight by time-decay; ${DEFAULT-VALUE} if not given.")
    private Duration halfLife = Duration.ofDays(7);

    @Option(names = "--repeats-once", description = "Let repeats count once if nothing came between.")
    private boolean repeatsOnce;

    @Mixin
    private TopOption top = new TopOption();

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public void run() {
        check();
        Stops stops = by.stops();
        Logged logged = Logged.of(
                interactions.file(), interactions.log(spec.commandLine().getErr()));
        Influence influence = logged.log().journeys().collect(Influence.on(outcome, touches(stops)));
        int touchpoints = influence.credit(Credit.first()).touchpoints().size();
        boolean tooMany = touchpoints > Influence.MOST_FOR_REMOVAL;
        if (tooMany && credits.contains(CreditRule.REMOVAL)) {
            throw new BadInput("--credit removal must be of at most " + Influence.MOST_FOR_REMOVAL + " "
                    + stops.kind().word() + "s, were " + touchpoints + "; take --by channel, owner or stage");
        }
        InfluenceView view = new InfluenceView(logged, outcome, influence, stops, rules(tooMany), !tooMany, top);
        PrintWriter out = spec.commandLine().getOut();
        if (format.isJson()) {
            out.println(Json.pretty(view.json()));
        } else {
            view.lines().forEach(out::println);
        }
    }

    private void check() {
        List<String> problems = new ArrayList<>();
        by.check(problems);
        top.check(problems);
        if (outcome.isBlank()) {
            problems.add("--outcome must not be blank");
        }
        if (halfLife.isZero()) {
            problems.add("--half-life must be more than 0, was " + Plain.text(halfLife.toString()));
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
    }

    private Touches touches(Stops stops) {
        Touches each = Touches.by(stops.by());
        Touches counted = repeatsOnce ? each.countingRepeatsOnce() : each;
        return halfLife == null ? counted : counted.withHalfLife(halfLife);
    }

    private List<CreditRule> rules(boolean withoutRemoval) {
        List<CreditRule> chosen = credits.isEmpty() ? Arrays.asList(CreditRule.values()) : credits;
        return new LinkedHashSet<>(chosen)
                .stream()
                        .filter(rule -> !withoutRemoval || rule != CreditRule.REMOVAL)
                        .toList();
    }
}
