package dev.touchpoint.timing;

import java.time.Duration;

/** No more of a customer's time than a budget: a cap in which each contact weighs what it burdens. */
final class Attention extends Counting {

    private final Duration budget;
    private final Amount within;
    private final Scope scope;

    Attention(Duration budget, Amount within, Scope scope) {
        super(
                RuleSpec.of("attention")
                        .with("budget", budget.toString())
                        .with("within", within.toString())
                        .with("scope", scope.name()),
                Term.of(within));
        this.budget = budget;
        this.within = within;
        this.scope = scope;
    }

    @Override
    public boolean perChannel() {
        return scope == Scope.THIS_CHANNEL;
    }

    @Override
    long room(Facts facts) {
        return budget.toSeconds() - facts.policy().burdenSeconds();
    }

    @Override
    boolean includes(Contact contact, Facts facts) {
        return scope.includes(contact, facts);
    }

    @Override
    long weight(Contact contact) {
        return contact.burdenSeconds();
    }

    @Override
    Why full(Facts facts) {
        return Why.of("ATTENTION")
                .with("budget", budget.toString())
                .with("per", within.toString())
                .with("scope", scope.name());
    }
}
