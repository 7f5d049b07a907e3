package dev.touchpoint.blackbox.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.fixture.SharpMetric;
import dev.touchpoint.insight.ChannelConsistency;
import dev.touchpoint.log.Response;
import dev.touchpoint.metric.Correction;
import dev.touchpoint.metric.Direction;
import dev.touchpoint.metric.GroupComparison;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.Scale;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChannelConsistencyTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Metric CSAT = new SharpMetric("csat", Scale.of(1, 5), Direction.HIGHER_IS_BETTER);

    private static Response answer(String touchpoint, @Nullable String channel, int score) {
        return Response.builder("ann", touchpoint, "csat", score, NOON)
                .channel(channel)
                .build();
    }

    private static List<ChannelConsistency> consistency(Stream<Response> responses) {
        return ChannelConsistency.of(responses, CSAT, Correction.HOLM, 0.95);
    }

    @Test
    void theClaimIsAnotherExperienceByPhone() {
        List<ChannelConsistency> all = consistency(Stream.of(
                answer("claim", "phone", 5),
                answer("claim", "email", 2),
                answer("claim", null, 3),
                answer("bid", "web", 4),
                answer("bid", "app", 4),
                answer("pay", "web", 1)));

        assertThat(all).extracting(ChannelConsistency::touchpoint).containsExactly("bid", "claim");
        assertThat(all).extracting(touchpoint -> touchpoint.differs(0.05)).containsExactly(false, true);
        ChannelConsistency claim = all.get(1);
        assertThat(claim.channels().groups()).containsOnlyKeys("email", "phone");
        assertThat(claim.channels().ungrouped().n()).isEqualTo(1);
        GroupComparison<String> pair = claim.comparisons().get(0);
        assertThat(pair.group()).isEqualTo("email");
        assertThat(pair.other()).isEqualTo("phone");
        assertThat(pair.comparison().difference()).hasValue(-3);
        assertThat(all.get(0).comparisons()).hasSize(1);
    }

    /** Three pairs of channels there and one here: the smallest of four p-values counts four times. */
    @Test
    void aPValueAnswersForAllPairsOfAllTouchpoints() {
        List<ChannelConsistency> all = consistency(Stream.of(
                answer("claim", "phone", 3),
                answer("claim", "email", 3),
                answer("claim", "chat", 3),
                answer("bid", "web", 5),
                answer("bid", "app", 1)));

        assertThat(all.get(0).comparisons().get(0).adjustedPValue()).isCloseTo(0.04, within(1e-12));
        assertThat(all.get(1).comparisons()).hasSize(3).noneMatch(pair -> pair.isFound(0.05));
    }

    @Test
    void nothingRatedIsNothingToCompare() {
        assertThat(consistency(Stream.of())).isEmpty();
    }
}
