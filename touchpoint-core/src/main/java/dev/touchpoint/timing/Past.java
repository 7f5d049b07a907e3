package dev.touchpoint.timing;

/** What rules that look at contacts have in common. */
final class Past {

    private Past() {}

    /**
     * Why a contact stands in the way.
     *
     * @param since when the contact, or what matters of it, happened
     * @param plain the rule's own reason, unless the contact is only reserved, or dated after t and over some day
     */
    static Why why(Contact contact, long since, long t, Why plain) {
        if (contact.leaseEnd() != null) {
            return Why.of("RESERVED").with("policy", contact.policy());
        }
        String at = TimeLine.instant(since).toString();
        if (since > t && !plain.forGood()) {
            return Why.of("CLOCK_SKEW").with(plain.arguments()).with("since", at);
        }
        return plain.with("since", at);
    }
}
