package dev.touchpoint.insight;

import dev.touchpoint.check.Shown;
import dev.touchpoint.insight.GapPlace.At;
import dev.touchpoint.insight.GapPlace.Between;
import dev.touchpoint.insight.GapPlace.InPhase;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.metric.Metric;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link GapDetector} knows: the map, the log, and what the host has set. Immutable and thread-safe.
 */
public final class GapFacts {

    private final Gaps gaps;
    private final TouchpointLog log;
    private final Map<String, Touchpoint> touchpoints = new HashMap<>();
    private final SegmentRows rows;
    private final PlaceOrder order;
    private final MapReview review;
    private final Instant end;

    GapFacts(Gaps gaps, TouchpointLog log) {
        this.gaps = gaps;
        this.log = log;
        gaps.map().touchpoints().forEach(touchpoint -> touchpoints.put(touchpoint.id(), touchpoint));
        this.rows = SegmentRows.of(log);
        this.order = new PlaceOrder(gaps.map());
        this.review = MapReview.of(gaps.map());
        this.end = log.events().stream().map(Event::at).max(Instant::compareTo).orElse(Instant.MIN);
    }

    /**
     * The map.
     *
     * @return what is planned, not null
     */
    public TouchpointMap map() {
        return gaps.map();
    }

    /**
     * The log.
     *
     * @return what happened, not null
     */
    public TouchpointLog log() {
        return log;
    }

    /**
     * The metrics whose answers are read.
     *
     * @return them in the order in which they were handed over; unmodifiable, not null
     */
    public List<Metric> metrics() {
        return gaps.metrics();
    }

    /**
     * A map to compare with.
     *
     * @return the template; empty if there is none
     */
    public Optional<TouchpointMap> template() {
        return gaps.template();
    }

    /**
     * The zone whose days count.
     *
     * @return the zone, not null
     */
    public ZoneId zone() {
        return gaps.zone();
    }

    /**
     * The confidence of intervals, and one minus the level that p-values are held against.
     *
     * @return between 0 and 1
     */
    public double confidence() {
        return gaps.confidence();
    }

    /**
     * What chance depends on.
     *
     * @return the seed
     */
    public long seed() {
        return gaps.seed();
    }

    /**
     * What failure demand sounds like.
     *
     * @return the lexicon, not null
     */
    public Lexicon lexicon() {
        return gaps.lexicon();
    }

    /**
     * When the log ends: what has not happened by then may still come.
     *
     * @return the instant of the last event; {@link Instant#MIN} if there is none
     */
    public Instant end() {
        return end;
    }

    /**
     * A touchpoint of the map.
     *
     * @param id the id, not null
     * @return the touchpoint; empty if the map does not have it
     */
    public Optional<Touchpoint> touchpoint(String id) {
        return Optional.ofNullable(touchpoints.get(id));
    }

    /**
     * What a touchpoint is called in a sentence.
     *
     * @param id the id, not null
     * @return the customer's words for it, or the id if the map does not have it, in quotes; not null
     */
    public String name(String id) {
        Touchpoint known = touchpoints.get(id);
        return Shown.text(known == null ? id : known.name());
    }

    /** A place in a sentence, with the names of the map. */
    String where(GapPlace place) {
        if (place instanceof Between between) {
            return "between " + name(between.from()) + " and " + name(between.to());
        }
        if (place instanceof At at) {
            return "at " + name(at.touchpoint());
        }
        return place instanceof InPhase phase
                ? phase.phase().name().toLowerCase(Locale.ROOT) + " the purchase"
                : "on the map";
    }

    /**
     * How many customers met a touchpoint and are in a segment: all who met it, times the segment's share of those of them whose
     * segment is known.
     *
     * @param touchpoint the touchpoint's id, not null
     * @param segment the segment; null for everybody
     * @return 0 or more, rounded
     */
    public long customers(String touchpoint, @Nullable Segment segment) {
        Set<String> met = new HashSet<>();
        Set<String> known = new HashSet<>();
        Set<String> in = new HashSet<>();
        boolean[] parts = segment == null ? new boolean[0] : rows.in(segment);
        for (Event event : log.events()) {
            if (event.touchpoint().equals(touchpoint)) {
                met.add(event.customer());
                int part = rows.part(event.customer(), event.occasion());
                if (segment != null && part != SegmentRows.NONE) {
                    known.add(event.customer());
                    if (parts[part]) {
                        in.add(event.customer());
                    }
                }
            }
        }
        if (segment == null) {
            return met.size();
        }
        return known.isEmpty() ? 0 : Math.round((double) met.size() * in.size() / known.size());
    }

    MapReview review() {
        return review;
    }

    SegmentRows rows() {
        return rows;
    }

    PlaceOrder order() {
        return order;
    }

    /** How many events, as in {@code GapFacts[auction: 4000 events]}. */
    @Override
    public String toString() {
        return "GapFacts[" + map().id() + ": " + log.events().size() + " events]";
    }
}
