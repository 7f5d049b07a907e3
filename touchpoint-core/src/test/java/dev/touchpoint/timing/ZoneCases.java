package dev.touchpoint.timing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple.Tuple2;

/** ZoneCases and the moments at which their clocks are set, and what {@link ZoneLine} promises, worked out with java.time only. */
final class ZoneCases {

    /** {@code -Dtouchpoint.zones=all} takes every zone at every transition, not a sample. */
    static final boolean ALL = "all".equals(System.getProperty("touchpoint.zones"));

    /** Gaps and overlaps of 30 minutes to a day, at midnight too, and clocks that are never set. */
    static final List<String> SPECIAL = List.of(
            "Europe/Berlin",
            "America/New_York",
            "Africa/Cairo",
            "America/Santiago",
            "Pacific/Apia",
            "Pacific/Kwajalein",
            "Australia/Lord_Howe",
            "Antarctica/Troll",
            "Antarctica/Casey",
            "Africa/Casablanca",
            "America/Sao_Paulo",
            // Until 2011 set back at 00:01: yesterday came back.
            "America/Goose_Bay",
            "America/Havana",
            "Asia/Kathmandu",
            "Pacific/Chatham",
            "UTC",
            "+05:45");

    private ZoneCases() {}

    static Stream<String> ids() {
        List<String> ids = new ArrayList<>(new TreeSet<>(ZoneId.getAvailableZoneIds()));
        if (ALL) {
            return ids.stream();
        }
        Collections.shuffle(ids, new Random(7));
        return Stream.concat(SPECIAL.stream(), ids.stream().limit(40)).distinct();
    }

    static List<ZoneOffsetTransition> transitions(ZoneRules rules, int fromYear, int toYear) {
        Instant end = newYear(toYear);
        return Stream.iterate(
                        rules.nextTransition(newYear(fromYear)),
                        t -> t != null && t.getInstant().isBefore(end),
                        t -> rules.nextTransition(t.getInstant()))
                .toList();
    }

    /** Up to eight changes in the first days of 2026, of up to 24 hours, often one within the other. */
    static Arbitrary<ZoneRules> restless() {
        return Arbitraries.integers()
                .between(-48, 48)
                .tuple2()
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(ZoneCases::restless);
    }

    private static ZoneRules restless(List<Tuple2<Integer, Integer>> changes) {
        ZoneOffset first = ZoneOffset.UTC;
        ZoneOffset before = first;
        Instant at = newYear(2026);
        List<ZoneOffsetTransition> transitions = new ArrayList<>();
        for (Tuple2<Integer, Integer> change : changes) {
            at = at.plusSeconds(900L * (1 + Math.abs(change.get1())));
            ZoneOffset after = ZoneOffset.ofTotalSeconds(900 * change.get2());
            if (!after.equals(before)) {
                transitions.add(ZoneOffsetTransition.of(LocalDateTime.ofInstant(at, before), before, after));
            }
            before = after;
        }
        return ZoneRules.of(first, first, List.of(), transitions, List.of());
    }

    static Instant newYear(int year) {
        return LocalDateTime.of(year, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);
    }

    /** The first instant that shows the local date-time or a later one. */
    static Instant closing(ZoneRules zone, LocalDateTime local) {
        return turns(zone, local).stream()
                .filter(t -> !shown(zone, t).isBefore(local))
                .findFirst()
                .orElseThrow();
    }

    /** The first instant, not before the given one, that shows the local date-time or a later one. */
    static Instant firstAtOrAfter(ZoneRules zone, Instant instant, LocalDateTime local) {
        NavigableSet<Instant> turns = turns(zone, local);
        turns.add(instant);
        return turns.tailSet(instant).stream()
                .filter(t -> !shown(zone, t).isBefore(local))
                .findFirst()
                .orElseThrow();
    }

    /** The instant after the last one that shows an earlier date-time than the given one. */
    static Instant opening(ZoneRules zone, LocalDateTime local) {
        return turns(zone, local).descendingSet().stream()
                .map(t -> t.minusNanos(1))
                .filter(t -> shown(zone, t).isBefore(local))
                .findFirst()
                .orElseThrow()
                .plusNanos(1);
    }

    static LocalDateTime shown(ZoneRules zone, Instant instant) {
        return LocalDateTime.ofInstant(instant, zone.getOffset(instant));
    }

    /** Everywhere near where the clock can come to, or leave, a local date-time; no clock is set by more than a day or so. */
    private static NavigableSet<Instant> turns(ZoneRules zone, LocalDateTime local) {
        Instant from = local.minusDays(4).toInstant(ZoneOffset.UTC);
        Instant to = local.plusDays(4).toInstant(ZoneOffset.UTC);
        NavigableSet<Instant> turns = new TreeSet<>(List.of(from, to));
        turns.add(local.toInstant(zone.getOffset(from)));
        ZoneOffsetTransition transition = zone.nextTransition(from);
        while (transition != null && transition.getInstant().isBefore(to)) {
            turns.add(transition.getInstant());
            turns.add(local.toInstant(transition.getOffsetAfter()));
            transition = zone.nextTransition(transition.getInstant());
        }
        return turns;
    }
}
