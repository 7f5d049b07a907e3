package dev.touchpoint.timing;

/** A rule that permits one stretch of time: from an instant on, until another, itself excluded. Most rules are one. */
abstract class Span extends Rule {

    Span(RuleSpec spec) {
        super(spec);
    }

    /**
     * The first permitted time, if it is before {@link #until}; {@link TimeLine#NEVER} if the facts permit none. If it is not
     * after t, any other time not after t will do as well: what is long over need not be looked at.
     */
    long from(long t, Facts facts) {
        return TimeLine.DISTANT_PAST;
    }

    /** The first time that is no longer permitted; {@link TimeLine#NEVER} if there is no end. */
    long until(Facts facts) {
        return TimeLine.NEVER;
    }

    @Override
    final long next(long t, Facts facts) {
        long next = Math.max(t, from(t, facts));
        return next < until(facts) ? next : TimeLine.NEVER;
    }
}
