package dev.touchpoint.timing;

import dev.touchpoint.timing.PolicyFinding.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether anybody can be asked, over each channel, and reminded: tried with occasions in each hour of four weeks of a year. */
final class ReachCheck {

    private static final int HOURS = 168;
    private static final int WEEKS = 4;
    private static final Duration SEASON = Duration.ofDays(91);
    private static final int FEW_HOURS = 7;

    private final SurveyPolicy policy;
    private final SurveyPolicy favoured;
    private final Instant from;
    private final List<PolicyFinding> findings = new ArrayList<>();

    ReachCheck(SurveyPolicy policy, Instant from) {
        this.policy = policy;
        this.favoured = ModelCustomer.favoured(policy);
        this.from = from;
    }

    List<PolicyFinding> findings() {
        if (isForNoCustomer()) {
            return findings;
        }
        List<String> unused = policy.channels().stream()
                .filter(channel -> asksNobody(ModelCustomer.only(channel, favoured)))
                .toList();
        if (unused.size() == policy.channels().size()) {
            neverAsks();
            return findings;
        }
        unused.forEach(this::neverUses);
        losesOccasions();
        neverReminds();
        return findings;
    }

    /** Nobody is inside and outside of the same values. */
    private boolean isForNoCustomer() {
        for (TimingRule rule : policy.rules()) {
            for (TimingRule other : policy.rules()) {
                if (rule instanceof Segment inside && other instanceof Segment outside && outside.excludes(inside)) {
                    add(
                            Kind.NEVER_ASKS,
                            null,
                            List.of(inside, outside),
                            "Nobody can ever be asked: " + Culprits.leave(List.of(inside, outside)) + " no customer.",
                            "Change one of them, or take it away.");
                    return true;
                }
            }
        }
        return false;
    }

    private void neverAsks() {
        List<TimingRule> culprits = Culprits.among(favoured.rules(), rules -> asksNobody(favoured.with(rules)));
        add(
                Kind.NEVER_ASKS,
                null,
                culprits,
                "Nobody can ever be asked: " + Culprits.leave(culprits) + " no instant.",
                culprits.size() == 1 ? "Change it, or take it away." : "Change one of them, or take it away.");
    }

    private void neverUses(String channel) {
        List<TimingRule> culprits = Culprits.among(
                favoured.rules(), rules -> asksNobody(ModelCustomer.only(channel, favoured.with(rules))));
        String why = culprits.isEmpty()
                ? "it opens only after a patience of " + policy.patience() + " for each channel before it"
                : Culprits.leave(culprits) + " no instant there";
        add(
                Kind.CHANNEL_NEVER_USED,
                channel,
                culprits,
                "Nobody can ever be asked over " + channel + ", not even who can't be reached otherwise: " + why + ".",
                "Take the channel away, or give it time.");
    }

    private void losesOccasions() {
        if (policy.touchpoint() == null) {
            return;
        }
        List<Instant> occasions = occasions(1).toList();
        List<Decision> lost = occasions.stream()
                .map(occasion -> decide(favoured, occasion))
                .filter(Decline.class::isInstance)
                .toList();
        if (lost.isEmpty()) {
            return;
        }
        Set<RuleSpec> specs = lost.stream()
                .flatMap(decline -> decline.ifLifted().stream())
                .map(Lifted::rule)
                .collect(Collectors.toSet());
        List<TimingRule> rules = favoured.rules().stream()
                .filter(rule -> specs.contains(rule.spec()))
                .toList();
        String share = String.format(Locale.ROOT, "%.1f", 100.0 * lost.size() / occasions.size());
        add(
                Kind.OCCASIONS_LOST,
                null,
                rules,
                share
                        + " % of the occasions, taken evenly over the hours of the week, are over before anybody may be asked: "
                        + Culprits.leave(rules) + " no instant for them.",
                "Let it expire later, or ask at more hours.");
    }

    private void neverReminds() {
        if (policy.reminders().isPresent() && remindsNobody(favoured)) {
            List<TimingRule> culprits = Culprits.among(favoured.rules(), rules -> remindsNobody(favoured.with(rules)));
            Reminders reminders = policy.reminders().get();
            add(
                    Kind.NEVER_REMINDS,
                    null,
                    culprits,
                    "Nobody can ever be reminded: " + Culprits.leave(culprits) + " no instant for a reminder "
                            + reminders.after() + " after the invitation.",
                    "Remind sooner, or change what stands in the way.");
        }
    }

    private boolean remindsNobody(SurveyPolicy tried) {
        return occasions(FEW_HOURS).noneMatch(occasion -> reminds(tried, occasion));
    }

    private boolean reminds(SurveyPolicy tried, Instant occasion) {
        Decision decision = decide(tried, occasion);
        if (decision instanceof Decline) {
            return false;
        }
        Verdict verdict = decision.verdict();
        Contact invitation = verdict.invitation().sent();
        Decision reminder = SurveyPolicies.of(tried)
                .remind(
                        ModelCustomer.in(List.of(tried)),
                        invitation,
                        History.of(invitation),
                        List.of(),
                        invitation.at());
        return !(reminder instanceof Decline);
    }

    private boolean asksNobody(SurveyPolicy tried) {
        return occasions(FEW_HOURS).noneMatch(occasion -> asks(tried, occasion))
                && occasions(1).noneMatch(occasion -> asks(tried, occasion));
    }

    private boolean asks(SurveyPolicy tried, Instant occasion) {
        return !(decide(tried, occasion) instanceof Decline);
    }

    private Decision decide(SurveyPolicy tried, Instant at) {
        Occasion occasion = tried.touchpoint() == null ? null : Occasion.of(tried.touchpoint(), "o", at);
        return SurveyPolicies.of(tried)
                .decide(ModelCustomer.in(List.of(tried)), occasion, History.empty(), List.of(), at);
    }

    /** @param hours from one occasion to the next */
    private Stream<Instant> occasions(int hours) {
        if (policy.touchpoint() == null) {
            return Stream.of(from);
        }
        return IntStream.range(0, WEEKS)
                .mapToObj(week -> from.plus(SEASON.multipliedBy(week)))
                .flatMap(week -> IntStream.range(0, HOURS / hours)
                        .mapToObj(hour -> week.plus(Duration.ofHours((long) hour * hours))));
    }

    private void add(Kind kind, @Nullable String channel, List<TimingRule> rules, String message, String advice) {
        List<RuleSpec> specs = rules.stream().map(TimingRule::spec).toList();
        findings.add(new PolicyFinding(kind, policy.id(), channel, specs, message, advice));
    }
}
