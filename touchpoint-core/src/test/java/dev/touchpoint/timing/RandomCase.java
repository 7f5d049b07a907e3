package dev.touchpoint.timing;

import static dev.touchpoint.timing.TimingRules.allowedHours;
import static dev.touchpoint.timing.TimingRules.atMost;
import static dev.touchpoint.timing.TimingRules.attention;
import static dev.touchpoint.timing.TimingRules.blackout;
import static dev.touchpoint.timing.TimingRules.cap;
import static dev.touchpoint.timing.TimingRules.consent;
import static dev.touchpoint.timing.TimingRules.delay;
import static dev.touchpoint.timing.TimingRules.exceptSegment;
import static dev.touchpoint.timing.TimingRules.expiry;
import static dev.touchpoint.timing.TimingRules.gap;
import static dev.touchpoint.timing.TimingRules.holidays;
import static dev.touchpoint.timing.TimingRules.inactivity;
import static dev.touchpoint.timing.TimingRules.noOpenIssue;
import static dev.touchpoint.timing.TimingRules.oneAtATime;
import static dev.touchpoint.timing.TimingRules.platformWindow;
import static dev.touchpoint.timing.TimingRules.quietHours;
import static dev.touchpoint.timing.TimingRules.quota;
import static dev.touchpoint.timing.TimingRules.refusalPause;
import static dev.touchpoint.timing.TimingRules.sampling;
import static dev.touchpoint.timing.TimingRules.segment;
import static dev.touchpoint.timing.TimingRules.settle;
import static dev.touchpoint.timing.TimingRules.spread;
import static dev.touchpoint.timing.TimingRules.target;
import static dev.touchpoint.timing.TimingRules.tenure;
import static dev.touchpoint.timing.TimingRules.untilAnswered;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/** A rule, facts and an instant, close enough to each other that something happens. */
final class RandomCase {

    static final Predicate<LocalDate> PRIMES =
            date -> Set.of(2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31).contains(date.getDayOfMonth());

    static final RuleTypes TYPES = RuleTypes.standard().withHolidays("primes", PRIMES);

    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("UTC"),
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Asia/Kolkata"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Africa/Casablanca"),
            ZoneId.of("Antarctica/Troll"),
            ZoneId.of("America/Havana"),
            ZoneId.of("America/Santiago"),
            ZoneId.of("Pacific/Kiritimati"));

    private static final Zones LINES = new Zones();

    private static final List<String> POLICIES = List.of("mine", "other", "third");
    private static final List<String> CHANNELS = List.of("email", "sms");
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final long YEARS = Duration.ofDays(730).toSeconds();

    private final Random random;
    private final ZoneId home;
    private final ZoneOffsetTransition change;
    final TimingRule rule;
    final Facts facts;
    final Instant t;

    private RandomCase(Random random, TimingRule given) {
        this.random = random;
        this.home = pick(ZONES);
        this.change = home.getRules().nextTransition(FIRST.plusSeconds(random.nextInt((int) YEARS)));
        Customer customer = customer();
        Facts general = new Facts(policy(), customer, occasion(), history(), tallies(), LINES);
        TimingRule own = given == null ? rule() : given;
        Facts over = own.perChannel() ? general.over(pick(CHANNELS)) : general;
        this.rule = own;
        this.facts = one(4) ? over.reminding(contact()) : over;
        this.t = instant();
    }

    static RandomCase of(Random random) {
        return new RandomCase(random, null);
    }

    static RandomCase of(Random random, TimingRule rule) {
        return new RandomCase(random, rule);
    }

    static TimingRule rule(Random random) {
        return of(random).rule;
    }

    Instant near() {
        return instant();
    }

    /** The same facts, but for the contacts. */
    Facts with(History history) {
        Facts other = new Facts(facts.policy(), facts.customer(), facts.occasion(), history, facts.tallies(), LINES);
        Facts over = facts.channel() == null ? other : other.over(facts.channel());
        return facts.reminded() == null ? over : over.reminding(facts.reminded());
    }

    private SurveyPolicy policy() {
        SurveyPolicy.Builder policy =
                SurveyPolicy.about("delivery").askedAt("survey").named("mine").over("email", "sms");
        if (one(2)) {
            policy.measuring("csat");
        }
        if (one(2)) {
            policy.zone(pick(ZONES));
        }
        return policy.burdenSeconds(random.nextInt(200)).build();
    }

    private Customer customer() {
        Customer.Builder customer = Customer.builder("customer-" + random.nextInt(1000));
        int zones = pick(List.of(0, 0, 1, 1, 1, 1, 2, 3));
        for (int i = 0; i < zones; i++) {
            customer.zone(i == 0 ? home : pick(ZONES));
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            customer.consent(randomConsent());
        }
        for (String channel : CHANNELS) {
            if (one(2)) {
                customer.lastInbound(channel, instant());
            }
        }
        if (one(2)) {
            customer.since(instant());
        }
        if (one(2)) {
            customer.lastActive(instant());
        }
        if (one(2)) {
            customer.issue(pick(List.of(OpenIssue.none(), OpenIssue.withoutEnd(), OpenIssue.endingAt(instant()))));
        }
        if (one(2)) {
            customer.attribute("plan", pick(List.<Object>of("pro", "team", 1, 2.0, List.of("pro", "x"), List.of())));
        }
        if (one(2)) {
            customer.attribute("approved", pick(List.<Object>of(true, false, "true")));
        }
        return customer.build();
    }

    private Consent randomConsent() {
        Instant since = one(5) ? null : instant().truncatedTo(ChronoUnit.DAYS);
        Instant until = one(2) ? null : instant();
        if (since != null && until != null && !until.isAfter(since)) {
            until = since.plusSeconds(1 + random.nextInt(1_000_000));
        }
        return new Consent(
                one(3) ? null : pick(CHANNELS), one(3) ? null : pick(List.of("survey", "ads")), !one(3), since, until);
    }

    private Occasion occasion() {
        Instant at = instant();
        return Occasion.of("delivery", "order", at).withLastActivity(at.plusSeconds(random.nextInt(100_000)));
    }

    private History history() {
        List<Contact> contacts = new ArrayList<>();
        for (int i = random.nextInt(7); i > 0; i--) {
            contacts.add(contact());
        }
        return History.of(contacts);
    }

    private Contact contact() {
        Instant at = instant();
        Contact.Builder contact = Contact.sent(pick(POLICIES), at)
                .invitation("invitation-" + random.nextInt(5))
                .over(pick(CHANNELS))
                .purpose(pick(List.of("survey", "survey", "ads")))
                .burdenSeconds(random.nextInt(200));
        if (one(2)) {
            contact.measuring(pick(List.of("csat", "nps")));
        }
        if (one(2)) {
            contact.touchpoint(pick(List.of("delivery", "support")));
        }
        if (one(4)) {
            contact.reminderOf("invitation-" + random.nextInt(5));
        }
        if (one(2)) {
            contact.seenAt(one(2) ? at.plusSeconds(random.nextInt(100_000)) : instant());
        }
        if (one(3)) {
            contact.answeredAt(one(2) ? at.plusSeconds(random.nextInt(1_000_000)) : instant());
        }
        if (one(3)) {
            contact.dismissedAt(one(2) ? at.plusSeconds(random.nextInt(1_000_000)) : instant());
        }
        return switch (random.nextInt(8)) {
            case 0 -> contact.failed().build();
            case 1 -> contact.cancelled().build();
            case 2, 3 ->
                contact.reservedUntil(at.plusSeconds(random.nextInt(3_000_000))).build();
            default -> contact.build();
        };
    }

    private List<Tally> tallies() {
        return one(3) ? List.of() : List.of(new Tally("asks", random.nextInt(4), instant()));
    }

    private TimingRule rule() {
        return switch (random.nextInt(27)) {
            case 0 -> delay(amount());
            case 1 -> expiry(positive());
            case 2 -> settle(amount());
            case 3, 4 -> randomGap();
            case 5 -> counted(cap(random.nextInt(4), positive(), scope()));
            case 6 -> counted(cap(random.nextInt(4), period(), scope()));
            case 7 -> atMost(1 + random.nextInt(3));
            case 8 -> untilAnswered();
            case 9 -> refusalPause(amount(), scope());
            case 10 -> attention(Duration.ofSeconds(random.nextInt(600)), positive(), scope());
            case 11 -> oneAtATime(amount());
            case 12, 13 -> hours(quietTimes());
            case 14, 15 -> hours(allowedHours(windows()));
            case 16 -> blackout(dates());
            case 17 -> holidays("primes", PRIMES);
            case 18 -> sampling(pick(List.of(0.0, 100.0, 50.0, 12.5, 33.3)), "salt-" + random.nextInt(9));
            case 19 -> spread(positive());
            case 20 -> unknown(consent());
            case 21 -> {
                PlatformWindow window = platformWindow(pick(CHANNELS), positive());
                yield unknown(one(2) ? window : window.unless("approved"));
            }
            case 22 -> unknown(tenure(amount()));
            case 23 -> unknown(inactivity(positive()));
            case 24 -> unknown(one(2) ? segment("plan", "pro", 1) : exceptSegment("plan", 2, "team", true));
            case 25 -> unknown(noOpenIssue());
            default ->
                unknown(one(2) ? quota(random.nextInt(4), period(), "asks") : target(1 + random.nextInt(4), "asks"));
        };
    }

    private TimingRule unknown(FactRule rule) {
        return one(3) ? rule.permittingUnknown() : rule;
    }

    private Gap randomGap() {
        Gap gap = gap(amount(), scope());
        if (one(3)) {
            gap = gap.answered();
        } else {
            gap = one(3) ? gap.afterSilence(amount()) : gap;
            gap = one(3) ? gap.afterDismissal(amount()) : gap;
        }
        return one(4) ? gap.except("other", "third") : gap;
    }

    private Cap counted(Cap cap) {
        return one(2) ? cap.countingContacts() : cap;
    }

    private Hours quietTimes() {
        LocalTime from = time();
        LocalTime to = time();
        return quietHours(from, to.equals(from) ? to.plusHours(1) : to);
    }

    private Hours hours(Hours hours) {
        Hours some = one(5) ? hours.on("email") : hours;
        return one(4) ? some.legal() : some;
    }

    private Window[] windows() {
        List<Window> windows = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
            for (int k = random.nextInt(8); k > 0; k--) {
                days.add(DayOfWeek.of(1 + random.nextInt(7)));
            }
            LocalTime from = time();
            LocalTime to = time();
            windows.add(one(5) || from.equals(to) ? new Window(days, null, null) : Window.of(days, from, to));
        }
        return windows.toArray(Window[]::new);
    }

    private LocalDate[] dates() {
        LocalDate[] dates = new LocalDate[random.nextInt(5)];
        for (int i = 0; i < dates.length; i++) {
            dates[i] = LocalDate.ofInstant(instant(), home).plusDays(random.nextInt(3) - 1);
        }
        return dates;
    }

    /** Often within an hour of one o'clock: there the clocks are set. */
    private LocalTime time() {
        int minutes = one(2) ? random.nextInt(240) : random.nextInt(24 * 60);
        return LocalTime.ofSecondOfDay(60L * minutes);
    }

    private CalendarPeriod period() {
        return one(6)
                ? CalendarPeriod.weekFrom(DayOfWeek.SUNDAY)
                : CalendarPeriod.of(pick(List.of(CalendarPeriod.Unit.values())));
    }

    private Scope scope() {
        return pick(List.of(Scope.values()));
    }

    private TemporalAmount amount() {
        return one(8) ? pick(List.of(Duration.ZERO, Period.ZERO)) : positive();
    }

    private TemporalAmount positive() {
        return pick(List.of(
                Duration.ofHours(1),
                Duration.ofHours(24),
                Duration.ofHours(168),
                Duration.ofDays(90),
                Period.ofDays(1),
                Period.ofDays(7),
                Period.ofMonths(1),
                Period.ofMonths(3),
                Period.of(0, 1, 10),
                Period.ofYears(1)));
    }

    /** Often close to where a clock is set, or to a round time. */
    private Instant instant() {
        if (change != null && one(2)) {
            Instant near = change.getInstant().plusSeconds((random.nextInt(97) - 48) * 1800L);
            return one(3) ? near.plusNanos(random.nextInt(3) - 1) : near;
        }
        Instant any = FIRST.plusSeconds((long) (random.nextDouble() * YEARS));
        return one(3) ? any.truncatedTo(ChronoUnit.DAYS) : any;
    }

    private boolean one(int of) {
        return random.nextInt(of) == 0;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    @Override
    public String toString() {
        return rule + "\n at " + t
                + "\n zones " + facts.customer().zones() + " or "
                + facts.policy().zone()
                + "\n occasion " + facts.occasion()
                + "\n consents " + facts.customer().consents()
                + "\n contacts " + facts.history().contacts()
                + "\n tallies " + facts.tallies()
                + "\n reminding of " + facts.remindingOf() + " over " + facts.channel();
    }
}
