package dev.touchpoint.cli;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The present instant, to the second, for the option {@value #OPTION} where it is not given. */
final class Present implements IDefaultValueProvider {

    static final String OPTION = "--at";

    private final InstantSource clock;

    Present(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option
                        && option.longestName().equals(OPTION)
                        && option.type() == Instant.class
                ? clock.instant().truncatedTo(ChronoUnit.SECONDS).toString()
                : null;
    }
}
