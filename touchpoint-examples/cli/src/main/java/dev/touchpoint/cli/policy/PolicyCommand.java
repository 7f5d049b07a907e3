package dev.touchpoint.cli.policy;

import dev.touchpoint.cli.ingest.BadInput;
import picocli.CommandLine.Command;

/** {@code touchpoint policy}. */
@Command(
        name = "policy",
        description = "Mistakes and consequences of policies, and policies to start from.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {PolicyLintCommand.class, PolicyPresetCommand.class})
public final class PolicyCommand implements Runnable {

    /** Without a command: how to use it. */
    @Override
    public void run() {
        throw new BadInput("there is no command, see touchpoint policy --help");
    }
}
