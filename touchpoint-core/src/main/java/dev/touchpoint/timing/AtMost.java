package dev.touchpoint.timing;

/** The same survey so many times, and never again. */
final class AtMost extends Counting {

    private final int most;

    AtMost(int most) {
        super(RuleSpec.of("at-most").with("most", most), Term.FOR_EVER);
        this.most = most;
    }

    @Override
    long from(long t, Facts facts) {
        return facts.remindingOf() == null ? super.from(t, facts) : t;
    }

    @Override
    long room(Facts facts) {
        return most - 1L;
    }

    @Override
    boolean includes(Contact contact, Facts facts) {
        return !contact.reminder() && Scope.THIS_SURVEY.includes(contact, facts);
    }

    @Override
    Why full(Facts facts) {
        return Why.of("ALREADY_ASKED").with("most", most).lasting();
    }
}
