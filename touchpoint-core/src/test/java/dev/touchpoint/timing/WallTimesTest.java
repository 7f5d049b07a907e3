package dev.touchpoint.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for opening hours, blackout dates and holidays alike. */
class WallTimesTest {

    /** A window as its definition reads; from and to at the same time is all day. */
    record Window(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

        boolean contains(LocalDateTime local) {
            DayOfWeek day = local.getDayOfWeek();
            boolean fromIsOver = !local.toLocalTime().isBefore(from);
            boolean toIsAhead = local.toLocalTime().isBefore(to);
            if (from.equals(to)) {
                return days.contains(day);
            }
            if (from.isBefore(to)) {
                return days.contains(day) && fromIsOver && toIsAhead;
            }
            return (days.contains(day) && fromIsOver) || (days.contains(day.minus(1)) && toIsAhead);
        }
    }

    /** Local times, and how they read. */
    record Case(WallTimes times, Predicate<LocalDateTime> inside) {}

    /** A moment at which the clocks of a zone are set. */
    record Turn(String zone, Instant instant) {}

    private static final List<Turn> TURNS = ZoneCases.SPECIAL.stream()
            .flatMap(id -> ZoneCases.transitions(ZoneId.of(id).getRules(), 1990, 2028).stream()
                    .map(transition -> new Turn(id, transition.getInstant())))
            .toList();

    private static final Set<LocalDate> DAYS_AROUND_TURNS = TURNS.stream()
            .map(turn -> LocalDate.ofInstant(turn.instant, ZoneOffset.UTC))
            .flatMap(date -> date.minusDays(6).datesUntil(date.plusDays(7)))
            .collect(Collectors.toUnmodifiableSet());

    @Property(seed = "61", tries = 400)
    void agreesWithAWalkThroughTheMinutesAroundATransition(@ForAll("cases") Case example, @ForAll("turns") Turn turn) {
        ZoneRules zone = ZoneId.of(turn.zone).getRules();

        new MinuteWalk(zone, turn.instant, example.inside, true).agreesWith(example.times, ZoneLine.of(zone));
    }

    /** Nothing is promised here of what an interval loses, when it is shown first and skipped the second time. */
    @Property(seed = "62", tries = 200)
    void agreesWithAWalkThroughTheMinutesHoweverOftenClocksAreSet(
            @ForAll("cases") Case example, @ForAll("restless") ZoneRules zone) {
        MinuteWalk walk = new MinuteWalk(zone, Instant.parse("2026-01-02T12:00:00Z"), example.inside, false);

        walk.agreesWith(example.times, ZoneLine.of(zone));
    }

    @ParameterizedTest
    @MethodSource("dev.touchpoint.timing.ZoneCases#ids")
    void nightsAgreeWithAWalkThroughTheMinutesAroundTransitions(String id) {
        ZoneRules zone = ZoneId.of(id).getRules();
        ZoneLine line = ZoneLine.of(zone);
        Window window = new Window(Set.of(DayOfWeek.values()), LocalTime.of(22, 0), LocalTime.of(2, 30));
        OpenHours open = OpenHours.none().with(window.days, window.from, window.to);
        OpenHours quiet = OpenHours.quiet(window.from, window.to);
        for (ZoneOffsetTransition turn : ZoneCases.transitions(zone, ZoneCases.ALL ? 1973 : 2025, 2038)) {
            if (turn.getInstant().isBefore(ZoneCases.newYear(2027)) || ZoneCases.ALL) {
                new MinuteWalk(zone, turn.getInstant(), window::contains, true).agreesWith(open, line);
                new MinuteWalk(zone, turn.getInstant(), local -> !window.contains(local), true).agreesWith(quiet, line);
            }
        }
    }

    @Property(seed = "63", tries = 3000)
    void isNeverEarlierAndMonotoneAndIdempotent(
            @ForAll("cases") Case example, @ForAll("instants") Turn turn, @ForAll("steps") long step) {
        ZoneRules zone = ZoneId.of(turn.zone).getRules();
        ZoneLine line = ZoneLine.of(zone);
        long at = TimeLine.of(turn.instant);
        long next = example.times.next(at, line);
        long nextLater = example.times.next(at + step, line);

        assertThat(next).isGreaterThanOrEqualTo(at);
        assertThat(nextLater).isGreaterThanOrEqualTo(next);
        assertThat(example.times.next(next, line)).isEqualTo(next);
        if (next > at) {
            assertThat(example.times.next(next - 1, line)).isEqualTo(next);
        }
        if (next != TimeLine.NEVER) {
            assertThat(example.inside.test(ZoneCases.shown(zone, TimeLine.instant(next))))
                    .isTrue();
        }
    }

    @Property(seed = "64", tries = 300)
    void isLawfulToTheEndsOfTime(@ForAll("cases") Case example, @ForAll("zones") String id, @ForAll long instant) {
        ZoneLine line = ZoneLine.of(ZoneId.of(id));
        long next = example.times.next(instant, line);

        assertThat(next).isGreaterThanOrEqualTo(instant);
        assertThat(example.times.next(next, line)).isEqualTo(next);
    }

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.oneOf(openHours(), blackouts(), holidays());
    }

    private static Arbitrary<Case> openHours() {
        return windows().list().ofMaxSize(5).map(windows -> {
            OpenHours hours = OpenHours.none();
            for (Window window : windows) {
                hours = window.from.equals(window.to)
                        ? hours.withAllDay(window.days)
                        : hours.with(window.days, window.from, window.to);
            }
            return new Case(hours, local -> windows.stream().anyMatch(window -> window.contains(local)));
        });
    }

    private static Arbitrary<Window> windows() {
        Arbitrary<LocalTime> times = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 1439).map(minute -> LocalTime.ofSecondOfDay(60L * minute)),
                Arbitraries.integers().between(0, 12).map(quarter -> LocalTime.ofSecondOfDay(900L * quarter)));
        Arbitrary<Set<DayOfWeek>> days = Arbitraries.of(DayOfWeek.class).set();
        return Combinators.combine(days, times, times).as(Window::new);
    }

    private static Arbitrary<Case> blackouts() {
        return quietDates()
                .map(dates -> new Case(BlackoutDates.of(dates), local -> !dates.contains(local.toLocalDate())));
    }

    private static Arbitrary<Case> holidays() {
        return quietDates()
                .map(dates -> new Case(new Holidays(dates::contains), local -> !dates.contains(local.toLocalDate())));
    }

    /** Many, in the same pattern around each turn. */
    private static Arbitrary<Set<LocalDate>> quietDates() {
        return Arbitraries.integers().between(0, 8).set().ofMaxSize(8).map(pattern -> DAYS_AROUND_TURNS.stream()
                .filter(date -> pattern.contains((int) Math.floorMod(date.toEpochDay(), 9L)))
                .collect(Collectors.toUnmodifiableSet()));
    }

    @Provide
    Arbitrary<Turn> turns() {
        return Arbitraries.of(TURNS);
    }

    @Provide
    Arbitrary<ZoneRules> restless() {
        return ZoneCases.restless();
    }

    @Provide
    Arbitrary<Turn> instants() {
        long day = TimeLine.DAY;
        Arbitrary<Turn> nearATurn = Combinators.combine(
                        turns(), Arbitraries.longs().between(-3 * day, 2 * day))
                .as((turn, nanos) -> new Turn(turn.zone, turn.instant.plusNanos(nanos)));
        Arbitrary<Turn> anyTime = Combinators.combine(
                        Arbitraries.of(ZoneCases.SPECIAL),
                        Arbitraries.longs()
                                .between(TimeLine.of(ZoneCases.newYear(1901)), TimeLine.of(ZoneCases.newYear(2250))))
                .as((zone, nanos) -> new Turn(zone, TimeLine.instant(nanos)));
        return Arbitraries.frequencyOf(Tuple.of(3, nearATurn), Tuple.of(1, anyTime));
    }

    @Provide
    Arbitrary<Long> steps() {
        return Arbitraries.longs().between(0, 3 * TimeLine.DAY);
    }

    @Provide
    Arbitrary<String> zones() {
        return Arbitraries.of(ZoneCases.SPECIAL);
    }
}
