package dev.touchpoint.timing;

import static dev.touchpoint.timing.Setting.optional;
import static dev.touchpoint.timing.Setting.required;
import static dev.touchpoint.timing.SettingKind.count;
import static dev.touchpoint.timing.SettingKind.list;
import static dev.touchpoint.timing.SettingKind.object;
import static java.util.Map.entry;

import dev.touchpoint.check.Require;
import dev.touchpoint.check.Shown;
import dev.touchpoint.check.Suggestion;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The settings of each type of ready-made rule, and how the rule is made of them. */
final class StandardRules {

    private static final Setting<Amount> OF = required("of", SettingKind.AMOUNT);
    private static final Setting<Amount> LONGER = required("of", SettingKind.LONGER_THAN_ZERO);
    private static final Setting<Amount> WITHIN = required("within", SettingKind.LONGER_THAN_ZERO);
    private static final Setting<Amount> TIMEOUT = required("timeout", SettingKind.AMOUNT);
    private static final Setting<Amount> OVER = required("over", SettingKind.SPREAD);
    private static final Setting<Duration> BUDGET = required("budget", SettingKind.ELAPSED);
    private static final Setting<Amount> AFTER_SILENCE = optional("afterSilence", SettingKind.AMOUNT);
    private static final Setting<Amount> AFTER_DISMISSAL = optional("afterDismissal", SettingKind.AMOUNT);
    private static final Setting<List<String>> EXCEPT = optional("except", list(SettingKind.ID));
    private static final Setting<Scope> SCOPE = required("scope", SettingKind.constant(Scope.class));
    private static final Setting<Integer> MOST = required("most", count(0));
    private static final Setting<Integer> AT_LEAST_ONE = required("most", count(1));
    private static final Setting<Cap.Counted> COUNTING = required("counting", SettingKind.constant(Cap.Counted.class));
    private static final Setting<CalendarPeriod.Unit> EACH =
            required("each", SettingKind.constant(CalendarPeriod.Unit.class));
    private static final SettingKind<DayOfWeek> DAY = SettingKind.constant(DayOfWeek.class);
    private static final Setting<DayOfWeek> WEEK_START = optional("weekStart", DAY);
    private static final Setting<String> TALLY = required("tally", SettingKind.TEXT);
    private static final Setting<LocalTime> FROM = required("from", SettingKind.TIME);
    private static final Setting<LocalTime> TO = required("to", SettingKind.TIME);
    private static final Setting<Boolean> LEGAL = optional("legal", SettingKind.FLAG);
    private static final Setting<List<String>> CHANNELS = optional("channels", list(SettingKind.ID));
    private static final Setting<String> CHANNEL = required("channel", SettingKind.ID);
    private static final Setting<String> UNLESS = optional("unless", SettingKind.TEXT);
    private static final Setting<List<LocalDate>> DATES = required("dates", list(SettingKind.DATE));
    private static final Setting<String> CALENDAR = required("name", SettingKind.TEXT);
    private static final Setting<BigDecimal> SHARE = required("percent", SettingKind.PERCENT);
    private static final Setting<String> SALT = required("salt", SettingKind.LINE);
    private static final Setting<String> ATTRIBUTE = required("attribute", SettingKind.TEXT);
    private static final Setting<List<Object>> VALUES = required("values", SettingKind.notEmpty(SettingKind.SCALAR));
    private static final Setting<Boolean> UNKNOWN = optional(FactSpan.PERMITTING_UNKNOWN, SettingKind.FLAG);

    private static final Setting<List<DayOfWeek>> DAYS = required("days", list(DAY));
    private static final Setting<Boolean> ALL_DAY = optional("allDay", SettingKind.FLAG);
    private static final Setting<LocalTime> STARTS = optional("from", SettingKind.TIME);
    private static final Setting<LocalTime> ENDS = optional("to", SettingKind.TIME);

    private static final Layout<Window> WINDOW = Layout.of(StandardRules::window, DAYS, STARTS, ENDS, ALL_DAY)
            .where(
                    StandardRules::judgeWindow,
                    "oneOf",
                    List.of(
                            object(
                                    "properties",
                                    object("allDay", object("const", true), "from", false, "to", false),
                                    "required",
                                    List.of("allDay")),
                            object(
                                    "properties",
                                    object("allDay", object("const", false)),
                                    "required",
                                    List.of("from", "to"))));

    private static final Setting<List<Window>> WINDOWS = required("windows", list(SettingKind.nested(WINDOW)));

    private static final String HOLIDAYS = "holidays";

    private static final Map<String, Layout<TimingRule>> LAYOUTS = Map.ofEntries(
            entry("delay", Layout.of(s -> new Delay(s.get(OF)), OF)),
            entry("expiry", Layout.of(s -> new Expiry(s.get(LONGER)), LONGER)),
            entry("settle", Layout.of(s -> new Settle(s.get(OF)), OF)),
            entry("gap", Layout.of(StandardRules::gap, OF, SCOPE, AFTER_SILENCE, AFTER_DISMISSAL, EXCEPT)),
            entry("answer-gap", Layout.of(StandardRules::answerGap, OF, SCOPE, EXCEPT)),
            entry("cap", Layout.of(StandardRules::cap, MOST, WITHIN, SCOPE, COUNTING)),
            entry(
                    "calendar-cap",
                    byCalendar(Layout.of(StandardRules::calendarCap, MOST, EACH, WEEK_START, SCOPE, COUNTING))),
            entry("at-most", Layout.of(s -> new AtMost(s.get(AT_LEAST_ONE)), AT_LEAST_ONE)),
            entry("until-answered", Layout.of(s -> new UntilAnswered())),
            entry("refusal-pause", Layout.of(s -> new RefusalPause(s.get(OF), s.get(SCOPE)), OF, SCOPE)),
            entry("attention", Layout.of(StandardRules::attention, BUDGET, WITHIN, SCOPE)),
            entry("one-at-a-time", Layout.of(s -> new OneAtATime(s.get(TIMEOUT)), TIMEOUT)),
            entry(
                    "quiet-hours",
                    Layout.of(StandardRules::quietHours, FROM, TO, LEGAL, CHANNELS)
                            .where(StandardRules::judgeQuietHours)),
            entry("allowed-hours", Layout.of(s -> hours(s, Hours.allowed(s.get(WINDOWS))), WINDOWS, LEGAL, CHANNELS)),
            entry("blackout", Layout.of(s -> new Blackout(s.get(DATES)), DATES)),
            entry("sampling", Layout.of(s -> new Sampling(s.get(SHARE), s.get(SALT)), SHARE, SALT)),
            entry("spread", Layout.of(s -> new Spread(s.get(OVER)), OVER)),
            entry("consent", Layout.of(s -> passing(s, new ConsentRule(false)), UNKNOWN)),
            entry("platform-window", Layout.of(StandardRules::platformWindow, CHANNEL, LONGER, UNLESS, UNKNOWN)),
            entry("tenure", Layout.of(s -> passing(s, new Tenure(s.get(OF), false)), OF, UNKNOWN)),
            entry("inactivity", Layout.of(s -> passing(s, new Inactivity(s.get(LONGER), false)), LONGER, UNKNOWN)),
            entry("segment", segment(false)),
            entry("except-segment", segment(true)),
            entry("no-open-issue", Layout.of(s -> passing(s, new NoOpenIssue(false)), UNKNOWN)),
            entry("quota", byCalendar(Layout.of(StandardRules::quota, MOST, EACH, WEEK_START, TALLY, UNKNOWN))),
            entry("target", Layout.of(StandardRules::target, AT_LEAST_ONE, TALLY, UNKNOWN)));

    private static final Set<String> TYPES = types();

    private StandardRules() {}

    private static Set<String> types() {
        Set<String> types = new TreeSet<>(LAYOUTS.keySet());
        types.add(HOLIDAYS);
        return Collections.unmodifiableSet(types);
    }

    static Set<String> all() {
        return TYPES;
    }

    /** The settings of a type of rule; null if there is no such type. */
    static @Nullable Layout<TimingRule> of(String type, Map<String, Predicate<LocalDate>> calendars) {
        return type.equals(HOLIDAYS) ? holidays(calendars) : LAYOUTS.get(type);
    }

    private static Layout<TimingRule> holidays(Map<String, Predicate<LocalDate>> calendars) {
        Layout<TimingRule> layout = Layout.of(
                s -> {
                    String name = s.get(CALENDAR);
                    return TimingRules.holidays(name, Require.notNull(name, calendars.get(name)));
                },
                CALENDAR);
        return layout.where((s, notes) -> {
            String name = s.orNull(CALENDAR);
            if (name != null && !calendars.containsKey(name)) {
                notes.at(CALENDAR.name())
                        .add("there is no holiday calendar " + Shown.text(name)
                                + Suggestion.among(calendars.keySet(), name));
            }
        });
    }

    private static TimingRule passing(Settings settings, FactRule rule) {
        return settings.orElse(UNKNOWN, false) ? rule.permittingUnknown() : rule;
    }

    private static TimingRule gap(Settings settings) {
        return new Gap(
                settings.get(OF),
                settings.get(SCOPE),
                false,
                unlessZero(settings.orNull(AFTER_SILENCE)),
                unlessZero(settings.orNull(AFTER_DISMISSAL)),
                except(settings));
    }

    private static @Nullable Amount unlessZero(@Nullable Amount amount) {
        return amount == null || amount.isZero() ? null : amount;
    }

    private static TimingRule answerGap(Settings settings) {
        return new Gap(settings.get(OF), settings.get(SCOPE), true, null, null, except(settings));
    }

    private static List<String> except(Settings settings) {
        return settings.orElse(EXCEPT, List.of()).stream().distinct().sorted().toList();
    }

    private static TimingRule cap(Settings settings) {
        return new Cap(settings.get(MOST), settings.get(WITHIN), settings.get(SCOPE), settings.get(COUNTING));
    }

    private static TimingRule calendarCap(Settings settings) {
        return new Cap(settings.get(MOST), period(settings), settings.get(SCOPE), settings.get(COUNTING));
    }

    private static TimingRule quota(Settings settings) {
        return passing(settings, new Quota(settings.get(MOST), period(settings), settings.get(TALLY), false));
    }

    private static TimingRule target(Settings settings) {
        return passing(settings, new Target(settings.get(AT_LEAST_ONE), settings.get(TALLY), false));
    }

    private static CalendarPeriod period(Settings settings) {
        return new CalendarPeriod(settings.get(EACH), settings.orElse(WEEK_START, DayOfWeek.MONDAY));
    }

    private static Layout<TimingRule> byCalendar(Layout<TimingRule> layout) {
        return layout.where(
                (s, notes) -> {
                    CalendarPeriod.Unit each = s.orNull(EACH);
                    if (s.has(WEEK_START) && each != null && each != CalendarPeriod.Unit.WEEK) {
                        notes.at(WEEK_START.name()).add("must not be there unless each is WEEK, was " + each);
                    }
                },
                "dependentSchemas",
                object("weekStart", object("properties", object("each", object("const", "WEEK")))));
    }

    private static TimingRule attention(Settings settings) {
        return TimingRules.attention(settings.get(BUDGET), settings.get(WITHIN).amount(), settings.get(SCOPE));
    }

    private static TimingRule quietHours(Settings settings) {
        return hours(settings, Hours.quiet(settings.get(FROM), settings.get(TO)));
    }

    private static void judgeQuietHours(Settings settings, Notes notes) {
        differ(settings.orNull(FROM), settings.orNull(TO), notes);
    }

    private static void differ(@Nullable LocalTime from, @Nullable LocalTime to, Notes notes) {
        if (from != null && from.equals(to)) {
            notes.at(TO.name()).add("must not be the same as from, was " + to);
        }
    }

    private static TimingRule hours(Settings settings, Hours hours) {
        String[] channels = settings.orElse(CHANNELS, List.of()).toArray(String[]::new);
        Hours some = channels.length == 0 ? hours : hours.on(channels);
        return settings.orElse(LEGAL, false) ? some.legal() : some;
    }

    private static Window window(Settings settings) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        days.addAll(settings.get(DAYS));
        return new Window(days, settings.orNull(STARTS), settings.orNull(ENDS));
    }

    private static void judgeWindow(Settings settings, Notes notes) {
        if (settings.orElse(ALL_DAY, false)) {
            if (settings.has(STARTS) || settings.has(ENDS)) {
                notes.at(ALL_DAY.name()).add("must not be true beside from and to");
            }
            return;
        }
        for (Setting<LocalTime> end : List.of(STARTS, ENDS)) {
            if (!settings.has(end)) {
                notes.at(end.name()).add("is required");
            }
        }
        differ(settings.orNull(STARTS), settings.orNull(ENDS), notes);
    }

    private static TimingRule platformWindow(Settings settings) {
        return passing(
                settings,
                new PlatformWindow(settings.get(CHANNEL), settings.get(LONGER), settings.orNull(UNLESS), false));
    }

    private static Layout<TimingRule> segment(boolean except) {
        return Layout.of(
                s -> passing(s, Segment.of(except, s.get(ATTRIBUTE), s.get(VALUES))), ATTRIBUTE, VALUES, UNKNOWN);
    }
}
