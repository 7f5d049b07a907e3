package dev.touchpoint.cli;

import dev.touchpoint.cli.answers.DriversCommand;
import dev.touchpoint.cli.answers.MonitorCommand;
import dev.touchpoint.cli.answers.TrendCommand;
import dev.touchpoint.cli.convert.ConvertCommand;
import dev.touchpoint.cli.decide.DecideCommand;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.cli.gaps.GapsCommand;
import dev.touchpoint.cli.ingest.BadInput;
import dev.touchpoint.cli.journeys.ConformanceCommand;
import dev.touchpoint.cli.journeys.FlowCommand;
import dev.touchpoint.cli.journeys.FunnelCommand;
import dev.touchpoint.cli.journeys.InfluenceCommand;
import dev.touchpoint.cli.map.MapCommand;
import dev.touchpoint.cli.policy.PolicyCommand;
import dev.touchpoint.cli.report.ReportCommand;
import dev.touchpoint.cli.sample.SampleCommand;
import dev.touchpoint.cli.score.CompareCommand;
import dev.touchpoint.cli.score.PlanCommand;
import dev.touchpoint.cli.score.ReconcileCommand;
import dev.touchpoint.cli.score.ScoreCommand;
import dev.touchpoint.cli.simulate.SimulateCommand;
import dev.touchpoint.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.IntSupplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command {@code touchpoint}. Results go to standard output and problems to standard error, both in UTF-8 whatever the
 * platform. Exit status 0 if all went well, 2 if the input is bad, with a line for each problem, and 1 if the command
 * itself is at fault; {@code policy lint} and {@code map lint} end with 3 if they find something, {@code map diff} if there are
 * differences.
 */
@Command(
        name = "touchpoint",
        description = "Reads what customers went through and what they answered, touchpoint by touchpoint.",
        mixinStandardHelpOptions = true,
        versionProvider = ManifestVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ReportCommand.class,
            ScoreCommand.class,
            CompareCommand.class,
            PlanCommand.class,
            ReconcileCommand.class,
            TrendCommand.class,
            MonitorCommand.class,
            DriversCommand.class,
            DecideCommand.class,
            PolicyCommand.class,
            MapCommand.class,
            GapsCommand.class,
            FlowCommand.class,
            FunnelCommand.class,
            ConformanceCommand.class,
            InfluenceCommand.class,
            SimulateCommand.class,
            ConvertCommand.class,
            SampleCommand.class
        })
public final class Touchpoint implements Runnable {

    /** The exit status where the command itself is at fault. */
    static final int FAULT = 1;

    /** The exit status where the input is bad. */
    static final int BAD_INPUT = 2;

    private Touchpoint() {}

    /**
     * Runs the command and ends the virtual machine with its exit status.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = Terminal.ofStandardError(System.err);
        int status = run(out, err, InstantSource.system(), args);
        out.flush();
        err.flush();
        System.exit(status);
    }

    /**
     * Runs the command.
     *
     * @param out where results go
     * @param err where problems go
     * @param clock what tells the present instant, where an option of that name is not given
     * @param args the command line
     * @return the exit status: 0, 1, 2 or 3
     */
    public static int run(PrintWriter out, PrintWriter err, InstantSource clock, String... args) {
        CommandLine touchpoint = new CommandLine(new Touchpoint());
        giveVersion(touchpoint);
        touchpoint
                .setDefaultValueProvider(new Present(clock))
                .setExpandAtFiles(false)
                .registerConverter(Path.class, new PathOption())
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(Touchpoint::badCommandLine)
                .setExecutionExceptionHandler(Touchpoint::failed);
        return written(out, err, unlessMemoryRunsOut(err, () -> touchpoint.execute(args)));
    }

    private static void giveVersion(CommandLine command) {
        command.getCommandSpec().versionProvider(new ManifestVersion());
        command.getSubcommands().values().forEach(Touchpoint::giveVersion);
    }

    /** The status, if all that was printed has arrived. */
    private static int written(PrintWriter out, PrintWriter err, int status) {
        if (!out.checkError()) {
            return status;
        }
        err.println("can't write the result");
        return FAULT;
    }

    /** The status of a run, which is at fault if there is too little memory for it. */
    static int unlessMemoryRunsOut(PrintWriter err, IntSupplier run) {
        try {
            return run.getAsInt();
        } catch (OutOfMemoryError e) {
            long megabytes = Runtime.getRuntime().maxMemory() >> 20;
            err.println("not enough memory (" + megabytes + " MB); give Java more with -Xmx");
            return FAULT;
        }
    }

    private static int badCommandLine(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        List<String> unknown = command.getUnmatchedArguments();
        if (!(e instanceof UnmatchedArgumentException) && !unknown.isEmpty()) {
            complain(command, new UnmatchedArgumentException(command, unknown));
        }
        complain(command, e);
        return BAD_INPUT;
    }

    private static void complain(CommandLine command, ParameterException e) {
        String help = command.getCommandSpec().qualifiedName() + " --help";
        String problem = String.valueOf(e.getMessage()).replaceAll("\\R", " ");
        command.getErr().println(Plain.text(problem) + " (see " + help + ")");
    }

    private static int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        if (e instanceof BadInput bad) {
            bad.problems().forEach(problem -> command.getErr().println(Plain.text(problem)));
            return BAD_INPUT;
        }
        command.getErr().println("touchpoint is at fault, please report this:");
        e.printStackTrace(command.getErr());
        return FAULT;
    }

    /** Without a command: how to use it. */
    @Override
    public void run() {
        throw new BadInput("there is no command, see touchpoint --help");
    }
}
