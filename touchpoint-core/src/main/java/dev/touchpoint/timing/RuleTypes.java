package dev.touchpoint.timing;

import static java.util.Map.entry;

import dev.touchpoint.check.Shown;
import dev.touchpoint.check.Suggestion;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** How each type of ready-made rule is read from its settings. */
final class RuleTypes {

    private static final LocalTime SIX = LocalTime.of(6, 0);
    private static final LocalTime TEN = LocalTime.of(10, 0);

    private static final Map<String, Function<Settings, TimingRule>> READINGS = Map.ofEntries(
            entry("delay", s -> new Delay(s.amount("of"))),
            entry("expiry", s -> new Expiry(s.positiveAmount("of"))),
            entry("settle", s -> new Settle(s.amount("of"))),
            entry("gap", RuleTypes::gap),
            entry("answer-gap", s -> new Gap(s.amount("of"), scope(s), true, null, null, except(s))),
            entry("cap", s -> new Cap(s.count("most", 0), s.positiveAmount("within"), scope(s), counting(s))),
            entry("calendar-cap", s -> new Cap(s.count("most", 0), period(s), scope(s), counting(s))),
            entry("at-most", s -> new AtMost(s.count("most", 1))),
            entry("until-answered", s -> new UntilAnswered()),
            entry("refusal-pause", s -> new RefusalPause(s.amount("of"), scope(s))),
            entry("attention", RuleTypes::attention),
            entry("one-at-a-time", s -> new OneAtATime(s.amount("timeout"))),
            entry("quiet-hours", RuleTypes::quietHours),
            entry("allowed-hours", RuleTypes::allowedHours),
            entry("blackout", s -> new Blackout(s.elements("dates", LocalDate.EPOCH, RuleTypes::date))),
            entry("sampling", RuleTypes::sampling),
            entry("spread", RuleTypes::spread),
            entry("consent", s -> passing(s, new ConsentRule(false))),
            entry("platform-window", RuleTypes::platformWindow),
            entry("tenure", s -> passing(s, new Tenure(s.amount("of"), false))),
            entry("inactivity", s -> passing(s, new Inactivity(s.positiveAmount("of"), false))),
            entry("segment", s -> segment(s, false)),
            entry("except-segment", s -> segment(s, true)),
            entry("no-open-issue", s -> passing(s, new NoOpenIssue(false))),
            entry("quota", s -> passing(s, new Quota(s.count("most", 0), period(s), s.text("tally"), false))),
            entry("target", s -> passing(s, new Target(s.count("most", 1), s.text("tally"), false))));

    private static final String HOLIDAYS = "holidays";

    private RuleTypes() {}

    static Set<String> all() {
        Set<String> all = new TreeSet<>(READINGS.keySet());
        all.add(HOLIDAYS);
        return Collections.unmodifiableSet(all);
    }

    static TimingRule read(RuleSpec spec, Map<String, Predicate<LocalDate>> calendars) {
        List<RuleProblem> problems = new ArrayList<>();
        Function<Settings, TimingRule> reading =
                spec.type().equals(HOLIDAYS) ? s -> holidays(s, calendars) : READINGS.get(spec.type());
        if (reading == null) {
            problems.add(new RuleProblem(
                    "/type",
                    "there is no rule type " + Shown.text(spec.type()) + Suggestion.among(all(), spec.type())));
            throw new InvalidRuleException(problems);
        }
        if (spec.version() != 1) {
            problems.add(new RuleProblem("/version", "must be 1, was " + spec.version()));
        }
        Settings settings = new Settings("", spec.settings(), problems);
        TimingRule rule = reading.apply(settings);
        settings.checkNames();
        if (!problems.isEmpty()) {
            throw new InvalidRuleException(problems);
        }
        return rule;
    }

    private static TimingRule passing(Settings settings, FactRule rule) {
        return settings.flag(FactSpan.PERMITTING_UNKNOWN) ? rule.permittingUnknown() : rule;
    }

    private static Scope scope(Settings settings) {
        return settings.constant("scope", Scope.ANY_SURVEY);
    }

    private static Cap.Counted counting(Settings settings) {
        return settings.constant("counting", Cap.Counted.INVITATIONS);
    }

    private static CalendarPeriod period(Settings settings) {
        CalendarPeriod.Unit unit = settings.constant("each", CalendarPeriod.Unit.WEEK);
        if (!settings.has("weekStart")) {
            return CalendarPeriod.of(unit);
        }
        DayOfWeek weekStart = settings.constant("weekStart", DayOfWeek.MONDAY);
        if (unit != CalendarPeriod.Unit.WEEK) {
            settings.note("weekStart", "must not be there unless each is WEEK, was " + unit);
            return CalendarPeriod.of(unit);
        }
        return CalendarPeriod.weekFrom(weekStart);
    }

    private static TimingRule gap(Settings settings) {
        return new Gap(
                settings.amount("of"),
                scope(settings),
                false,
                settings.amountOrNull("afterSilence"),
                settings.amountOrNull("afterDismissal"),
                except(settings));
    }

    private static List<String> except(Settings settings) {
        return settings.ids("except").stream().distinct().sorted().toList();
    }

    private static TimingRule attention(Settings settings) {
        Duration budget = settings.read("budget", Duration.ZERO, Settings::duration);
        return TimingRules.attention(budget, settings.positiveAmount("within").amount(), scope(settings));
    }

    private static TimingRule quietHours(Settings settings) {
        LocalTime from = settings.read("from", TEN, RuleTypes::time);
        LocalTime to = settings.read("to", SIX, RuleTypes::time);
        return hours(settings, differ(settings, from, to) ? Hours.quiet(from, to) : Hours.quiet(TEN, SIX));
    }

    private static TimingRule allowedHours(Settings settings) {
        return hours(settings, Hours.allowed(settings.objects("windows", RuleTypes::window)));
    }

    private static TimingRule hours(Settings settings, Hours hours) {
        boolean legal = settings.flag("legal");
        String[] channels = settings.ids("channels").toArray(String[]::new);
        Hours some = channels.length == 0 ? hours : hours.on(channels);
        return legal ? some.legal() : some;
    }

    private static Window window(Settings settings) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        days.addAll(settings.elements("days", DayOfWeek.MONDAY, value -> Settings.constant(value, DayOfWeek.class)));
        if (settings.flag("allDay")) {
            boolean from = settings.has("from");
            boolean to = settings.has("to");
            if (from || to) {
                settings.note("allDay", "must not be true beside from and to");
            }
            return new Window(days, null, null);
        }
        LocalTime from = settings.read("from", SIX, RuleTypes::time);
        LocalTime to = settings.read("to", TEN, RuleTypes::time);
        return differ(settings, from, to) ? new Window(days, from, to) : Window.daily(SIX, TEN);
    }

    /** If both are the same, that is a problem, unless one of them is one already. */
    private static boolean differ(Settings settings, LocalTime from, LocalTime to) {
        if (!from.equals(to)) {
            return true;
        }
        if (settings.isSound("from") && settings.isSound("to")) {
            settings.note("to", "must not be the same as from, was " + to);
        }
        return false;
    }

    private static TimingRule holidays(Settings settings, Map<String, Predicate<LocalDate>> calendars) {
        return settings.read("name", TimingRules.holidays("?", date -> false), value -> {
            String name = Settings.text(value);
            Predicate<LocalDate> calendar = calendars.get(name);
            if (calendar == null) {
                throw new IllegalArgumentException("there is no holiday calendar " + Shown.text(name)
                        + Suggestion.among(calendars.keySet(), name));
            }
            return TimingRules.holidays(name, calendar);
        });
    }

    private static TimingRule sampling(Settings settings) {
        BigDecimal percent = settings.read("percent", BigDecimal.ZERO, value -> {
            BigDecimal share = Settings.decimal(value);
            if (share.signum() < 0 || share.compareTo(BigDecimal.valueOf(100)) > 0) {
                throw new IllegalArgumentException("must be from 0 to 100, was " + Shown.number(share));
            }
            return share;
        });
        String salt = settings.read("salt", "?", value -> {
            String text = Settings.text(value);
            if (text.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("must be on one line, was " + Shown.text(text));
            }
            return text;
        });
        return new Sampling(percent, salt);
    }

    private static TimingRule spread(Settings settings) {
        Amount over = settings.positiveAmount("over");
        try {
            return TimingRules.spread(over.amount());
        } catch (IllegalArgumentException e) {
            settings.note("over", "must be from a second to 100 years, was " + Shown.text(over));
            return new Spread(over);
        }
    }

    private static TimingRule platformWindow(Settings settings) {
        PlatformWindow window = new PlatformWindow(settings.id("channel"), settings.positiveAmount("of"), null, false);
        String unless = settings.has("unless") ? settings.text("unless") : null;
        return passing(settings, unless == null ? window : window.unless(unless));
    }

    private static TimingRule segment(Settings settings, boolean except) {
        String attribute = settings.text("attribute");
        List<Object> values = settings.elements("values", "?", value -> {
            if (value instanceof List || value instanceof Map) {
                throw new IllegalArgumentException("must be a text, number or boolean, was " + Shown.number(value));
            }
            return value;
        });
        if (values.isEmpty() && settings.has("values")) {
            settings.note("values", "must not be empty");
        }
        return passing(settings, Segment.of(except, attribute, values));
    }

    private static LocalTime time(Object value) {
        String text = Settings.text(value);
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be a time of the day, as in 21:00, was " + Shown.text(text), e);
        }
    }

    private static LocalDate date(Object value) {
        String text = Settings.text(value);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be a date, as in 2026-12-24, was " + Shown.text(text), e);
        }
    }
}
