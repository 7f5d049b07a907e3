package dev.touchpoint.insight;

import dev.touchpoint.check.Require;
import dev.touchpoint.check.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A gap in a map, or a mistake, that the map alone shows.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what kind of gap
 * @param pointer where it is: a JSON Pointer (RFC 6901) into the map as a file; empty if it is the map as a whole
 * @param name the name of the thing there, of a touchpoint the customer's own words for it; null if it is no single thing
 * @param message what is wrong, one sentence, not blank
 * @param advice what can be done about it, one sentence, not blank
 */
public record MapFinding(Kind kind, String pointer, @Nullable String name, String message, String advice) {

    /** How bad it is. */
    public enum Severity {
        /** Whoever the customer is, somebody is missing: an owner, a word from the company, somebody who asks. */
        ERROR,
        /** Something is probably missing or misleads readers, though there may be reasons for it. */
        WARNING
    }

    /** The kinds of gaps, the gravest first. */
    public enum Kind {
        /** No owner, though it is not a matter of others alone. */
        UNOWNED(Severity.ERROR, "What nobody answers for, nobody improves, and nobody notices when it breaks."),
        /** The same moment under different owners. */
        DOUBLY_OWNED(
                Severity.ERROR,
                "Where two answer for the same moment, each takes the other to be in charge, and the customer explains"
                        + " everything twice."),
        /** No goal of the customer's. */
        NO_CUSTOMER_GOAL(
                Severity.ERROR,
                "Without a goal of the customer's, a journey can only be judged by what suits the company."),
        /** The owner changes, and nothing carries the customer over. */
        UNBRIDGED_HAND_OFF(
                Severity.ERROR,
                "Customers fall between silos: nobody has told them whom they deal with from here on, or what happens"
                        + " next and when."),
        /** An event below the line of visibility that matters to the customer, and no message about it. */
        UNTOLD_EVENT(
                Severity.ERROR,
                "The customer learns of it from a bill, from others, or by having to ask, which costs trust, and a call."),
        /** Nobody asks. */
        NO_FEEDBACK(
                Severity.ERROR,
                "Only the angry and the delighted are heard, and surveys that are on no map are sent without anybody"
                        + " having planned when, how often, and at what cost to the customer."),
        /** Somebody asks, but nobody has to act on the answers. */
        FEEDBACK_WITHOUT_OWNER(
                Severity.ERROR, "Answers that nobody has to act on are time taken from customers for nothing."),
        /** Somebody asks, but has not counted what it costs the customer. */
        FEEDBACK_WITHOUT_BURDEN(
                Severity.WARNING,
                "Being asked is an experience of its own: nobody can keep the time it takes in bounds without counting it."),
        /** A strong feeling, and the customer is left alone with it. */
        EMOTION_WITHOUT_FOLLOW_UP(
                Severity.WARNING,
                "Strong feelings are what customers remember and tell; left alone with them, they draw their own"
                        + " conclusions."),
        /** Nothing on the map that customers meet before, during or after the purchase. */
        UNCOVERED_PHASE(
                Severity.WARNING, "Customers go through it all the same: alone, or with somebody else to help them."),
        /** A channel among the touchpoints. */
        CHANNEL_AS_TOUCHPOINT(
                Severity.WARNING,
                "A channel is only how customers get through; what they want and feel there changes from moment to moment,"
                        + " and only a moment can be owned, asked about and improved."),
        /** Departments instead of what the customer does. */
        ORG_CHART(
                Severity.WARNING,
                "Customers do not know the departments; a map that is drawn along them hides the gaps between them."),
        /** The same thing twice. */
        DUPLICATE(
                Severity.WARNING,
                "What is listed twice is measured, asked about and improved by halves, each without the other."),
        /** A channel, owner or persona that nothing on the map has to do with. */
        UNUSED(
                Severity.WARNING,
                "Either the map has forgotten where it belongs, or readers take for a plan what is none.");

        private final Severity severity;
        private final String why;

        Kind(Severity severity, String why) {
            this.severity = severity;
            this.why = why;
        }

        /**
         * How bad such a gap is.
         *
         * @return the severity, not null
         */
        public Severity severity() {
            return severity;
        }

        /**
         * Why such a gap matters.
         *
         * @return one sentence, not blank
         */
        public String why() {
            return why;
        }
    }

    /** Refuses what is missing. */
    public MapFinding {
        Require.notNull("finding kind", kind);
        Require.notNull("finding pointer", pointer);
        Require.textOrNull("finding name", name);
        Require.text("finding message", message);
        Require.text("finding advice", advice);
    }

    /** As in {@code ERROR UNOWNED /touchpoints/3 (I unpack it): Nobody answers for it. …}, message, why and advice. */
    @Override
    public String toString() {
        return kind.severity() + " " + kind + (pointer.isEmpty() ? "" : " " + pointer)
                + (name == null ? "" : " (" + Shown.line(name) + ")") + ": " + message + " " + kind.why() + " "
                + advice;
    }
}
