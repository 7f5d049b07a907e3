package dev.touchpoint.timing;

import static java.util.Map.entry;
import static java.util.stream.Collectors.joining;

import dev.touchpoint.check.Require;
import dev.touchpoint.check.Shown;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reasons in words: from the code of each, its arguments, and until when it holds.
 *
 * <p>There is a template for each code. In it, <code>{name}</code> stands for the argument of that name, <code>{until}</code>
 * for when the reason ends, <code>{channel}</code> and <code>{rule}</code> for channel and type of the rule; what is between
 * square brackets is left out if something that it speaks of is not there. The code {@code *} stands for those of hosts.
 * Beside the templates are the words that arguments are made of, such as {@code day} and {@code days}, or {@code ANY_SURVEY}.
 * For another language, replace what {@link #texts()} has:
 *
 * <pre>{@code
 * Sentences german = Sentences.english().with(Map.of(
 *         "EXPIRED", "Es ist zu spät: Nach {of} fragen wir nicht mehr.",
 *         "days", "Tagen"));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class Sentences {

    private static final String ANY_CODE = "*";

    private static final Set<String> AMOUNTS = Set.of("after", "of", "over", "per", "budget", "timeout");
    private static final Set<String> WORDS = Set.of("clock", "per", "scope");
    private static final Set<String> INSTANTS = Set.of("since", "candidate", "answer");

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final Sentences ENGLISH = new Sentences(Map.ofEntries(
            entry("ALREADY_ANSWERED", "The customer has answered this survey already[, after it was sent on {since}]."),
            entry("ALREADY_ASKED", "The customer has been asked this already[, last on {since}]."),
            entry(
                    "ATTENTION",
                    "This would take more than {budget} of the customer's time within {per}, counting {scope}"
                            + "[; there is room again from {until} on]."),
            entry("BLACKOUT", "Nobody is asked on {date}[; this is over on {until}]."),
            entry("BUDGET", "The quota of {most} in {per} is used up[; the next one begins on {until}]."),
            entry(
                    "CAP",
                    "The customer has reached the limit of {most} within {per}, counting {scope}"
                            + "[; there is room again from {until} on]."),
            entry(
                    "CHANNEL_WINDOW",
                    "The customer has not written[ over {channel}] for {of}, and the channel takes no messages after that."),
            entry("CHANNEL_WINDOW_UNKNOWN", "It is not known when the customer last wrote[ over {channel}]."),
            entry("CLOCK_SKEW", "There is a contact from a later time, {since}[; it counts until {until}]."),
            entry(
                    "CONSENT",
                    "The customer does not agree to be contacted[ over {channel}] for the purpose \"{purpose}\""
                            + "[; that changes on {until}]."),
            entry(
                    "CONSENT_UNKNOWN",
                    "It is not known whether the customer agrees to be contacted[ over {channel}] for the purpose"
                            + " \"{purpose}\"."),
            entry(
                    "DELAY",
                    "It is too early: customers are asked no sooner than {of} after the occasion[, on {until}]."),
            entry("DISMISSED", "The customer has dismissed the invitation."),
            entry("LEDGER_CONTENDED", "Somebody else changed the contacts of the customer[; try again on {until}]."),
            entry("LEDGER_UNREADABLE", "The contacts of the customer could not be read[; try again on {until}]."),
            entry("NOT_SENT", "There is no invitation to remind of: it was not sent."),
            entry("NO_REMINDERS", "The policy does not remind."),
            entry("REMINDED_ENOUGH", "The customer has been reminded as often as the policy does, which is {most}."),
            entry("REMINDER", "Customers are reminded no sooner than {after} after the contact before[, on {until}]."),
            entry("EXPIRED", "Customers are asked within {of} after the occasion, or not at all."),
            entry(
                    "GAP",
                    "The customer is left alone for {of} after[ {clock}] {scope}[, last on {since}][; this is over on"
                            + " {until}]."),
            entry("HELD_BACK", "The policy \"{policy}\" is due soon and comes first[, on {until}]."),
            entry("HOLIDAY", "Nobody is asked on {date}, which is a holiday[; this is over on {until}]."),
            entry("INACTIVE", "The customer has not been active for {of} or longer."),
            entry("INACTIVE_UNKNOWN", "It is not known when the customer was last active."),
            entry("IN_PROGRESS", "The customer has a survey open[; it counts as abandoned from {until} on]."),
            entry("NOT_YET", "The next iteration has not begun[; it begins on {until}]."),
            entry("NO_COMMON_TIME", "No time was found that all rules permit[; there is none before {until}]."),
            entry("NO_MORE_ITERATIONS", "The policy has no more iterations."),
            entry("NO_WINDOW", "There are no hours in which customers may be asked."),
            entry("OPEN_ISSUE", "Something is amiss with the customer[; it is expected to be over on {until}]."),
            entry("OPEN_ISSUE_UNKNOWN", "It is not known whether something is amiss with the customer."),
            entry("OUTRANKED", "The policy \"{policy}\" comes first[; this one may follow on {until}]."),
            entry("PATIENCE", "An earlier channel is tried first[; {channel} follows on {until}]."),
            entry("QUIET_HOURS", "Customers are not contacted during {hours} in {zone}[; this is over on {until}]."),
            entry(
                    "REFUSED",
                    "The customer dismissed a survey[ on {since}], and is left alone for {of} after {scope} that was dismissed"
                            + "[; this is over on {until}]."),
            entry(
                    "RESERVED",
                    "The customer is about to be asked[ by the policy \"{policy}\"][; the reservation ends on {until}]."),
            entry("RULE_BROKEN", "A rule of the host contradicted itself and was stopped: {law}."),
            entry("RULE_FAILED", "A rule of the host failed and was stopped: {exception}."),
            entry("SAMPLED_OUT", "The customer is not in the sample of {percent} %."),
            entry(
                    "SEGMENT",
                    "Only customers are asked whose attribute \"{attribute}\" is[ one of: {values}][ none of: {except}]."),
            entry("SEGMENT_UNKNOWN", "The attribute \"{attribute}\" of the customer is not known."),
            entry("SETTLING", "Nothing must have happened in the occasion for {of}[, which is so on {until}]."),
            entry(
                    "SPREAD",
                    "Customers are spread over {over} after the occasion[; the turn of this one is on {until}]."),
            entry("TALLY_UNKNOWN", "The tally \"{tally}\" is not known."),
            entry("TARGET_REACHED", "The target of {most} is reached."),
            entry("TENURE", "The customer has not been one for {of} yet[; that is on {until}]."),
            entry("TENURE_UNKNOWN", "It is not known since when the customer has been one."),
            entry(
                    "WINDOW",
                    "Customers are contacted only during {hours} in {zone}[; the next such time begins on {until}]."),
            entry("ZONE_UNKNOWN", "The time zone of the customer is not known."),
            entry(ANY_CODE, "The rule \"{rule}\" does not permit it[ before {until}]."),
            entry("ANSWERED", "an answer to"),
            entry("THIS_SURVEY", "this survey"),
            entry("THIS_METRIC", "any survey of this metric"),
            entry("THIS_TOUCHPOINT", "any survey about this touchpoint"),
            entry("THIS_CHANNEL", "any survey over this channel"),
            entry("THIS_PURPOSE", "any contact for this purpose"),
            entry("ANY_SURVEY", "any survey"),
            entry("DAY", "a calendar day"),
            entry("WEEK", "a calendar week"),
            entry("MONTH", "a calendar month"),
            entry("QUARTER", "a calendar quarter"),
            entry("YEAR", "a calendar year"),
            entry("year", "year"),
            entry("years", "years"),
            entry("month", "month"),
            entry("months", "months"),
            entry("day", "day"),
            entry("days", "days"),
            entry("hour", "hour"),
            entry("hours", "hours"),
            entry("minute", "minute"),
            entry("minutes", "minutes"),
            entry("second", "second"),
            entry("seconds", "seconds"),
            entry("and", "and")));

    private final Map<String, String> texts;

    private Sentences(Map<String, String> texts) {
        this.texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    /**
     * English ones.
     *
     * @return the sentences that {@link Reason#sentence()} uses, not null
     */
    public static Sentences english() {
        return ENGLISH;
    }

    /**
     * Other templates and words, and those of these sentences for the rest. A host adds those for codes of its own rules.
     *
     * @param texts templates by code and words by name
     * @return the changed copy, not null
     * @throws IllegalArgumentException if the brackets of a template do not fit together
     */
    public Sentences with(Map<String, String> texts) {
        Map<String, String> all = new TreeMap<>(this.texts);
        texts.forEach((code, template) -> {
            Require.text("code", code);
            checkBrackets(code, Require.notNull(code, template));
            all.put(code, template);
        });
        return new Sentences(all);
    }

    private static void checkBrackets(String code, String template) {
        String brackets = template.chars()
                .mapToObj(Character::toString)
                .filter("[]{}"::contains)
                .collect(joining());
        if (!brackets.matches("(\\{}|\\[(\\{})*])*")) {
            throw new IllegalArgumentException(
                    "template of " + code + " must close each bracket before the next, was " + Shown.text(template));
        }
    }

    /**
     * All templates and words.
     *
     * @return an unmodifiable map from codes to templates, and from names to words; not null
     */
    public Map<String, String> texts() {
        return texts;
    }

    /**
     * A reason as a sentence.
     *
     * @param reason the reason
     * @return one sentence; that of the code {@code *} if there is no template for its code; not null
     */
    public String of(Reason reason) {
        String template = texts.get(reason.code());
        return filled(template == null ? texts.getOrDefault(ANY_CODE, "") : template, reason);
    }

    /** Code and arguments, on one line. */
    static String brief(Reason reason) {
        Stream<String> values = reason.arguments().values().stream().map(Object::toString);
        return Stream.concat(Stream.of(reason.code()), values).collect(Collectors.joining(" "));
    }

    private String filled(String template, Reason reason) {
        StringBuilder sentence = new StringBuilder();
        int at = 0;
        while (at < template.length()) {
            int open = template.indexOf('[', at);
            int close = open < 0 ? -1 : template.indexOf(']', open);
            sentence.append(part(template.substring(at, open < 0 ? template.length() : open), reason, "?"));
            if (open < 0) {
                break;
            }
            String optional = part(template.substring(open + 1, close), reason, null);
            sentence.append(optional == null ? "" : optional);
            at = close + 1;
        }
        return sentence.toString();
    }

    /** @param missing what stands for a value that is not there; if it is null, the whole part is left out */
    private @Nullable String part(String template, Reason reason, @Nullable String missing) {
        StringBuilder part = new StringBuilder();
        int at = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
            int close = template.indexOf('}', open);
            String value = value(template.substring(open + 1, close), reason);
            if (value == null && missing == null) {
                return null;
            }
            part.append(template, at, open).append(value == null ? missing : value);
            at = close + 1;
        }
        return part.append(template.substring(at)).toString();
    }

    private @Nullable String value(String name, Reason reason) {
        Object argument = reason.arguments().get(name);
        if (argument != null) {
            return argument instanceof List<?> list
                    ? list.stream().map(element -> shown(name, element)).collect(joining(", "))
                    : shown(name, argument);
        }
        return switch (name) {
            case "until" -> reason.until().map(Sentences::instant).orElse(null);
            case "channel" -> reason.channel().orElse(null);
            case "rule" -> reason.rule().type();
            default -> null;
        };
    }

    private String shown(String name, Object argument) {
        String plain = argument.toString();
        if (INSTANTS.contains(name)) {
            return instant(plain);
        }
        String word = WORDS.contains(name) ? texts.get(plain.startsWith("WEEK from ") ? "WEEK" : plain) : null;
        if (word != null) {
            return word;
        }
        return AMOUNTS.contains(name) ? amount(plain) : Shown.line(plain);
    }

    private static String instant(String iso) {
        try {
            return instant(Instant.parse(iso));
        } catch (DateTimeException e) {
            return iso;
        }
    }

    private static String instant(Instant instant) {
        return (instant.getEpochSecond() % 60 == 0 ? MINUTES : SECONDS).format(instant);
    }

    private String amount(String iso) {
        List<String> parts = new ArrayList<>();
        try {
            if (iso.startsWith("PT")) {
                Duration duration = Duration.parse(iso);
                add(parts, duration.toHours(), "hour");
                add(parts, duration.toMinutesPart(), "minute");
                add(parts, duration.toSecondsPart(), "second");
            } else {
                Period period = Period.parse(iso);
                add(parts, period.getYears(), "year");
                add(parts, period.getMonths(), "month");
                add(parts, period.getDays(), "day");
            }
        } catch (DateTimeException e) {
            return iso;
        }
        return parts.isEmpty() ? iso : String.join(" " + texts.getOrDefault("and", "and") + " ", parts);
    }

    private void add(List<String> parts, long count, String unit) {
        if (count != 0) {
            String name = count == 1 ? unit : unit + "s";
            parts.add(count + " " + texts.getOrDefault(name, name));
        }
    }
}
