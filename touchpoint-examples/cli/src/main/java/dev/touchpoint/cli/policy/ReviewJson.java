package dev.touchpoint.cli.policy;

import dev.touchpoint.cli.figures.Json;
import dev.touchpoint.timing.PolicyFinding;
import dev.touchpoint.timing.PolicyReview;
import dev.touchpoint.timing.SurveyPolicies;
import dev.touchpoint.timing.SurveyPolicy;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** A review for programs. Null stands for more often than {@link PolicyReview#WITHOUT_LIMIT}. */
final class ReviewJson {

    private ReviewJson() {}

    static ObjectNode of(SurveyPolicies policies, PolicyReview review, Instant at) {
        ObjectNode tree = Json.object();
        tree.put("at", at.toString());
        tree.set("findings", Json.array(review.findings(), ReviewJson::finding));
        tree.set("policies", Json.array(policies.policies(), policy -> policy(policy, review)));
        Json.put(tree, "mostInAYear", review.mostInAYear());
        return tree;
    }

    private static ObjectNode finding(PolicyFinding finding) {
        ObjectNode node = Json.object();
        node.put("severity", finding.kind().severity().name());
        node.put("kind", finding.kind().name());
        node.put("policy", finding.policy());
        node.put("channel", finding.channel());
        node.set("rules", Json.array(finding.rules(), Json::rule));
        node.put("message", finding.message());
        node.put("advice", finding.advice());
        return node;
    }

    private static ObjectNode policy(SurveyPolicy policy, PolicyReview review) {
        ObjectNode node = Json.object();
        node.put("policy", policy.id());
        Json.put(node, "mostInAYear", review.mostInAYear(policy.id()));
        Json.put(node, "togetherInAYear", review.togetherInAYear(policy.id()));
        return node;
    }
}
