package dev.touchpoint.insight;

import dev.touchpoint.check.Require;
import dev.touchpoint.check.Shown;
import dev.touchpoint.insight.GapPlace.At;
import dev.touchpoint.insight.GapPlace.Between;
import dev.touchpoint.map.Commitment;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.Owner;
import dev.touchpoint.map.Stage;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A touchpoint that would close a gap.
 *
 * <p>Immutable and thread-safe.
 *
 * @param touchpoint the touchpoint, with its owner, initiator and purpose; its id is made unique where it is added; not null
 * @param place where it belongs, not null
 * @param ownerName the name of its owner for readers, not blank; null if nobody is proposed
 * @param deadline how long after what is before it the customer meets it at the latest, longer than zero; null if that is not known
 * @param segment who needs it; null if it is everybody
 * @param metric the id of the metric that is expected to improve; null if none was measured
 * @param measuredAt the id of the touchpoint whose scores are expected to improve; null if none was measured
 */
public record Proposal(
        Touchpoint touchpoint,
        GapPlace place,
        @Nullable String ownerName,
        @Nullable Duration deadline,
        @Nullable Segment segment,
        @Nullable String metric,
        @Nullable String measuredAt) {

    /** Under which a commitment keeps what it is measured by. */
    static final String METRIC = "metric";

    static final String MEASURED_AT = "measuredAt";
    static final String SEGMENT = "segment";

    /** Refuses what breaks a rule, as the components state. */
    public Proposal {
        Require.notNull("touchpoint", touchpoint);
        Require.notNull("place", place);
        Require.textOrNull("ownerName", ownerName);
        Require.textOrNull("metric", metric);
        Require.textOrNull("measuredAt", measuredAt);
        if (deadline != null && (deadline.isZero() || deadline.isNegative())) {
            throw new IllegalArgumentException("deadline must be longer than zero, was " + deadline);
        }
    }

    /**
     * A proposal of which only the touchpoint and its place are known.
     *
     * @param touchpoint the touchpoint, not null
     * @param place where it belongs, not null
     * @return the proposal, not null
     */
    public static Proposal of(Touchpoint touchpoint, GapPlace place) {
        return new Proposal(touchpoint, place, null, null, null, null, null);
    }

    /**
     * A copy of a map with the touchpoint in it: right after the touchpoint that it follows, and in the journeys that have the place,
     * right after the step before it. If one of these journeys is that of a persona whose name or id has a value of the {@linkplain
     * #segment segment} as a word, it is only in those. Where no journey has the place, it is in no journey. If the map has its id,
     * it gets a number.
     *
     * @param map the map, which has the channels and owners that the touchpoint names; not null
     * @return the changed copy, not null
     * @throws IllegalArgumentException if the touchpoint names what the map does not have
     */
    public TouchpointMap addTo(TouchpointMap map) {
        Touchpoint added = unique(Require.notNull("map", map));
        List<Journey> having =
                map.journeys().stream().filter(journey -> after(journey) >= 0).toList();
        List<Journey> own =
                having.stream().filter(journey -> isOfTheSegment(journey, map)).toList();
        List<Journey> changed = own.isEmpty() ? having : own;
        return new TouchpointMap(
                map.id(),
                map.name(),
                map.mission(),
                map.success(),
                map.goals(),
                map.channels(),
                map.owners(),
                map.personas(),
                with(map.touchpoints(), added),
                map.journeys().stream()
                        .map(journey -> changed.contains(journey) ? with(journey, added) : journey)
                        .toList(),
                map.commitments(),
                map.attributes());
    }

    /** The touchpoint under an id that the map does not have. */
    private Touchpoint unique(TouchpointMap map) {
        Set<String> taken = new HashSet<>();
        map.touchpoints().forEach(touchpoint -> taken.add(touchpoint.id()));
        String id = touchpoint.id();
        for (int number = 2; taken.contains(id); number++) {
            String suffix = "-" + number;
            id = touchpoint.id().substring(0, Math.min(touchpoint.id().length(), 100 - suffix.length())) + suffix;
        }
        return withId(id);
    }

    private Touchpoint withId(String id) {
        return new Touchpoint(
                id,
                touchpoint.name(),
                touchpoint.phase(),
                touchpoint.initiator(),
                touchpoint.purpose(),
                touchpoint.exposure(),
                touchpoint.visibility(),
                touchpoint.handling(),
                touchpoint.owner(),
                touchpoint.channels(),
                touchpoint.importance(),
                touchpoint.momentOfTruth(),
                touchpoint.emotion(),
                touchpoint.goal(),
                touchpoint.promise(),
                touchpoint.bridgesTo(),
                touchpoint.burdenSeconds(),
                touchpoint.attributes());
    }

    private @Nullable String follows() {
        if (place instanceof Between between) {
            return between.from();
        }
        return place instanceof At at ? at.touchpoint() : null;
    }

    private List<Touchpoint> with(List<Touchpoint> touchpoints, Touchpoint added) {
        List<Touchpoint> with = new ArrayList<>();
        for (Touchpoint each : touchpoints) {
            with.add(each);
            if (each.id().equals(follows())) {
                with.add(added);
            }
        }
        if (!with.contains(added)) {
            with.add(added);
        }
        return with;
    }

    /**
     * The number of the step that the touchpoint comes right after: the last one that has what it follows, before what it comes
     * before; below zero if there is none.
     */
    private int after(Journey journey) {
        String before = place instanceof Between between ? between.to() : null;
        int after = -1;
        int number = 0;
        for (Step step : journey.steps().toList()) {
            if (after >= 0 && step.touchpoints().contains(before)) {
                return after;
            }
            after = step.touchpoints().contains(follows()) ? number : after;
            number++;
        }
        return before == null ? after : -1;
    }

    private Journey with(Journey journey, Touchpoint added) {
        int after = after(journey);
        List<Stage> stages = new ArrayList<>();
        int number = 0;
        for (Stage stage : journey.stages()) {
            List<Step> steps = new ArrayList<>();
            for (Step step : stage.steps()) {
                steps.add(step);
                if (number++ == after) {
                    steps.add(Step.of(added.name(), added.id()));
                }
            }
            stages.add(stage.withSteps(steps));
        }
        return journey.withStages(stages);
    }

    private boolean isOfTheSegment(Journey journey, TouchpointMap map) {
        String id = journey.persona();
        if (segment == null || id == null) {
            return false;
        }
        Set<String> words = new HashSet<>(words(id));
        map.persona(id).ifPresent(persona -> words.addAll(words(persona.name())));
        return segment.values().values().stream().anyMatch(value -> words.containsAll(words(value)));
    }

    private static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
    }

    /**
     * What an owner takes on: to add the touchpoint, and what that is expected to bring. The commitment keeps, as attributes, what
     * {@link Effect} measures it by.
     *
     * @param map the map that the touchpoint was {@linkplain #addTo added} to, where it stands under its name; not null
     * @param owner the owner who takes it on, not null
     * @param due the day by which it is done, not null
     * @return the commitment in the state PROPOSED, not null
     * @throws IllegalArgumentException if the map does not have the touchpoint
     */
    public Commitment commitment(TouchpointMap map, Owner owner, LocalDate due) {
        String added = map.touchpoints().stream()
                .filter(each ->
                        each.name().equals(touchpoint.name()) && each.id().startsWith(touchpoint.id()))
                .reduce((first, last) -> last)
                .map(Touchpoint::id)
                .orElseThrow(() -> new IllegalArgumentException("there is no touchpoint "
                        + Shown.text(touchpoint.name()) + " in map " + Shown.text(map.id()) + ": add it first"));
        Map<String, Object> measured = new LinkedHashMap<>();
        if (metric != null && measuredAt != null) {
            measured.put(METRIC, metric);
            measured.put(MEASURED_AT, measuredAt);
        }
        if (segment != null) {
            measured.put(SEGMENT, segment.values());
        }
        Commitment commitment = Commitment.of(
                        "add-" + added.substring(0, Math.min(added.length(), 96)),
                        added,
                        owner.id(),
                        "Add " + inWords())
                .withDue(due)
                .withAttributes(measured);
        return measured.containsKey(METRIC) ? commitment.withHypothesis(hypothesis()) : commitment;
    }

    private String hypothesis() {
        return "After it is live, the " + metric + " at " + measuredAt + " of "
                + (segment == null ? "customers" : "customers with " + segment) + " improves"
                + (segment == null ? "." : " more than that of all others.");
    }

    /** As in {@code "I hear that I have won" (celebrate, from Saleroom, within 12 hours)}. */
    String inWords() {
        String purpose = touchpoint.purpose().name().toLowerCase(Locale.ROOT);
        return Shown.text(touchpoint.name()) + " (" + purpose + (ownerName == null ? "" : ", from " + ownerName)
                + (deadline == null ? "" : ", within " + Words.time(deadline)) + ")";
    }
}
