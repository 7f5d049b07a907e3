package dev.touchpoint.cli.report;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.insight.Evidence;
import dev.touchpoint.insight.Evidence.Group;
import dev.touchpoint.insight.Evidence.Statistical;
import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.Metrics;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What speaks for a finding.
 *
 * @param sentence in words
 * @param groups what was compared; empty if nothing was
 */
record EvidenceView(String sentence, List<GroupView> groups) {

    /**
     * A group that was compared.
     *
     * @param name what it is
     * @param value its mean
     * @param n of how many
     * @param bar how long its bar is, of 100
     */
    record GroupView(String name, String value, String n, String bar) {}

    static EvidenceView of(Evidence evidence) {
        return evidence instanceof Statistical statistical
                ? new EvidenceView(Plain.text(withoutGroups(statistical)), groups(statistical))
                : new EvidenceView(Plain.text(evidence.sentence()), List.of());
    }

    /** The table has them. */
    private static String withoutGroups(Statistical statistical) {
        String groups = statistical.groups().stream().map(Group::toString).collect(Collectors.joining(", "));
        return statistical.sentence().replace(" In numbers: " + groups + ".", "");
    }

    public boolean compared() {
        return !groups.isEmpty();
    }

    private static List<GroupView> groups(Statistical statistical) {
        double lowest = lowest(statistical);
        return statistical.groups().stream()
                .map(group -> group(group, lowest, statistical.range()))
                .toList();
    }

    /** Shares are from 0 on. */
    private static double lowest(Statistical statistical) {
        String id = statistical.metric();
        Definition definition = id == null
                ? null
                : Metrics.discover().find(id).map(metric -> metric.definition()).orElse(null);
        return definition == null ? 0 : definition.lowest();
    }

    private static GroupView group(Group group, double lowest, double range) {
        boolean empty = group.n() == 0;
        return new GroupView(
                Plain.text(group.name()),
                empty ? "–" : String.format(Locale.ROOT, "%.1f", group.value()),
                Figures.count(group.n()),
                empty ? "0" : String.format(Locale.ROOT, "%.1f", 100 * (group.value() - lowest) / range));
    }
}
