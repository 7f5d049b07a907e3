package dev.touchpoint.insight;

import dev.touchpoint.check.Shown;
import dev.touchpoint.insight.Evidence.Observed;
import dev.touchpoint.insight.Evidence.Structural;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.map.Channel;
import dev.touchpoint.map.ChannelMode;
import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Media;
import dev.touchpoint.map.Phase;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Touchpoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The phases that a channel does not reach, though it reaches another one. Where the log has customers there all the same, the map
 * is wrong. Elsewhere only the company's own channels count, over which customers come for word or help: where these end, customers must
 * change.
 */
final class UncoveredChannels {

    private static final Set<Purpose> FOR_WORD_OR_HELP =
            Collections.unmodifiableSet(EnumSet.of(Purpose.INFORM, Purpose.HELP));

    private final GapFacts facts;
    private final Map<String, Set<Phase>> reached = new HashMap<>();

    /** Over which customers come for word or help, at some time. */
    private final Set<String> asked = new HashSet<>();

    private final Set<Phase> planned = EnumSet.noneOf(Phase.class);

    /** By phase and channel: the customers whom the log has there. */
    private final Map<Phase, Map<String, Set<String>>> met = new EnumMap<>(Phase.class);

    private UncoveredChannels(GapFacts facts) {
        this.facts = facts;
    }

    static List<Finding> findings(GapFacts facts) {
        UncoveredChannels channels = new UncoveredChannels(facts);
        channels.read();
        List<Finding> findings = new ArrayList<>();
        channels.planned.forEach(phase -> findings.addAll(channels.findings(phase)));
        return findings;
    }

    private void read() {
        for (Touchpoint touchpoint : facts.map().touchpoints()) {
            if (PlannedStep.isVisible(touchpoint)
                    && touchpoint.purpose() != Purpose.FEEDBACK
                    && !touchpoint.channels().isEmpty()) {
                planned.add(touchpoint.phase());
                if (touchpoint.initiator() == Initiator.CUSTOMER && FOR_WORD_OR_HELP.contains(touchpoint.purpose())) {
                    asked.addAll(touchpoint.channels());
                }
                touchpoint.channels().forEach(channel -> reached.computeIfAbsent(
                                channel, any -> EnumSet.noneOf(Phase.class))
                        .add(touchpoint.phase()));
            }
        }
        facts.log().interactions().forEach(this::read);
    }

    private void read(Interaction interaction) {
        String channel = interaction.channel();
        if (channel != null) {
            facts.touchpoint(interaction.touchpoint())
                    .filter(touchpoint -> touchpoint.purpose() != Purpose.FEEDBACK)
                    .ifPresent(touchpoint -> met.computeIfAbsent(touchpoint.phase(), any -> new HashMap<>())
                            .computeIfAbsent(channel, any -> new HashSet<>())
                            .add(interaction.customer()));
        }
    }

    private List<Finding> findings(Phase phase) {
        List<Channel> uncovered = facts.map().channels().stream()
                .filter(channel -> reached.containsKey(channel.id()))
                .filter(channel -> !reached.getOrDefault(channel.id(), Set.of()).contains(phase))
                .toList();
        List<Finding> findings = new ArrayList<>();
        List<Channel> unused = new ArrayList<>();
        for (Channel channel : uncovered) {
            int customers = met.getOrDefault(phase, Map.of())
                    .getOrDefault(channel.id(), Set.of())
                    .size();
            if (customers > 0) {
                findings.add(used(phase, channel, customers));
            } else if (asked.contains(channel.id())
                    && channel.mode() != ChannelMode.PUSH
                    && channel.media() == Media.OWNED) {
                unused.add(channel);
            }
        }
        if (!unused.isEmpty()) {
            findings.add(unused(phase, unused));
        }
        return findings;
    }

    private Finding used(Phase phase, Channel channel, int customers) {
        long all = met.getOrDefault(phase, Map.of()).values().stream()
                .flatMap(Set::stream)
                .distinct()
                .count();
        String name = Shown.text(channel.name());
        return Finding.of(GapKind.COVERAGE, GapPlace.in(phase))
                .customers(customers)
                .evidence(new Observed(
                        "Customers came over " + name + " " + when(phase) + ", where the map has nothing over it: "
                                + Words.share(customers, all) + ".",
                        customers,
                        all))
                .advice("Put on the map which touchpoints " + when(phase) + " are reached over " + name
                        + ", or correct the channel in the log.")
                .build();
    }

    private static Finding unused(Phase phase, List<Channel> channels) {
        String names =
                channels.stream().map(channel -> Shown.text(channel.name())).collect(Collectors.joining(", "));
        return Finding.of(GapKind.COVERAGE, GapPlace.in(phase))
                .evidence(new Structural("The map has nothing " + when(phase) + " over " + names
                        + ", over which customers come for word or help at other times."))
                .advice("Try what happens to a customer who comes over " + names + " " + when(phase)
                        + ", and lead them on from there.")
                .build();
    }

    private static String when(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT) + " the purchase";
    }
}
