package dev.touchpoint.timing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Whether a rule permits an instant, as its contract says it and as slowly as one would write it first: from the spec alone,
 * with what java.time offers.
 */
final class NaiveRules {

    private final RuleSpec spec;
    private final Facts facts;
    private final Instant t;

    private NaiveRules(RuleSpec spec, Facts facts, Instant t) {
        this.spec = spec;
        this.facts = facts;
        this.t = t;
    }

    static boolean permits(RuleSpec spec, Instant t, Facts facts) {
        return new NaiveRules(spec, facts, t).permits();
    }

    private boolean permits() {
        Customer customer = facts.customer();
        return switch (spec.type()) {
            case "delay" -> reached(facts.occasion().at(), text("of"));
            case "settle" -> reached(facts.occasion().lastActivity(), text("of"));
            case "expiry" -> notReached(facts.occasion().at(), text("of"));
            case "gap" -> scoped().filter(this::isForeign).allMatch(this::gapIsOver);
            case "answer-gap" ->
                scoped().filter(this::isForeign)
                        .filter(c -> c.answeredAt() != null)
                        .allMatch(c -> off("of") || reached(c.answeredAt(), text("of")));
            case "cap" -> isExempt() || fewer(c -> 1, number("most") - 1, inWindow(text("within")));
            case "calendar-cap" -> isExempt() || fewer(c -> 1, number("most") - 1, this::inPeriod);
            case "attention" ->
                fewer(
                        Contact::burdenSeconds,
                        Duration.parse(text("budget")).toSeconds()
                                - facts.policy().burdenSeconds(),
                        inWindow(text("within")));
            case "at-most" ->
                facts.remindingOf() != null
                        || counting()
                                        .filter(c -> c.policy().equals("mine") && !c.reminder())
                                        .count()
                                < number("most");
            case "until-answered" -> counting().noneMatch(c -> c.policy().equals("mine") && c.answeredAt() != null);
            case "refusal-pause" ->
                scoped().filter(c -> c.dismissedAt() != null)
                        .allMatch(c -> off("of") || reached(c.dismissedAt(), text("of")));
            case "one-at-a-time" -> counting().allMatch(this::isDone);
            case "quiet-hours" -> hours(this::notQuiet);
            case "allowed-hours" ->
                list("windows").stream().noneMatch(w -> !((List<?>) ((Map<?, ?>) w).get("days")).isEmpty())
                        ? isElsewhere()
                        : hours(this::windows);
            case "blackout" ->
                list("dates").isEmpty()
                        || everywhere(
                                zone -> inIntervals(notOn(d -> list("dates").contains(d.toString())), zone));
            case "holidays" -> everywhere(zone -> inIntervals(notOn(RandomCase.PRIMES), zone));
            case "sampling" ->
                share(text("salt"))
                                .multiply(BigInteger.valueOf(1000))
                                .compareTo(new BigDecimal(
                                                spec.settings().get("percent").toString())
                                        .multiply(BigDecimal.TEN)
                                        .toBigIntegerExact()
                                        .shiftLeft(64))
                        < 0;
            case "spread" -> spread();
            case "consent" -> consent();
            case "platform-window" ->
                !text("channel").equals(facts.channel())
                        || (spec.settings().containsKey("unless")
                                && Boolean.TRUE.equals(customer.attributes().get(text("unless"))))
                        || known(customer.lastInbound().get(text("channel")), at -> notReached(at, text("of")));
            case "tenure" -> known(customer.since(), at -> reached(at, text("of")));
            case "inactivity" -> known(customer.lastActive(), at -> notReached(at, text("of")));
            case "segment" -> known(customer.attributes().get("plan"), this::matches);
            case "except-segment" -> known(customer.attributes().get("plan"), value -> !matches(value));
            case "no-open-issue" ->
                known(
                        customer.openIssue(),
                        issue -> !issue.open() || (issue.until() != null && !t.isBefore(issue.until())));
            case "quota" ->
                number("most") > 0
                        && known(
                                facts.tally("asks").orElse(null),
                                tally -> tally.count() < number("most")
                                        || period(t, hostZone()).isAfter(period(tally.asOf(), hostZone())));
            case "target" -> known(facts.tally("asks").orElse(null), tally -> tally.count() < number("most"));
            default -> throw new IllegalArgumentException("no oracle for " + spec);
        };
    }

    // Settings and facts

    private String text(String setting) {
        return (String) Objects.requireNonNull(spec.settings().get(setting), setting);
    }

    private long number(String setting) {
        return (Long) spec.settings().get(setting);
    }

    private List<?> list(String setting) {
        return (List<?>) spec.settings().getOrDefault(setting, List.of());
    }

    private boolean off(String setting) {
        return isZero(text(setting));
    }

    private static boolean isZero(String amount) {
        return amount.contains("T")
                ? Duration.parse(amount).isZero()
                : Period.parse(amount).isZero();
    }

    private <T> boolean known(T fact, Predicate<T> permits) {
        return fact == null ? spec.settings().containsKey("permittingUnknown") : permits.test(fact);
    }

    private List<ZoneId> zones() {
        List<ZoneId> own = facts.customer().zones();
        return own.isEmpty() ? facts.policy().zone().stream().toList() : own;
    }

    private ZoneId hostZone() {
        return facts.policy().zone().orElse(ZoneOffset.UTC);
    }

    private boolean everywhere(Predicate<ZoneId> permits) {
        return !zones().isEmpty() && zones().stream().allMatch(permits);
    }

    // Amounts

    private static Instant plus(Instant at, String amount, ZoneId zone) {
        return amount.contains("T")
                ? at.plus(Duration.parse(amount))
                : ZonedDateTime.ofInstant(at, zone).plus(Period.parse(amount)).toInstant();
    }

    private boolean overAmount(Instant at, String amount, Predicate<Instant> permits) {
        if (amount.contains("T") || isZero(amount)) {
            return permits.test(plus(at, amount, ZoneOffset.UTC));
        }
        return everywhere(zone -> permits.test(plus(at, amount, zone)));
    }

    private boolean reached(Instant at, String amount) {
        return overAmount(at, amount, sum -> !t.isBefore(sum));
    }

    private boolean notReached(Instant at, String amount) {
        return overAmount(at, amount, t::isBefore);
    }

    // Contacts

    private java.util.stream.Stream<Contact> counting() {
        return facts.history().contacts().stream()
                .filter(c -> c.state() == Contact.State.SENT
                        || (c.state() == Contact.State.RESERVED && t.isBefore(c.leaseEnd())));
    }

    /** What is reserved may still be sent until its lease ends. */
    private static Instant happened(Contact contact) {
        return contact.state() == Contact.State.RESERVED ? contact.leaseEnd() : contact.at();
    }

    private java.util.stream.Stream<Contact> scoped() {
        SurveyPolicy policy = facts.policy();
        return counting().filter(c -> switch (Scope.valueOf(text("scope"))) {
            case THIS_SURVEY -> c.policy().equals(policy.id());
            case THIS_METRIC -> Objects.equals(c.metric(), policy.metric());
            case THIS_TOUCHPOINT -> "delivery".equals(c.touchpoint());
            case THIS_CHANNEL -> c.channel().equals(facts.channel());
            case THIS_PURPOSE -> c.purpose().equals("survey");
            case ANY_SURVEY -> true;
        });
    }

    private boolean isForeign(Contact contact) {
        return !contact.invitation().equals(facts.remindingOf())
                && !list("except").contains(contact.policy());
    }

    private boolean gapIsOver(Contact contact) {
        boolean silent = contact.answeredAt() == null && contact.dismissedAt() == null;
        return (off("of") || reached(happened(contact), text("of")))
                && (!silent || longerIsOver(contact, "afterSilence"))
                && (contact.dismissedAt() == null || longerIsOver(contact, "afterDismissal"));
    }

    private boolean longerIsOver(Contact contact, String setting) {
        return !spec.settings().containsKey(setting) || reached(happened(contact), text(setting));
    }

    private boolean isDone(Contact contact) {
        if (contact.state() == Contact.State.RESERVED) {
            return false;
        }
        boolean open = contact.seenAt() != null && contact.answeredAt() == null && contact.dismissedAt() == null;
        return !open || reached(contact.seenAt(), text("timeout"));
    }

    private boolean isExempt() {
        return text("counting").equals("INVITATIONS") && facts.remindingOf() != null;
    }

    private interface Counts {
        boolean at(Contact contact, ZoneId zone);
    }

    private Counts inWindow(String amount) {
        return (contact, zone) -> zone == null || t.isBefore(plus(happened(contact), amount, zone));
    }

    private boolean inPeriod(Contact contact, ZoneId zone) {
        return zone == null || !period(t, zone).isAfter(period(happened(contact), zone));
    }

    private boolean fewer(Function<Contact, Integer> weight, long room, Counts counts) {
        boolean contacts = "CONTACTS".equals(spec.settings().getOrDefault("counting", "CONTACTS"));
        boolean elapsed =
                spec.settings().containsKey("within") && text("within").contains("T");
        List<ZoneId> zones = new ArrayList<>(elapsed ? List.of(ZoneOffset.UTC) : zones());
        if (zones.isEmpty()) {
            zones.add(null);
        }
        return room >= 0
                && zones.stream()
                        .allMatch(zone -> scoped().filter(c -> contacts || !c.reminder())
                                        .filter(c -> counts.at(c, zone))
                                        .mapToLong(weight::apply)
                                        .sum()
                                <= room);
    }

    // Calendars

    /** The first day of the period that an instant is in; each begins when the clock first shows 00:00 of it, or later. */
    private LocalDate period(Instant at, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(at, zone).plusDays(2);
        while (firstShown(day.atStartOfDay(), zone).isAfter(at)) {
            day = day.minusDays(1);
        }
        DayOfWeek weekStart = DayOfWeek.valueOf((String) spec.settings().getOrDefault("weekStart", "MONDAY"));
        return switch (text("each")) {
            case "DAY" -> day;
            case "WEEK" -> day.with(TemporalAdjusters.previousOrSame(weekStart));
            case "MONTH" -> day.withDayOfMonth(1);
            case "QUARTER" -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
            default -> day.withDayOfYear(1);
        };
    }

    private static Instant firstShown(LocalDateTime local, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        List<ZoneOffset> offsets = rules.getValidOffsets(local);
        return offsets.isEmpty() ? rules.getTransition(local).getInstant() : local.toInstant(offsets.get(0));
    }

    private static Instant lastShown(LocalDateTime local, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        List<ZoneOffset> offsets = rules.getValidOffsets(local);
        return offsets.isEmpty()
                ? rules.getTransition(local).getInstant()
                : local.toInstant(offsets.get(offsets.size() - 1));
    }

    // Hours

    private boolean isElsewhere() {
        return spec.settings().containsKey("channels") && !list("channels").contains(facts.channel());
    }

    private boolean hours(Function<LocalDate, List<LocalDateTime[]>> intervals) {
        if (isElsewhere()) {
            return true;
        }
        if (spec.settings().containsKey("legal") && facts.customer().zones().isEmpty()) {
            return false;
        }
        return everywhere(zone -> inIntervals(intervals, zone));
    }

    private List<LocalDateTime[]> notQuiet(LocalDate day) {
        return List.<LocalDateTime[]>of(interval(day, text("to"), text("from")));
    }

    private List<LocalDateTime[]> windows(LocalDate day) {
        List<LocalDateTime[]> all = new ArrayList<>();
        for (Object each : list("windows")) {
            Map<?, ?> window = (Map<?, ?>) each;
            if (((List<?>) window.get("days")).contains(day.getDayOfWeek().name())) {
                all.add(
                        window.containsKey("allDay")
                                ? new LocalDateTime[] {
                                    day.atStartOfDay(), day.plusDays(1).atStartOfDay()
                                }
                                : interval(day, (String) window.get("from"), (String) window.get("to")));
            }
        }
        return all;
    }

    private static LocalDateTime[] interval(LocalDate day, String from, String to) {
        LocalDateTime start = day.atTime(LocalTime.parse(from));
        LocalDateTime end = day.atTime(LocalTime.parse(to));
        return new LocalDateTime[] {start, end.isAfter(start) ? end : end.plusDays(1)};
    }

    private static Function<LocalDate, List<LocalDateTime[]>> notOn(Predicate<LocalDate> quiet) {
        return day -> quiet.test(day)
                ? List.of()
                : List.<LocalDateTime[]>of(
                        new LocalDateTime[] {day.atStartOfDay(), day.plusDays(1).atStartOfDay()});
    }

    /** In a maximal interval: from when the clock is never again before its start, to when it first shows its end. */
    private boolean inIntervals(Function<LocalDate, List<LocalDateTime[]>> intervals, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(t, zone);
        List<LocalDateTime[]> all = new ArrayList<>();
        for (int i = -9; i <= 9; i++) {
            all.addAll(intervals.apply(day.plusDays(i)));
        }
        all.sort(Comparator.comparing(interval -> interval[0]));
        List<LocalDateTime[]> merged = new ArrayList<>();
        for (LocalDateTime[] next : all) {
            LocalDateTime[] last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && !last[1].isBefore(next[0])) {
                last[1] = last[1].isAfter(next[1]) ? last[1] : next[1];
            } else {
                merged.add(next.clone());
            }
        }
        return merged.stream().anyMatch(interval -> isOpen(interval, zone));
    }

    private boolean isOpen(LocalDateTime[] interval, ZoneId zone) {
        Instant opens = neverEarlierFrom(interval[0], zone);
        TreeSet<Instant> ends =
                new TreeSet<>(Arrays.asList(firstShown(interval[1], zone), lastShown(interval[1], zone), opens));
        Instant closes = ends.tailSet(opens).stream()
                .filter(end -> !LocalDateTime.ofInstant(end, zone).isBefore(interval[1]))
                .findFirst()
                .orElseThrow();
        return !t.isBefore(opens) && t.isBefore(closes);
    }

    private static Instant neverEarlierFrom(LocalDateTime local, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        // The clock is set back to this very time: what was shown before it is not shown again.
        boolean isSetBackTo = change != null && change.getDateTimeAfter().equals(local) && change.isOverlap();
        return isSetBackTo ? firstShown(local, zone) : lastShown(local, zone);
    }

    // Draws

    private BigInteger share(String salt) {
        String drawn = salt + "\n" + "mine" + "\n" + facts.customer().id();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(drawn.getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, Arrays.copyOf(hash, 8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean spread() {
        Instant occasion = facts.occasion().at();
        if (text("over").contains("T")) {
            long seconds = turn(Duration.parse(text("over")).toSeconds());
            return !t.isBefore(occasion.plusSeconds(seconds));
        }
        return everywhere(zone -> {
            ZonedDateTime at = ZonedDateTime.ofInstant(occasion, zone);
            long days =
                    ChronoUnit.DAYS.between(at.toLocalDate(), at.toLocalDate().plus(Period.parse(text("over"))));
            return !t.isBefore(at.plusDays(turn(days)).toInstant());
        });
    }

    private long turn(long of) {
        return share("").multiply(BigInteger.valueOf(of)).shiftRight(64).longValueExact();
    }

    // What the customer said

    private boolean consent() {
        List<Consent> all = facts.customer().consents().stream()
                .filter(c -> c.channel() == null || c.channel().equals(facts.channel()))
                .filter(c -> c.purpose() == null || c.purpose().equals("survey"))
                .toList();
        if (all.isEmpty()) {
            return spec.settings().containsKey("permittingUnknown");
        }
        List<Consent> begun = all.stream()
                .filter(c -> c.since() == null || !c.since().isAfter(t))
                .toList();
        Instant latest = begun.stream()
                .map(NaiveRules::since)
                .max(Comparator.naturalOrder())
                .orElse(null);
        List<Consent> holding =
                begun.stream().filter(c -> since(c).equals(latest)).toList();
        return holding.stream().allMatch(Consent::granted)
                && holding.stream().anyMatch(c -> c.until() == null || t.isBefore(c.until()));
    }

    private static Instant since(Consent consent) {
        return consent.since() == null ? Instant.MIN : consent.since();
    }

    private boolean matches(Object value) {
        List<?> values = list("values");
        return value instanceof List<?> several ? several.stream().anyMatch(values::contains) : values.contains(value);
    }
}
