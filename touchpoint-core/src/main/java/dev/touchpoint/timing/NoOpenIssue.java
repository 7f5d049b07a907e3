package dev.touchpoint.timing;

import dev.touchpoint.check.Require;

/** Not while something is amiss. */
final class NoOpenIssue extends FactSpan {

    NoOpenIssue(boolean permittingUnknown) {
        super(RuleSpec.of("no-open-issue"), permittingUnknown);
    }

    @Override
    public FactRule permittingUnknown() {
        return new NoOpenIssue(true);
    }

    @Override
    boolean isKnown(Facts facts) {
        return facts.customer().openIssue() != null;
    }

    @Override
    long opens(long t, Facts facts) {
        OpenIssue issue = Require.notNull("openIssue", facts.customer().openIssue());
        if (!issue.open()) {
            return t;
        }
        return issue.until() == null ? TimeLine.NEVER : TimeLine.of(issue.until());
    }

    @Override
    Why whyKnown(long t, Facts facts) {
        return Why.of("OPEN_ISSUE");
    }

    @Override
    Why whyUnknown() {
        return Why.of("OPEN_ISSUE_UNKNOWN");
    }
}
