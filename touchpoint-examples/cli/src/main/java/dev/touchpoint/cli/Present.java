package dev.touchpoint.cli;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The present instant, for the option {@value #OPTION} where it is not given. */
final class Present implements IDefaultValueProvider {

    static final String OPTION = "--at";

    private final InstantSource clock;

    Present(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option && option.longestName().equals(OPTION)
                ? clock.instant().toString()
                : null;
    }
}
