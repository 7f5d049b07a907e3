package dev.touchpoint.timing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A policy's rules as the search goes through them: first those that name no channel, then those that do. */
final class RuleTable {

    private final TimingRule[] rules;
    private final int general;

    private RuleTable(TimingRule[] rules, int general) {
        this.rules = rules;
        this.general = general;
    }

    /** The given rules, and that a policy asks once about each occasion. */
    static RuleTable of(List<TimingRule> rules) {
        return of(new OncePerOccasion(), rules);
    }

    /** The given rules, and what holds for reminders. */
    static RuleTable forReminders(List<TimingRule> rules, @Nullable Reminders reminders) {
        return of(new ReminderDue(reminders), rules);
    }

    private static RuleTable of(TimingRule implied, List<TimingRule> rules) {
        List<TimingRule> sorted = new ArrayList<>();
        sorted.add(implied);
        rules.stream().filter(rule -> !rule.perChannel()).forEach(sorted::add);
        int general = sorted.size();
        rules.stream().filter(TimingRule::perChannel).forEach(sorted::add);
        return new RuleTable(sorted.toArray(TimingRule[]::new), general);
    }

    int size() {
        return rules.length;
    }

    /** How many name no channel. */
    int general() {
        return general;
    }

    boolean hasChannelRules() {
        return general < rules.length;
    }

    TimingRule rule(int index) {
        return rules[index];
    }

    /** Whether any of them looks at the clock of the customer. */
    boolean isZoned() {
        return Arrays.stream(rules).anyMatch(Rule::isZoned);
    }

    RuleTable without(TimingRule lifted) {
        List<TimingRule> rest = new ArrayList<>(List.of(rules));
        int at = rest.indexOf(lifted);
        if (at < 0) {
            return this;
        }
        rest.remove(at);
        return new RuleTable(rest.toArray(TimingRule[]::new), at < general ? general - 1 : general);
    }
}
