package dev.touchpoint.timing;

/** A rule under which each contact stands in the way until its own end: permitted is what is after all of these. */
abstract class Barrier extends Span {

    Barrier(RuleSpec spec) {
        super(spec);
    }

    /** When that happened to a contact which stands in the way; where it does not, of no meaning. */
    abstract long since(Contact contact, long at);

    /** From when on a contact does not stand in the way, if it still counts; long ago if it never does. */
    abstract long end(Contact contact, long at, Facts facts);

    /** Not before the end of any contact of then or earlier; never if nobody can tell. A later time has no earlier bound. */
    long bound(long at, Facts facts) {
        return TimeLine.NEVER;
    }

    /** Why a contact stands in the way until its end. */
    abstract Why plain(Contact contact, long at, Facts facts);

    @Override
    final long from(long t, Facts facts) {
        History history = facts.history();
        long from = t;
        for (int i = history.size() - 1; i >= 0; i--) {
            if (bound(history.at(i), facts) <= from) {
                break;
            }
            if (history.until(i) > from) {
                from = Math.max(from, end(i, facts));
            }
        }
        return from;
    }

    private long end(int index, Facts facts) {
        History history = facts.history();
        return Math.min(history.until(index), end(history.contact(index), history.at(index), facts));
    }

    @Override
    final Why why(long t, Facts facts) {
        History history = facts.history();
        int decides = history.size() - 1;
        for (int i = decides - 1; i >= 0; i--) {
            if (end(i, facts) > end(decides, facts)) {
                decides = i;
            }
        }
        Contact contact = history.contact(decides);
        long at = history.at(decides);
        if (contact.leaseEnd() == null
                && end(decides, facts) == TimeLine.NEVER
                && isZoned()
                && facts.zones().length == 0) {
            return ZONE_UNKNOWN;
        }
        return Past.why(contact, since(contact, at), t, plain(contact, at, facts));
    }
}
