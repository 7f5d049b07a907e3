package dev.touchpoint.timing;

import java.util.Objects;

/** Which of a customer's contacts a rule looks at. Always said, never assumed. */
public enum Scope {
    /** Those of the same policy. */
    THIS_SURVEY {
        @Override
        boolean matches(Contact contact, Facts facts) {
            return contact.policy().equals(facts.policy().id());
        }
    },
    /** Those that ask for the same metric. */
    THIS_METRIC {
        @Override
        boolean matches(Contact contact, Facts facts) {
            return Objects.equals(contact.metric(), facts.policy().metric());
        }
    },
    /** Those about the same touchpoint; of a relationship policy, those about the relationship. */
    THIS_TOUCHPOINT {
        @Override
        boolean matches(Contact contact, Facts facts) {
            return Objects.equals(contact.touchpoint(), facts.policy().touchpoint());
        }
    },
    /** Those over the channel in question. */
    THIS_CHANNEL {
        @Override
        boolean matches(Contact contact, Facts facts) {
            return contact.channel().equals(facts.channel());
        }
    },
    /** Those with the same purpose, such as {@code survey}. */
    THIS_PURPOSE {
        @Override
        boolean matches(Contact contact, Facts facts) {
            return contact.purpose().equals(facts.policy().purpose());
        }
    },
    /** Every contact that the history holds. */
    ANY_SURVEY {
        @Override
        boolean matches(Contact contact, Facts facts) {
            return true;
        }
    };

    abstract boolean matches(Contact contact, Facts facts);

    /** Whether a rule with this scope looks at a contact. What is left of a customer who was forgotten is in every scope. */
    boolean includes(Contact contact, Facts facts) {
        return contact.state() == Contact.State.FORGOTTEN || matches(contact, facts);
    }
}
