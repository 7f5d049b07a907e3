package dev.touchpoint.cli.report;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.cli.gaps.Kinds;
import dev.touchpoint.insight.Evidence;
import dev.touchpoint.insight.Finding;
import dev.touchpoint.insight.GapPlace;
import dev.touchpoint.insight.GapPlace.At;
import dev.touchpoint.insight.GapPlace.Between;
import dev.touchpoint.insight.GapPlace.InPhase;
import dev.touchpoint.insight.Proposal;
import dev.touchpoint.map.Owner;
import dev.touchpoint.map.TouchpointMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A touchpoint that is missing.
 *
 * @param number its number, from 1
 * @param action what to do
 * @param name the name of the touchpoint to add; null if something else is to be done
 * @param where where, and for whom
 * @param facts who does it, for what, how fast, and how many customers are touched
 * @param worked how one will see that it helped; null if that is not known
 * @param certainty how far it is certain
 * @param kinds where it was found
 * @param evidence how we know
 */
record FindingView(
        int number,
        String action,
        @Nullable String name,
        String where,
        List<PageView.Fact> facts,
        @Nullable String worked,
        String certainty,
        String kinds,
        List<EvidenceView> evidence) {

    static FindingView of(int number, Finding finding, Report report) {
        Proposal proposal = finding.proposal().orElse(null);
        return new FindingView(
                number,
                proposal == null ? Plain.text(finding.advice().orElse("A touchpoint is missing.")) : "Add",
                proposal == null ? null : Plain.text(proposal.touchpoint().name()),
                where(finding, report),
                facts(finding, proposal, report.map()),
                proposal == null ? null : hypothesis(proposal, report.map()),
                certainty(finding),
                Kinds.words(finding.kinds()),
                finding.evidence().stream().map(EvidenceView::of).toList());
    }

    /** As in {@code 3 signs}. */
    public String signs() {
        return evidence.size() == 1 ? "one sign" : evidence.size() + " signs";
    }

    private static String where(Finding finding, Report report) {
        return Plain.text(place(finding.place(), report)
                + finding.segment()
                        .map(segment -> ", for customers with " + segment)
                        .orElse(""));
    }

    private static String place(GapPlace place, Report report) {
        if (place instanceof Between between) {
            return "Between “" + name(between.from(), report) + "” and “" + name(between.to(), report) + "”";
        }
        if (place instanceof At at) {
            return "At “" + name(at.touchpoint(), report) + "”";
        }
        return place instanceof InPhase in
                ? capital(in.phase().name().toLowerCase(Locale.ROOT)) + " the purchase"
                : "On the map";
    }

    private static String name(String touchpoint, Report report) {
        return report.map().touchpoint(touchpoint).map(known -> known.name()).orElse(touchpoint);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static List<PageView.Fact> facts(Finding finding, @Nullable Proposal proposal, TouchpointMap map) {
        List<PageView.Fact> facts = new ArrayList<>();
        if (finding.customers() > 0) {
            facts.add(new PageView.Fact("customers touched", Figures.count(finding.customers())));
        }
        if (proposal != null) {
            Optional.ofNullable(proposal.ownerName())
                    .ifPresent(owner -> facts.add(new PageView.Fact("who", Plain.text(owner))));
            facts.add(new PageView.Fact(
                    "what for", proposal.touchpoint().purpose().name().toLowerCase(Locale.ROOT)));
            Optional.ofNullable(proposal.deadline())
                    .ifPresent(time -> facts.add(new PageView.Fact("at the latest after", Shown.time(time))));
            String channels = channels(proposal, map);
            if (!channels.isEmpty()) {
                facts.add(new PageView.Fact("over", channels));
            }
        }
        return facts;
    }

    private static String channels(Proposal proposal, TouchpointMap map) {
        return Plain.text(String.join(
                ", ",
                proposal.touchpoint().channels().stream()
                        .map(id ->
                                map.channel(id).map(channel -> channel.name()).orElse(id))
                        .toList()));
    }

    /** Whoever takes it on, the same is expected. */
    private static @Nullable String hypothesis(Proposal proposal, TouchpointMap map) {
        String hypothesis = proposal.commitment(proposal.addTo(map), Owner.of("any", "Any"), LocalDate.EPOCH)
                .hypothesis();
        return hypothesis == null ? null : Plain.text(hypothesis);
    }

    private static String certainty(Finding finding) {
        boolean tested = finding.evidence().stream().anyMatch(Evidence.Statistical.class::isInstance);
        if (tested) {
            return "Tested: hardly chance";
        }
        boolean seen = finding.evidence().stream()
                .anyMatch(evidence -> evidence instanceof Evidence.Observed || evidence instanceof Evidence.Verbatim);
        return seen ? "Seen in the log: counted, not tested" : "On the map: planned that way";
    }
}
