package dev.touchpoint.cli.decide;

import static java.util.stream.Collectors.joining;

import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.json.DecisionRequest;
import dev.touchpoint.timing.Ask;
import dev.touchpoint.timing.Decision;
import dev.touchpoint.timing.Decline;
import dev.touchpoint.timing.Lifted;
import dev.touchpoint.timing.Reason;
import dev.touchpoint.timing.RuleSpec;
import dev.touchpoint.timing.SurveyPolicy;
import dev.touchpoint.timing.Wait;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A decision for those who have to live with it: the answer in a sentence, then why, and what would change it. */
final class DecisionText {

    private final DecisionRequest request;
    private final Decision decision;
    private final LocalTimes times;
    private final List<String> lines = new ArrayList<>();

    DecisionText(DecisionRequest request, Decision decision) {
        this.request = request;
        this.decision = decision;
        this.times = new LocalTimes(zones(request, decision.policy()));
    }

    private static List<ZoneId> zones(DecisionRequest request, SurveyPolicy policy) {
        List<ZoneId> own = request.customer().zones();
        return own.isEmpty() ? policy.zone().stream().toList() : own;
    }

    /** Without personal data. */
    List<String> lines() {
        lines.add(answer());
        lines.add("");
        lines.add("Policy   " + policy());
        lines.add("Now      " + times.both(request.now()));
        if (decision instanceof Ask ask) {
            lines.add("Confirm  before " + times.both(ask.invitation().leaseEnd()) + ", then send");
        }
        decision.warnings().forEach(warning -> lines.add("Warning  " + warning(warning)));
        section("Why", decision.reasons().stream().map(this::reason).toList());
        section(
                "What would change the answer",
                decision.ifLifted().stream().map(this::lifted).toList());
        section(
                "Other policies, each for itself",
                decision.others().stream().map(this::other).toList());
        return lines.stream().map(Plain::text).toList();
    }

    private void section(String title, List<String> items) {
        if (!items.isEmpty()) {
            lines.add("");
            lines.add(title);
            items.forEach(item -> item.lines().forEach(line -> lines.add("  " + line)));
        }
    }

    private String answer() {
        String what = request.remind() == null ? "ask" : "remind";
        if (decision instanceof Ask ask) {
            return "Yes: " + what + " now, over " + ask.channel() + ".";
        }
        if (decision instanceof Wait wait) {
            return "Not now: come back on " + times.both(wait.until()) + ", and " + what + " over " + wait.channel()
                    + ".";
        }
        return ((Decline) decision).lasts() == Decline.Lasting.FOR_GOOD
                ? "No: this customer is not " + past(what) + " about this any more, whatever else becomes known."
                : "No: as things are, there is no time to " + what + ". That changes only if what is known changes.";
    }

    private static String past(String what) {
        return what.equals("ask") ? "asked" : "reminded";
    }

    private String policy() {
        SurveyPolicy policy = decision.policy();
        String about = policy.touchpoint() == null ? "the relationship, since " : policy.touchpoint() + ", on ";
        return policy.id() + ", about " + about + times.both(decision.occasion().at());
    }

    private static String warning(String code) {
        return code.equals("ZONE_ASSUMED")
                ? "the customer's time zone is not known: that of the policy is assumed (ZONE_ASSUMED)"
                : code;
    }

    private String reason(Reason reason) {
        String local = times.zones().isEmpty()
                ? ""
                : reason.until().map(until -> " [" + times.local(until) + "]").orElse("");
        return "- " + reason.sentence() + local;
    }

    private String lifted(Lifted lifted) {
        return "- without " + rule(lifted.rule()) + ": " + brief(lifted.decision());
    }

    private static String rule(RuleSpec rule) {
        return rule.settings().isEmpty()
                ? rule.type()
                : rule.type() + " ("
                        + rule.settings().entrySet().stream()
                                .map(setting -> setting.getKey() + " " + setting.getValue())
                                .collect(joining(", "))
                        + ")";
    }

    private String brief(Decision other) {
        if (other instanceof Ask ask) {
            return "ask now, over " + ask.channel();
        }
        return other instanceof Wait wait
                ? "wait until " + times.both(wait.until()) + ", over " + wait.channel()
                : "no";
    }

    private String other(Decision other) {
        List<String> all = new ArrayList<>();
        all.add("- " + other.policy().id() + ": " + brief(other));
        other.reasons().forEach(reason -> all.add("    " + reason(reason)));
        return String.join("\n", all);
    }
}
