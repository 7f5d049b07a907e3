package dev.touchpoint.timing;

import dev.touchpoint.check.Require;
import java.time.zone.ZoneRulesProvider;

/**
 * What it takes to replay a decision: the same three give the same decision to the byte.
 *
 * @param policyHash the fingerprint of the policies that were considered
 * @param inputDigest the fingerprint of customer, occasion, history, tallies and the present instant
 * @param zoneData the version of the time-zone data, such as {@code 2026b}
 */
public record Audit(String policyHash, String inputDigest, String zoneData) {

    /** Refuses what breaks a rule, as the components state. */
    public Audit {
        Require.text("policyHash", policyHash);
        Require.text("inputDigest", inputDigest);
        Require.text("zoneData", zoneData);
    }

    static Audit of(Iterable<SurveyPolicy> policies, Question question) {
        Canonical hashes = new Canonical();
        policies.forEach(policy -> hashes.add(policy.hash()));
        Canonical inputs = new Canonical()
                .add(question.customer())
                .add(question.occasion())
                .add(question.history().contacts())
                .add(question.tallies())
                .add(TimeLine.instant(question.now()));
        return new Audit(hashes.hash(), inputs.hash(), zoneDataVersion());
    }

    private static String zoneDataVersion() {
        return ZoneRulesProvider.getVersions("Europe/London").lastKey();
    }
}
