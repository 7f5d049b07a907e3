package dev.touchpoint.timing;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches a host's rule while it is asked about ever later candidates, and stops it when it fails or breaks a law. */
final class Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private long lastCandidate = TimeLine.DISTANT_PAST;
    private long lastAnswer = TimeLine.DISTANT_PAST;
    private @Nullable Why fault;

    long next(long candidate, Facts facts, TimingRule rule) {
        if (fault != null) {
            return TimeLine.NEVER;
        }
        long answer;
        try {
            answer = rule.next(TimeLine.instant(candidate), facts)
                    .map(TimeLine::of)
                    .orElse(TimeLine.NEVER);
        } catch (RuntimeException | StackOverflowError e) {
            return stop(
                    rule, Why.of("RULE_FAILED").with("exception", e.getClass().getName()));
        }
        String broken = brokenLaw(candidate, answer);
        if (broken != null) {
            return stop(
                    rule,
                    Why.of("RULE_BROKEN")
                            .with("law", broken)
                            .with("candidate", text(candidate))
                            .with("answer", text(answer)));
        }
        lastCandidate = candidate;
        lastAnswer = answer;
        return answer;
    }

    private @Nullable String brokenLaw(long candidate, long answer) {
        if (answer < candidate) {
            return "the answer must not be before the candidate";
        }
        if (candidate == lastAnswer && answer != candidate) {
            return "an answer must be its own answer";
        }
        boolean betweenCandidateAndAnswer = candidate >= lastCandidate && candidate <= lastAnswer;
        return betweenCandidateAndAnswer && answer != lastAnswer
                ? "a candidate up to an answer must have the same answer"
                : null;
    }

    private long stop(TimingRule rule, Why why) {
        LOG.warn("Rule {} was stopped: {} {}", rule.spec(), why.code(), why.arguments());
        fault = why;
        return TimeLine.NEVER;
    }

    /** What the rule did wrong, if it was stopped. */
    @Nullable
    Why fault() {
        return fault;
    }

    private static String text(long time) {
        return time == TimeLine.NEVER ? "never" : TimeLine.instant(time).toString();
    }
}
