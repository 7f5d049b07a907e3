package dev.touchpoint.timing;

import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;
import java.util.List;

/** Whether one rule permits nothing that another one forbids, so that the other is of no use beside it. Says no if in doubt. */
final class Strength {

    private static final Duration CLOCK_CHANGES = Duration.ofHours(3);

    private Strength() {}

    /** Whether everything that the weak rule forbids is forbidden by the strong one anyway. */
    static boolean covers(TimingRule strong, TimingRule weak) {
        RuleSpec s = strong.spec();
        RuleSpec w = weak.spec();
        if (weak instanceof Hours weakHours) {
            return strong instanceof Hours strongHours && strongHours.covers(weakHours);
        }
        if (s.type().equals("settle") && w.type().equals("delay")) {
            return isAtLeast(amount(s, "of"), amount(w, "of"));
        }
        if (s.type().equals("gap") && w.type().endsWith("cap")) {
            return gapCoversCap(s, w);
        }
        return s.type().equals(w.type()) && coversSameType(s, w);
    }

    private static boolean coversSameType(RuleSpec s, RuleSpec w) {
        return switch (s.type()) {
            case "delay", "settle", "tenure" -> isAtLeast(amount(s, "of"), amount(w, "of")) && sameUnknown(s, w);
            case "expiry", "inactivity" -> isAtLeast(amount(w, "of"), amount(s, "of")) && sameUnknown(s, w);
            case "at-most" -> count(s) <= count(w);
            case "gap", "answer-gap" -> gapCoversGap(s, w);
            case "refusal-pause" -> isAtLeast(amount(s, "of"), amount(w, "of")) && scopeCovers(s, w);
            case "cap" ->
                count(s) <= count(w) && isAtLeast(amount(s, "within"), amount(w, "within")) && countsAsMuch(s, w);
            case "calendar-cap" ->
                count(s) <= count(w)
                        && setting(s, "each").equals(setting(w, "each"))
                        && setting(s, "weekStart").equals(setting(w, "weekStart"))
                        && countsAsMuch(s, w);
            default -> false;
        };
    }

    private static boolean sameUnknown(RuleSpec s, RuleSpec w) {
        return setting(s, FactSpan.PERMITTING_UNKNOWN).equals(setting(w, FactSpan.PERMITTING_UNKNOWN));
    }

    private static boolean gapCoversGap(RuleSpec s, RuleSpec w) {
        boolean plain =
                !w.settings().containsKey("afterSilence") && !w.settings().containsKey("afterDismissal");
        return plain && sparesNoMore(s, w) && isAtLeast(amount(s, "of"), amount(w, "of")) && scopeCovers(s, w);
    }

    /** Of contacts that are so far apart, never so many are so close together. Reminders are only counted if that is said. */
    private static boolean gapCoversCap(RuleSpec s, RuleSpec w) {
        // Contacts of other policies need not keep this gap among themselves.
        boolean keptAmongThem = count(w) == 1 || setting(w, "scope").equals(Scope.THIS_SURVEY.name());
        if (count(w) == 0
                || !keptAmongThem
                || setting(w, "counting").equals(Cap.Counted.CONTACTS.name())
                || !scopeCovers(s, w)) {
            return false;
        }
        return !s.settings().containsKey("except")
                && shortest(amount(s, "of")).multipliedBy(count(w)).compareTo(longestOf(w)) >= 0;
    }

    private static Duration longestOf(RuleSpec cap) {
        if (cap.settings().containsKey("within")) {
            return longest(amount(cap, "within"));
        }
        CalendarPeriod.Unit each = CalendarPeriod.Unit.valueOf(setting(cap, "each"));
        return TimeLine.duration(CalendarPeriod.of(each).atMostFrom(0));
    }

    private static boolean countsAsMuch(RuleSpec s, RuleSpec w) {
        String contacts = Cap.Counted.CONTACTS.name();
        return scopeCovers(s, w)
                && (setting(s, "counting").equals(contacts)
                        || !setting(w, "counting").equals(contacts));
    }

    private static boolean sparesNoMore(RuleSpec s, RuleSpec w) {
        List<?> spared = s.settings().get("except") instanceof List<?> list ? list : List.of();
        List<?> sparedByTheOther = w.settings().get("except") instanceof List<?> list ? list : List.of();
        return sparedByTheOther.containsAll(spared);
    }

    /** Contacts of the same survey are in every scope but that of a channel. */
    private static boolean scopeCovers(RuleSpec s, RuleSpec w) {
        String strong = setting(s, "scope");
        String weak = setting(w, "scope");
        boolean isOwn = weak.equals(Scope.THIS_SURVEY.name()) && !strong.equals(Scope.THIS_CHANNEL.name());
        return strong.equals(weak) || strong.equals(Scope.ANY_SURVEY.name()) || isOwn;
    }

    private static int count(RuleSpec spec) {
        return spec.settings().get("most") instanceof Number most ? most.intValue() : 0;
    }

    private static String setting(RuleSpec spec, String name) {
        return String.valueOf(spec.settings().get(name));
    }

    static TemporalAmount amount(RuleSpec spec, String name) {
        String text = setting(spec, name);
        return text.startsWith("PT") ? Duration.parse(text) : Period.parse(text);
    }

    /** Whether an amount is at least as long as another, wherever and whenever both are added. */
    static boolean isAtLeast(TemporalAmount one, TemporalAmount other) {
        if (one instanceof Duration a && other instanceof Duration b) {
            return a.compareTo(b) >= 0;
        }
        boolean inEachUnit = one instanceof Period a
                && other instanceof Period b
                && a.toTotalMonths() >= b.toTotalMonths()
                && days(a) >= days(b);
        return inEachUnit || shortest(one).compareTo(longest(other)) >= 0;
    }

    /** Besides months and years. */
    private static long days(Period period) {
        return period.get(ChronoUnit.DAYS);
    }

    private static Duration longest(TemporalAmount amount) {
        return Amount.of("amount", amount).atMost();
    }

    private static Duration shortest(TemporalAmount amount) {
        if (!(amount instanceof Period period)) {
            return (Duration) amount;
        }
        long months = period.toTotalMonths();
        long days = (months / 12 * 365) + (months % 12 * 28) + days(period);
        Duration shortest = Duration.ofDays(days).minus(CLOCK_CHANGES);
        return shortest.isNegative() ? Duration.ZERO : shortest;
    }
}
