package dev.touchpoint.insight;

import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What customers met between two touchpoints: those of a segment, and the others. */
final class Contacts {

    /** As many of the others as that have what the segment lacks. */
    private static final double MOST = 0.5;

    private final GapFacts facts;
    private long segment;
    private long rest;
    private final Map<String, Long> inSegment = new HashMap<>();
    private final Map<String, Long> inRest = new HashMap<>();
    private final Map<String, List<Duration>> afterStart = new LinkedHashMap<>();

    private Contacts(GapFacts facts) {
        this.facts = facts;
    }

    /** Between the first time at one touchpoint and the next at the other. Without a segment everybody is in it. */
    static Contacts between(String from, String to, @Nullable Segment segment, GapFacts facts) {
        Contacts contacts = new Contacts(facts);
        boolean[] in = segment == null ? new boolean[0] : facts.rows().in(segment);
        facts.log().journeys().forEach(journey -> {
            int part = facts.rows().part(journey.customer(), journey.occasion());
            if (segment == null || part != SegmentRows.NONE) {
                contacts.add(journey, from, to, segment == null || in[part]);
            }
        });
        return contacts;
    }

    private void add(ActualJourney journey, String from, String to, boolean isInSegment) {
        Map<String, Instant> met = new LinkedHashMap<>();
        Instant start = null;
        for (Event event : journey.events()) {
            if (!(event instanceof Interaction)) {
                continue;
            }
            if (start == null) {
                start = event.touchpoint().equals(from) ? event.at() : null;
            } else if (event.touchpoint().equals(to)) {
                count(met, start, isInSegment);
                return;
            } else {
                met.putIfAbsent(event.touchpoint(), event.at());
            }
        }
    }

    private void count(Map<String, Instant> met, Instant start, boolean isInSegment) {
        segment += isInSegment ? 1 : 0;
        rest += isInSegment ? 0 : 1;
        met.forEach((touchpoint, at) -> {
            (isInSegment ? inSegment : inRest).merge(touchpoint, 1L, Long::sum);
            afterStart.computeIfAbsent(touchpoint, any -> new ArrayList<>()).add(Duration.between(start, at));
        });
    }

    private double shareInSegment(String touchpoint) {
        return segment == 0 ? 0 : (double) inSegment.getOrDefault(touchpoint, 0L) / segment;
    }

    private double shareInRest(String touchpoint) {
        return rest == 0 ? 0 : (double) inRest.getOrDefault(touchpoint, 0L) / rest;
    }

    /** The company's contact that most of the others get, and the segment at most half as often. */
    Optional<Touchpoint> lacking() {
        return inRest.keySet().stream()
                .filter(id -> shareInRest(id) >= MOST && shareInSegment(id) <= shareInRest(id) / 2)
                .sorted()
                .flatMap(id -> facts.touchpoint(id).stream())
                .filter(Contacts::isFromTheCompany)
                .max(Comparator.comparingDouble(contact -> shareInRest(contact.id()) - shareInSegment(contact.id())));
    }

    private static boolean isFromTheCompany(Touchpoint contact) {
        return contact.visibility() == Visibility.VISIBLE
                && contact.purpose() != Purpose.FEEDBACK
                && (contact.initiator() == Initiator.COMPANY || contact.initiator() == Initiator.PARTNER);
    }

    /** Whether the company tells most of the segment something in between. */
    boolean isTold() {
        return inSegment.keySet().stream()
                .filter(id -> shareInSegment(id) >= MOST)
                .flatMap(id -> facts.touchpoint(id).stream())
                .anyMatch(PlannedStep::isWordFromTheCompany);
    }

    /** What happens out of sight to most of the segment, and nobody tells them; of several, what happens last. */
    Optional<Touchpoint> event() {
        if (isTold()) {
            return Optional.empty();
        }
        return inSegment.keySet().stream()
                .filter(id -> shareInSegment(id) >= MOST)
                .sorted()
                .flatMap(id -> facts.touchpoint(id).stream())
                .filter(event -> event.visibility() == Visibility.BACKSTAGE)
                .max(Comparator.comparing(event -> usual(event.id()).orElse(Duration.ZERO)));
    }

    /** How long after the start nine of ten had met a touchpoint. */
    Optional<Duration> usual(String touchpoint) {
        long[] seconds = afterStart.getOrDefault(touchpoint, List.of()).stream()
                .mapToLong(Duration::getSeconds)
                .sorted()
                .toArray();
        return Arrays.stream(seconds)
                .skip(Math.max(0, (long) Math.ceil(0.9 * seconds.length) - 1))
                .mapToObj(Duration::ofSeconds)
                .findFirst();
    }
}
