package dev.touchpoint.timing;

import dev.touchpoint.check.Require;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mistake in policies, or a consequence that nobody may have meant.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what kind of mistake
 * @param policy the id of the policy it is about; null if it is about all of them together
 * @param channel the id of the channel it is about; null if it is about none, or all
 * @param rules the rules that make it, each with its own share; null counts as empty
 * @param message what is wrong, one sentence, not blank
 * @param advice what can be done about it, one sentence, not blank
 */
public record PolicyFinding(
        Kind kind,
        @Nullable String policy,
        @Nullable String channel,
        List<RuleSpec> rules,
        String message,
        String advice) {

    /** How bad it is. */
    public enum Severity {
        /** Something that the policies say never happens, whoever the customer is. */
        ERROR,
        /** Something has no effect, or less or more of it than people expect. */
        WARNING
    }

    /** The kinds of mistakes. */
    public enum Kind {
        /** Nobody can ever be asked by the policy. */
        NEVER_ASKS(Severity.ERROR),
        /** Nobody can ever be asked over one of its channels, not even where the others are out of the question. */
        CHANNEL_NEVER_USED(Severity.ERROR),
        /** Nobody can ever be reminded. */
        NEVER_REMINDS(Severity.ERROR),
        /** One tally is counted over different periods. */
        AMBIGUOUS_TALLY(Severity.ERROR),
        /** What it names is not on the map, or is something else there. */
        NOT_ON_THE_MAP(Severity.ERROR),
        /** Alone it would ask; beside the others it never does, as long as the customer gives them occasions. */
        STARVED(Severity.WARNING),
        /** Some of its occasions are over before anybody may be asked, by the clock alone. */
        OCCASIONS_LOST(Severity.WARNING),
        /** It has more iterations than its other rules let it ask in. */
        ITERATIONS_SKIPPED(Severity.WARNING),
        /** Nothing limits how often a customer is asked. */
        UNLIMITED(Severity.WARNING),
        /** A rule that makes no difference to any decision. */
        DEAD_RULE(Severity.WARNING);

        private final Severity severity;

        Kind(Severity severity) {
            this.severity = severity;
        }

        /**
         * How bad such a mistake is.
         *
         * @return the severity, not null
         */
        public Severity severity() {
            return severity;
        }
    }

    /** Refuses what is missing. */
    public PolicyFinding {
        Require.notNull("finding kind", kind);
        rules = Require.list("finding rules", rules);
        Require.text("finding message", message);
        Require.text("finding advice", advice);
    }

    /** As in {@code ERROR delivery-csat: NEVER_ASKS: …}, message and advice. */
    @Override
    public String toString() {
        return kind.severity() + " " + (policy == null ? "" : policy + ": ") + kind + ": " + message + " " + advice;
    }
}
