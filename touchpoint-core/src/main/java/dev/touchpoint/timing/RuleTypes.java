package dev.touchpoint.timing;

import dev.touchpoint.check.Require;
import dev.touchpoint.check.Shown;
import dev.touchpoint.check.Suggestion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The types of rules that a document may name: the ready-made ones, and a host's own.
 *
 * <pre>{@code
 * RuleTypes types = RuleTypes.standard()
 *         .withHolidays("DE", germanHolidays::contains)
 *         .with("return-window", spec -> {
 *             long days = (long) spec.settings().getOrDefault("days", 14L);
 *             return TimingRule.of(spec, (t, facts) -> {
 *                 Instant open = facts.occasion().at().plus(days, ChronoUnit.DAYS);
 *                 return Optional.of(t.isBefore(open) ? open : t);
 *             });
 *         });
 * SurveyPolicies policies = PolicyFiles.read(path, types);
 * }</pre>
 *
 * <p>Immutable, and thread-safe if the host's functions are.
 */
public final class RuleTypes {

    private static final RuleTypes STANDARD = new RuleTypes(Map.of(), Map.of());

    private static final String TYPE = "type";
    private static final String VERSION = "version";

    private final Map<String, Function<RuleSpec, TimingRule>> own;
    private final Map<String, Predicate<LocalDate>> calendars;

    private RuleTypes(Map<String, Function<RuleSpec, TimingRule>> own, Map<String, Predicate<LocalDate>> calendars) {
        this.own = own;
        this.calendars = calendars;
    }

    /**
     * The types of the ready-made rules, without a calendar of holidays.
     *
     * @return the types, not null
     */
    public static RuleTypes standard() {
        return STANDARD;
    }

    /**
     * These types and one of a host's own.
     *
     * <p>The factory is given the spec as it was written, of whatever version and settings: numbers are {@link Long} where they
     * are whole and fit, else {@link java.math.BigDecimal}. It returns a rule with this very spec, so that the rule can be
     * written again. Of settings that it does not like, it throws an {@link IllegalArgumentException}, whose message is then the
     * problem of that rule, or an {@link InvalidRuleException} with several, each in its place.
     *
     * @param type the name of the type: 1 to 100 letters, digits, '.', '_', ':' or '-'
     * @param factory makes the rule of a spec of this type; always an equal one of an equal spec
     * @return the types with that one, not null
     * @throws IllegalArgumentException if the name is malformed, is that of a ready-made rule, or is there already
     */
    public RuleTypes with(String type, Function<RuleSpec, TimingRule> factory) {
        Require.id("rule type", type);
        Require.notNull("rule factory", factory);
        if (StandardRules.all().contains(type)) {
            throw new IllegalArgumentException(
                    "rule type must not be that of a ready-made rule, was " + Shown.text(type));
        }
        return new RuleTypes(with(own, "rule type", type, factory), calendars);
    }

    /**
     * These types with a calendar for rules of the type {@code holidays}, which name it.
     *
     * @param name the calendar's name, not blank
     * @param calendar whether a date is a holiday, as {@link TimingRules#holidays} takes it
     * @return the types with that calendar, not null
     * @throws IllegalArgumentException if the name is blank, or there already
     */
    public RuleTypes withHolidays(String name, Predicate<LocalDate> calendar) {
        Require.text("holidays name", name);
        Require.notNull("holidays calendar", calendar);
        return new RuleTypes(own, with(calendars, "holidays name", name, calendar));
    }

    private static <T> Map<String, T> with(Map<String, T> known, String what, String name, T value) {
        Map<String, T> all = new TreeMap<>(known);
        if (all.put(name, value) != null) {
            throw new IllegalArgumentException(what + " must not be there already, was " + Shown.text(name));
        }
        return Collections.unmodifiableMap(all);
    }

    /**
     * The rule of a spec. That of a ready-made rule's spec equals the rule.
     *
     * @param spec what the rule is
     * @return the rule, not null
     * @throws InvalidRuleException with every problem, if the type is unknown, or a setting unknown, missing or wrong, or if the
     *     host's factory refuses the spec, fails, or makes a rule with another spec
     */
    public TimingRule rule(RuleSpec spec) {
        Function<RuleSpec, TimingRule> factory =
                own.get(Require.notNull("spec", spec).type());
        return factory == null ? standard(spec) : new OwnRule(spec, factory).rule();
    }

    private TimingRule standard(RuleSpec spec) {
        Layout<TimingRule> layout = StandardRules.of(spec.type(), calendars);
        if (layout == null) {
            throw new InvalidRuleException(List.of(new RuleProblem(
                    "/" + TYPE,
                    "there is no rule type " + Shown.text(spec.type()) + Suggestion.among(names(), spec.type()))));
        }
        Notes notes = new Notes("", new ArrayList<>());
        if (spec.version() != 1) {
            notes.at(VERSION).add("must be 1, was " + spec.version());
        }
        TimingRule rule = layout.read(spec.settings(), notes);
        if (rule == null || !notes.problems().isEmpty()) {
            throw new InvalidRuleException(notes.problems());
        }
        return rule;
    }

    /**
     * The names of the types.
     *
     * @return such as {@code gap} and {@code quiet-hours}, in alphabetical order; unmodifiable, not null
     */
    public Set<String> names() {
        Set<String> names = new TreeSet<>(StandardRules.all());
        names.addAll(own.keySet());
        return Collections.unmodifiableSet(names);
    }

    /**
     * The JSON Schema (draft 2020-12) of the rules of a type, for forms, editors and other programs: of an object that has type,
     * version and settings side by side. It accepts what {@link #rule} does, as far as a schema can say it: not that a date is in
     * the calendar, that two times differ, how long an amount may be, or which calendars of holidays there are. Of a host's
     * type, it says nothing but the name.
     *
     * @param type the name of the type
     * @return texts, numbers, booleans, lists and maps, as a JSON writer takes them; not null
     * @throws IllegalArgumentException if there is no such type
     */
    public Map<String, Object> schema(String type) {
        Map<String, Object> name = SettingKind.object("const", type);
        if (own.containsKey(Require.notNull("rule type", type))) {
            return SettingKind.object(
                    "type",
                    "object",
                    "properties",
                    SettingKind.object(TYPE, name, VERSION, SettingKind.object("type", "integer", "minimum", 1)),
                    "required",
                    List.of(TYPE));
        }
        Layout<TimingRule> layout = StandardRules.of(type, calendars);
        if (layout == null) {
            throw new IllegalArgumentException(
                    "there is no rule type " + Shown.text(type) + Suggestion.among(names(), type));
        }
        return layout.schema(SettingKind.object(TYPE, name, VERSION, SettingKind.object("const", 1)), List.of(TYPE));
    }

    /** The names of the host's own types, as in {@code RuleTypes[standard, return-window]}. */
    @Override
    public String toString() {
        List<String> names = new ArrayList<>(List.of("standard"));
        names.addAll(own.keySet());
        return "RuleTypes" + names;
    }
}
