package dev.touchpoint.insight;

import dev.touchpoint.insight.Evidence.Observed;
import dev.touchpoint.insight.MapFinding.Kind;
import java.util.ArrayList;
import java.util.List;

/** Touchpoints that nobody answers for, or two do; with how many customers meet them. */
final class Ownership implements GapDetector {

    @Override
    public String name() {
        return "ownership";
    }

    @Override
    public Detection detect(GapFacts facts) {
        List<Finding> findings = FromReview.findings(GapKind.UNOWNED, facts, Kind.UNOWNED, Kind.DOUBLY_OWNED);
        return Detection.of(
                findings.stream().map(finding -> counted(finding, facts)).toList());
    }

    private static Finding counted(Finding finding, GapFacts facts) {
        long all = facts.log()
                .journeys()
                .map(journey -> journey.customer())
                .distinct()
                .count();
        if (all == 0 || !(finding.place() instanceof GapPlace.At at)) {
            return finding;
        }
        long met = facts.customers(at.touchpoint(), null);
        List<Evidence> evidence = new ArrayList<>(finding.evidence());
        evidence.add(0, new Observed("Customers who met it: " + Words.share(met, all) + ".", met, all));
        return finding.withEvidence(evidence).touching(met);
    }
}
