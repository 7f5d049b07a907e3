package dev.touchpoint.blackbox.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.json.PolicyPreset;
import dev.touchpoint.timing.PolicyFinding.Kind;
import dev.touchpoint.timing.PolicyReview;
import dev.touchpoint.timing.SurveyPolicies;
import dev.touchpoint.timing.SurveyPolicy;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PresetReviewsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @EnumSource
    void noPresetHasAFinding(PolicyPreset preset) {
        assertThat(PolicyReview.of(preset.policies(), NOW).findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyPresetLimitsHowOftenACustomerIsAsked(PolicyPreset preset) {
        assertThat(PolicyReview.of(preset.policies(), NOW).mostInAYear().orElseThrow())
                .isBetween(1, 53);
    }

    /** All of them together are too many for one customer: who chats each week is asked about nothing else. */
    @Test
    void togetherTheyStarveBesideTheMostFrequentOne() {
        List<SurveyPolicy> all = Arrays.stream(PolicyPreset.values())
                .flatMap(preset -> preset.policies().policies().stream())
                .toList();
        assertThat(PolicyReview.of(SurveyPolicies.of(all), NOW).findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.kind()).isEqualTo(Kind.STARVED))
                .allSatisfy(finding ->
                        assertThat(finding.message()).contains("beside chat-csat, which asks 52 times a year"));
    }
}
