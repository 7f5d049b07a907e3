package dev.touchpoint.timing;

/** So many over all customers, and then no more. */
final class Target extends FactSpan {

    private final int most;
    private final String tally;

    Target(int most, String tally, boolean permittingUnknown) {
        super(RuleSpec.of("target").with("most", most).with("tally", tally), permittingUnknown);
        this.most = most;
        this.tally = tally;
    }

    String tally() {
        return tally;
    }

    @Override
    public FactRule permittingUnknown() {
        return new Target(most, tally, true);
    }

    @Override
    boolean isKnown(Facts facts) {
        return facts.tally(tally).isPresent();
    }

    @Override
    long opens(long t, Facts facts) {
        return facts.tally(tally).orElseThrow().count() < most ? t : TimeLine.NEVER;
    }

    @Override
    Why whyKnown(long t, Facts facts) {
        return Why.of("TARGET_REACHED").with("most", most).with("tally", tally);
    }

    @Override
    Why whyUnknown() {
        return Why.of("TALLY_UNKNOWN").with("tally", tally);
    }
}
