package dev.touchpoint.blackbox.insight;

import static dev.touchpoint.map.Purpose.FEEDBACK;
import static dev.touchpoint.map.Purpose.INFORM;

import dev.touchpoint.fixture.TeaShop;
import dev.touchpoint.insight.MapFinding;
import dev.touchpoint.map.Channel;
import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.Owner;
import dev.touchpoint.map.Persona;
import dev.touchpoint.map.Phase;
import dev.touchpoint.map.Stage;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import java.util.ArrayList;
import java.util.List;

/** Does to a map what a finding advises. */
final class Mending {

    private static final String NEW = "mended";

    private final TouchpointMap map;
    private final MapFinding finding;

    private Mending(TouchpointMap map, MapFinding finding) {
        this.map = map;
        this.finding = finding;
    }

    static TouchpointMap of(TouchpointMap map, MapFinding finding) {
        return new Mending(map, finding).mended();
    }

    private TouchpointMap mended() {
        return switch (finding.kind()) {
            case UNOWNED -> finding.name() == null ? allOwned() : owned();
            case FEEDBACK_WITHOUT_OWNER -> owned();
            case DOUBLY_OWNED, CHANNEL_AS_TOUCHPOINT -> renamed();
            case DUPLICATE, UNUSED -> withoutDoubt();
            case ORG_CHART -> finding.pointer().startsWith("/touchpoints") ? renamed() : stagesRenamed();
            case NO_CUSTOMER_GOAL ->
                finding.name() == null
                        ? withJourney(Journey.builder(NEW, "A new way").goal("Reach it"))
                        : journey(map.journeys().get(index(2)).toBuilder().goal("Reach it"));
            case UNBRIDGED_HAND_OFF -> bridged();
            case UNTOLD_EVENT, EMOTION_WITHOUT_FOLLOW_UP -> followed();
            case NO_FEEDBACK -> with(Touchpoint.builder(NEW, "I am asked", Phase.AFTER, Initiator.COMPANY, FEEDBACK));
            case FEEDBACK_WITHOUT_BURDEN -> TeaShop.with(map, touchpoint().id(), old -> old.burdenSeconds(30));
            case UNCOVERED_PHASE -> with(Touchpoint.builder(NEW, "I am there", phase(), Initiator.CUSTOMER, INFORM));
        };
    }

    private int index(int part) {
        return Integer.parseInt(finding.pointer().split("/", -1)[part]);
    }

    private Touchpoint touchpoint() {
        return map.touchpoints().get(index(2));
    }

    private Phase phase() {
        return finding.message().contains(" before the ")
                ? Phase.BEFORE
                : finding.message().contains(" during the ") ? Phase.DURING : Phase.AFTER;
    }

    private TouchpointMap allOwned() {
        TouchpointMap withOwner = map.toBuilder().owner(NEW, "Somebody").build();
        return TeaShop.with(
                withOwner,
                map.touchpoints().stream()
                        .map(old -> old.toBuilder().ownedBy(NEW).build())
                        .toList(),
                map.journeys());
    }

    private TouchpointMap owned() {
        return TeaShop.with(
                map, touchpoint().id(), old -> old.ownedBy(map.owners().get(0).id()));
    }

    private TouchpointMap renamed() {
        List<Touchpoint> touchpoints = map.touchpoints().stream()
                .map(old -> old.equals(touchpoint()) ? TeaShop.named(old, "I go through " + old.id()) : old)
                .toList();
        return TeaShop.with(map, touchpoints, map.journeys());
    }

    private TouchpointMap stagesRenamed() {
        Journey old = map.journeys().get(index(2));
        List<Stage> stages = old.stages().stream()
                .map(stage -> new Stage(stage.id(), "I do " + stage.id(), stage.steps(), stage.attributes()))
                .toList();
        return journey(emptied(old).stages(stages.toArray(Stage[]::new)));
    }

    private static Journey.Builder emptied(Journey journey) {
        return Journey.builder(journey.id(), journey.name())
                .kind(journey.kind())
                .persona(journey.persona())
                .goal(journey.goal())
                .trigger(journey.trigger());
    }

    /** A map without the channel, owner or persona, or with its touchpoint or journey under another name. */
    private TouchpointMap withoutDoubt() {
        String list = finding.pointer().split("/", -1)[1];
        if (list.equals("touchpoints")) {
            return renamed();
        }
        if (list.equals("channels")) {
            String channel = map.channels().get(index(2)).id();
            TouchpointMap used = finding.kind() == MapFinding.Kind.UNUSED
                    ? with(Touchpoint.builder(NEW, "I use it", Phase.AFTER, Initiator.CUSTOMER, INFORM)
                            .over(channel))
                    : map;
            return used.equals(map) ? named(list, index(2)) : used;
        }
        if (list.equals("owners") && finding.kind() == MapFinding.Kind.UNUSED) {
            return map.toBuilder()
                    .touchpoint(Touchpoint.builder(NEW, "I use it", Phase.AFTER, Initiator.CUSTOMER, INFORM)
                            .ownedBy(map.owners().get(index(2)).id()))
                    .build();
        }
        if (list.equals("personas") && finding.kind() == MapFinding.Kind.UNUSED) {
            return withJourney(Journey.builder(NEW, "A new way")
                    .goal("Reach it")
                    .persona(map.personas().get(index(2)).id()));
        }
        return named(list, index(2));
    }

    private TouchpointMap named(String list, int index) {
        TouchpointMap.Builder other = TouchpointMap.builder(map.id(), map.name())
                .touchpoints(map.touchpoints().toArray(Touchpoint[]::new));
        for (int i = 0; i < map.channels().size(); i++) {
            Channel old = map.channels().get(i);
            String name = list.equals("channels") && i == index ? "Renamed " + old.id() : old.name();
            other.channels(new Channel(old.id(), name, old.mode(), old.media(), old.attributes()));
        }
        for (int i = 0; i < map.owners().size(); i++) {
            Owner old = map.owners().get(i);
            String name = list.equals("owners") && i == index ? "Renamed " + old.id() : old.name();
            other.owners(new Owner(old.id(), name, old.attributes()));
        }
        for (int i = 0; i < map.personas().size(); i++) {
            Persona old = map.personas().get(i);
            String name = list.equals("personas") && i == index ? "Renamed " + old.id() : old.name();
            other.personas(new Persona(old.id(), name, old.goals(), old.needs(), old.channels(), old.attributes()));
        }
        for (int i = 0; i < map.journeys().size(); i++) {
            Journey old = map.journeys().get(i);
            String name = list.equals("journeys") && i == index ? "Renamed " + old.id() : old.name();
            other.journey(Journey.builder(old.id(), name)
                    .kind(old.kind())
                    .persona(old.persona())
                    .goal(old.goal())
                    .stages(old.stages().toArray(Stage[]::new)));
        }
        return other.build();
    }

    private TouchpointMap bridged() {
        String next = finding.advice().replaceFirst(".* bridgesTo (.*)\\.$", "$1");
        Journey journey = map.journeys().get(index(2));
        int stageAt = index(4);
        int stepAt = index(6);
        List<Stage> stages = new ArrayList<>(journey.stages());
        List<Step> steps = new ArrayList<>(stages.get(stageAt).steps());
        List<String> touchpoints = new ArrayList<>(steps.get(stepAt).touchpoints());
        touchpoints.add(NEW);
        steps.set(stepAt, Step.of(steps.get(stepAt).name(), touchpoints.toArray(String[]::new)));
        stages.set(stageAt, Stage.of("s" + stageAt, stages.get(stageAt).name(), steps.toArray(Step[]::new)));
        TouchpointMap more =
                with(Touchpoint.builder(NEW, "They tell me who is next", Phase.AFTER, Initiator.COMPANY, INFORM)
                        .bridgingTo(next));
        List<Journey> journeys = more.journeys().stream()
                .map(other -> other.equals(journey)
                        ? emptied(journey).stages(stages.toArray(Stage[]::new)).build()
                        : other)
                .toList();
        return TeaShop.with(more, more.touchpoints(), journeys);
    }

    private TouchpointMap followed() {
        return with(Touchpoint.builder(NEW, "They come to me", Phase.AFTER, Initiator.COMPANY, INFORM)).toBuilder()
                .journey(Journey.builder(NEW, "A new way")
                        .goal("Not be left alone")
                        .stage("s", "All", Step.of("It happens", touchpoint().id()), Step.of("I hear", NEW)))
                .build();
    }

    private TouchpointMap with(Touchpoint.Builder touchpoint) {
        return map.toBuilder().touchpoint(touchpoint).build();
    }

    private TouchpointMap withJourney(Journey.Builder journey) {
        return map.toBuilder().journey(journey).build();
    }

    private TouchpointMap journey(Journey.Builder changed) {
        Journey journey = changed.build();
        List<Journey> journeys = map.journeys().stream()
                .map(old -> old.id().equals(journey.id()) ? journey : old)
                .toList();
        return TeaShop.with(map, map.touchpoints(), journeys);
    }
}
