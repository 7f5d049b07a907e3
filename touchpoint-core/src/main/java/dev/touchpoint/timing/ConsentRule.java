package dev.touchpoint.timing;

import static dev.touchpoint.timing.TimeLine.DISTANT_PAST;
import static dev.touchpoint.timing.TimeLine.NEVER;

import java.util.List;

/** Only while the customer agrees to the channel and the purpose. */
final class ConsentRule extends Rule implements FactRule {

    private final boolean permittingUnknown;

    ConsentRule(boolean permittingUnknown) {
        super(FactSpan.spec(RuleSpec.of("consent"), permittingUnknown));
        this.permittingUnknown = permittingUnknown;
    }

    @Override
    public FactRule permittingUnknown() {
        return new ConsentRule(true);
    }

    @Override
    public boolean perChannel() {
        return true;
    }

    @Override
    long next(long t, Facts facts) {
        if (isUnknown(facts)) {
            return permittingUnknown ? t : NEVER;
        }
        long candidate = t;
        while (candidate != NEVER && candidate >= grantedUntil(candidate, facts)) {
            candidate = nextBeginning(candidate, facts);
        }
        return candidate;
    }

    private static boolean isUnknown(Facts facts) {
        for (Consent consent : facts.customer().consents()) {
            if (concerns(consent, facts)) {
                return false;
            }
        }
        return true;
    }

    private static boolean concerns(Consent consent, Facts facts) {
        return consent.concerns(facts.channel(), facts.policy().purpose());
    }

    /** When the consent that holds at a time ends; long ago if there is none. */
    private static long grantedUntil(long t, Facts facts) {
        List<Consent> consents = facts.customer().consents();
        long latest = DISTANT_PAST;
        long until = DISTANT_PAST;
        boolean refused = false;
        for (int i = 0; i < consents.size(); i++) {
            Consent consent = consents.get(i);
            long begins = begins(consent);
            if (begins <= t && begins >= latest && concerns(consent, facts)) {
                if (begins > latest) {
                    latest = begins;
                    until = DISTANT_PAST;
                    refused = false;
                }
                refused |= !consent.granted();
                until = Math.max(until, ends(consent));
            }
        }
        return refused ? DISTANT_PAST : until;
    }

    private static long nextBeginning(long t, Facts facts) {
        long next = NEVER;
        for (Consent consent : facts.customer().consents()) {
            long begins = begins(consent);
            if (begins > t && concerns(consent, facts)) {
                next = Math.min(next, begins);
            }
        }
        return next;
    }

    private static long begins(Consent consent) {
        return consent.since() == null ? DISTANT_PAST : TimeLine.of(consent.since());
    }

    private static long ends(Consent consent) {
        return consent.until() == null ? NEVER : TimeLine.of(consent.until());
    }

    @Override
    Why why(long t, Facts facts) {
        return Why.of(isUnknown(facts) ? "CONSENT_UNKNOWN" : "CONSENT")
                .with("purpose", facts.policy().purpose());
    }
}
