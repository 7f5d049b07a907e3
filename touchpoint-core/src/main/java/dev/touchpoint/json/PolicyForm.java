package dev.touchpoint.json;

import static dev.touchpoint.check.Require.ID;
import static dev.touchpoint.check.Require.NOT_BLANK;

import dev.touchpoint.check.Identifies;
import dev.touchpoint.check.Require;
import dev.touchpoint.check.Shown;
import dev.touchpoint.check.WhenAbsent;
import dev.touchpoint.map.PositiveDuration;
import dev.touchpoint.timing.Iterations;
import dev.touchpoint.timing.Reminders;
import dev.touchpoint.timing.SurveyPolicy;
import dev.touchpoint.timing.TimingRule;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A policy in a document. */
record PolicyForm(
        @NotNull @Pattern(regexp = ID) @Identifies("policy") String id,
        @Nullable @Pattern(regexp = ID) String touchpoint,
        @Nullable Iterations iterations,
        @NotNull @Pattern(regexp = ID) String askedAt,
        @Nullable @Pattern(regexp = ID) String metric,
        @NotNull @Pattern(regexp = NOT_BLANK) @WhenAbsent(SurveyPolicy.SURVEY) String purpose,
        @NotEmpty List<@NotNull @Pattern(regexp = ID) String> channels,
        @WhenAbsent("0") int priority,
        @Nullable ZoneId zone,
        @Elapsed @NotNull @WhenAbsent("PT0S") Duration patience,
        @Elapsed @NotNull @PositiveDuration @WhenAbsent("PT15M") Duration lease,
        @Elapsed @NotNull @PositiveDuration @WhenAbsent("PT17544H") Duration searching,
        @Elapsed @NotNull @WhenAbsent("PT0S") Duration holdingBack,
        @Nullable Reminders reminders,
        @Min(0) @WhenAbsent("0") int burdenSeconds,
        List<@NotNull TimingRule> rules,
        Map<@NotNull @Pattern(regexp = NOT_BLANK) String, @NotNull Object> attributes) {

    /** What {@link #judge} notes, for a schema, to which an explicit null is no value either. */
    static Map<String, @Nullable Object> between() {
        return JsonText.object(
                "oneOf",
                List.of(either("touchpoint", "iterations"), either("iterations", "touchpoint")),
                "allOf",
                List.of(Map.of("properties", Map.of("channels", Map.of("uniqueItems", true)))));
    }

    private static Map<String, @Nullable Object> either(String one, String other) {
        Map<String, Object> nothing = Map.of("type", "null");
        return JsonText.object(
                "properties", JsonText.object(one, Map.of("not", nothing), other, nothing), "required", List.of(one));
    }

    static void judge(Fields fields) {
        if (fields.has("touchpoint") && fields.has("iterations")) {
            fields.note("/iterations", "must not be there beside touchpoint: a policy is about one or the other");
        } else if (!fields.has("touchpoint") && !fields.has("iterations")) {
            fields.note("/touchpoint", "is required, or iterations if the policy is about the relationship");
        }
        List<?> channels = fields.get("channels", List.class);
        Set<Object> distinct = new HashSet<>();
        for (Object channel : channels == null ? List.of() : channels) {
            if (!distinct.add(channel)) {
                fields.note("/channels", "must not name a channel twice, was " + Shown.text(channel));
            }
        }
    }

    SurveyPolicy policy() {
        SurveyPolicy.Builder builder = touchpoint == null
                ? SurveyPolicy.relationship(Require.notNull("iterations", iterations))
                : SurveyPolicy.about(touchpoint);
        builder.named(id)
                .askedAt(askedAt)
                .purpose(purpose)
                .over(channels.toArray(String[]::new))
                .priority(priority)
                .patience(patience)
                .lease(lease)
                .searching(searching)
                .holdingBack(holdingBack)
                .burdenSeconds(burdenSeconds)
                .attributes(attributes);
        if (metric != null) {
            builder.measuring(metric);
        }
        if (zone != null) {
            builder.zone(zone);
        }
        if (reminders != null) {
            builder.reminding(reminders);
        }
        rules.forEach(builder::rule);
        return builder.build();
    }

    static PolicyForm of(SurveyPolicy policy) {
        return new PolicyForm(
                policy.id(),
                policy.touchpoint(),
                policy.iterations().orElse(null),
                policy.askedAt(),
                policy.metric(),
                policy.purpose(),
                policy.channels(),
                policy.priority(),
                policy.zone().orElse(null),
                policy.patience(),
                policy.lease(),
                policy.searching(),
                policy.holdingBack(),
                policy.reminders().orElse(null),
                policy.burdenSeconds(),
                inAlphabet(policy.rules()),
                policy.attributes());
    }

    /** As people look for them: their order means nothing. */
    private static List<TimingRule> inAlphabet(List<TimingRule> rules) {
        return rules.stream()
                .sorted(Comparator.comparing(rule -> rule.spec().toString()))
                .toList();
    }
}
