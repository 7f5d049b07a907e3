package dev.touchpoint.cli.map;

import dev.touchpoint.cli.ingest.BadInput;
import picocli.CommandLine.Command;

/** {@code touchpoint map}. */
@Command(
        name = "map",
        description = "Gaps of a map, maps to start from, drawings, and what has changed.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {MapLintCommand.class, MapTemplateCommand.class, MapRenderCommand.class, MapDiffCommand.class})
public final class MapCommand implements Runnable {

    /** Without a command: how to use it. */
    @Override
    public void run() {
        throw new BadInput("there is no command, see touchpoint map --help");
    }
}
