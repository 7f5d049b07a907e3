package dev.touchpoint.timing;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** The same survey only until it was answered once. */
final class UntilAnswered extends Barrier {

    UntilAnswered() {
        super(RuleSpec.of("until-answered"));
    }

    @Override
    public Duration lookBack() {
        return ChronoUnit.FOREVER.getDuration();
    }

    @Override
    long since(Contact contact, long at) {
        return contact.answeredAt() == null ? at : TimeLine.of(contact.answeredAt());
    }

    @Override
    long end(Contact contact, long at, Facts facts) {
        return contact.answeredAt() != null && Scope.THIS_SURVEY.includes(contact, facts)
                ? TimeLine.NEVER
                : TimeLine.DISTANT_PAST;
    }

    @Override
    Why plain(Contact contact, long at, Facts facts) {
        return Why.of("ALREADY_ANSWERED").lasting();
    }
}
