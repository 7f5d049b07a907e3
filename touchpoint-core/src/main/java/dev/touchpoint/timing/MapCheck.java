package dev.touchpoint.timing;

import dev.touchpoint.check.Suggestion;
import dev.touchpoint.map.Channel;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.timing.PolicyFinding.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether what a policy names is on the map, and what the policy takes it for. */
final class MapCheck {

    private final SurveyPolicy policy;
    private final TouchpointMap map;
    private final List<PolicyFinding> findings = new ArrayList<>();

    MapCheck(SurveyPolicy policy, TouchpointMap map) {
        this.policy = policy;
        this.map = map;
    }

    List<PolicyFinding> findings() {
        if (policy.touchpoint() != null) {
            touchpoint("is about", policy.touchpoint());
        }
        Optional<Touchpoint> asking = touchpoint("asks at", policy.askedAt());
        asking.filter(touchpoint -> touchpoint.purpose() != Purpose.FEEDBACK)
                .ifPresent(touchpoint -> add(
                        null,
                        "It asks at " + policy.askedAt() + ", whose purpose on the map is " + touchpoint.purpose()
                                + ".",
                        "Ask at a touchpoint with the purpose FEEDBACK: being asked is an experience of its own."));
        Set<String> offered = new HashSet<>();
        asking.ifPresent(touchpoint -> offered.addAll(touchpoint.channels()));
        policy.channels().forEach(channel -> channel(channel, offered));
        return findings;
    }

    private Optional<Touchpoint> touchpoint(String how, String id) {
        Optional<Touchpoint> touchpoint = map.touchpoint(id);
        if (touchpoint.isEmpty()) {
            List<String> ids = map.touchpoints().stream().map(Touchpoint::id).toList();
            add(null, "The touchpoint it " + how + " is not on the map: " + id + ".", name(Suggestion.among(ids, id)));
        }
        return touchpoint;
    }

    /** @param offered the channels of the touchpoint where it asks; none if that is not said */
    private void channel(String channel, Set<String> offered) {
        if (map.channel(channel).isEmpty()) {
            List<String> ids = map.channels().stream().map(Channel::id).toList();
            add(channel, "The map has no channel " + channel + ".", name(Suggestion.among(ids, channel)));
        } else if (!offered.isEmpty() && !offered.contains(channel)) {
            add(
                    channel,
                    "On the map, " + policy.askedAt() + " is not reached over " + channel + ".",
                    "Add the channel to the touchpoint, or take it from the policy.");
        }
    }

    private static String name(String suggestion) {
        String advice = "Put it on the map, or name the one that is meant";
        return suggestion.isEmpty() ? advice + "." : advice + suggestion;
    }

    private void add(@Nullable String channel, String message, String advice) {
        findings.add(new PolicyFinding(Kind.NOT_ON_THE_MAP, policy.id(), channel, List.of(), message, advice));
    }
}
