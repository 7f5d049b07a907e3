package dev.touchpoint.cli.report;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.insight.Asking;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the asking for one metric went, in the words of a table. */
record AskingView(
        String metric,
        String responses,
        String withScore,
        String withComment,
        String commentShare,
        String empty,
        String emptyShare,
        String withDelay,
        String median,
        String p90,
        @Nullable String beforeAsked) {

    static AskingView of(Reading reading) {
        Asking asking = reading.asking();
        long empty = empty(reading);
        return new AskingView(
                reading.metric().id(),
                Figures.count(asking.responses()),
                Figures.count(asking.withScore()),
                Figures.count(asking.withComment()),
                Figures.share(asking.withComment(), asking.responses()),
                Figures.count(empty),
                Figures.share(empty, asking.responses()),
                Figures.count(asking.withDelay()),
                text(asking.delay(0.5)),
                text(asking.delay(0.9)),
                beforeAsked(asking.answeredBeforeAsked()));
    }

    /** How many have neither a score nor a comment. */
    private static long empty(Reading reading) {
        long onlyComment = reading.voices().stream()
                .filter(voices -> voices.group() == null)
                .mapToLong(Voices::count)
                .sum();
        return reading.asking().responses() - reading.asking().withScore() - onlyComment;
    }

    private static @Nullable String beforeAsked(long count) {
        return count == 0
                ? null
                : Figures.count(count) + " answered before being asked and " + (count == 1 ? "has" : "have")
                        + " no delay";
    }

    private static String text(Optional<Duration> delay) {
        return delay.map(Figures::duration).orElse("-");
    }
}
