package dev.touchpoint.timing;

/** So many over all customers in each period of the host's calendar. */
final class Quota extends FactSpan {

    private final int most;
    private final CalendarPeriod each;
    private final String tally;

    Quota(int most, CalendarPeriod each, String tally, boolean permittingUnknown) {
        super(each.addedTo(RuleSpec.of("quota").with("most", most).with("tally", tally)), permittingUnknown);
        this.most = most;
        this.each = each;
        this.tally = tally;
    }

    CalendarPeriod each() {
        return each;
    }

    String tally() {
        return tally;
    }

    boolean isNever() {
        return most == 0;
    }

    @Override
    public FactRule permittingUnknown() {
        return new Quota(most, each, tally, true);
    }

    @Override
    boolean isKnown(Facts facts) {
        return most == 0 || facts.tally(tally).isPresent();
    }

    @Override
    long opens(long t, Facts facts) {
        if (most == 0) {
            return TimeLine.NEVER;
        }
        Tally counted = facts.tally(tally).orElseThrow();
        return counted.count() < most ? t : each.endOf(TimeLine.of(counted.asOf()), facts.hostZone());
    }

    @Override
    Why whyKnown(long t, Facts facts) {
        Why why =
                Why.of("BUDGET").with("most", most).with("per", each.toString()).with("tally", tally);
        return most == 0 ? why.lasting() : why;
    }

    @Override
    Why whyUnknown() {
        return Why.of("TALLY_UNKNOWN").with("tally", tally);
    }
}
