package dev.touchpoint.timing;

/** What holds for every policy: it asks once about each occasion. */
final class OncePerOccasion extends Span {

    OncePerOccasion() {
        super(RuleSpec.of("once-per-occasion"));
    }

    @Override
    long from(long t, Facts facts) {
        int contact = contact(facts);
        if (contact < 0) {
            return TimeLine.DISTANT_PAST;
        }
        return facts.history().until(contact);
    }

    @Override
    Why why(long t, Facts facts) {
        Contact contact = facts.history().contact(contact(facts));
        if (contact.leaseEnd() != null) {
            return Why.of("RESERVED").with("policy", contact.policy());
        }
        return Why.of(contact.answeredAt() == null ? "ALREADY_ASKED" : "ALREADY_ANSWERED")
                .with("since", contact.at().toString())
                .lasting();
    }

    /** The contact of this policy about this occasion that counts longest; -1 if there is none. */
    private static int contact(Facts facts) {
        History history = facts.history();
        int longest = -1;
        for (int i = 0; i < history.size(); i++) {
            if (history.until(i) > TimeLine.DISTANT_PAST
                    && isAbout(history.contact(i), facts)
                    && (longest < 0 || history.until(i) > history.until(longest))) {
                longest = i;
            }
        }
        return longest;
    }

    private static boolean isAbout(Contact contact, Facts facts) {
        return !contact.reminder()
                && facts.occasion().id().equals(contact.occasion())
                && contact.policy().equals(facts.policy().id());
    }
}
