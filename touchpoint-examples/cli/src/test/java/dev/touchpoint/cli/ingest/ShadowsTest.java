package dev.touchpoint.cli.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.log.Interaction;
import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Phase;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Touchpoints that are not on the map are allowed and counted. */
class ShadowsTest {

    private final Shadows shadows = new Shadows(TouchpointMap.builder("shop", "Shop")
            .touchpoint(Touchpoint.builder("order", "I order", Phase.DURING, Initiator.CUSTOMER, Purpose.TRADE))
            .build());

    private void happens(String touchpoint) {
        shadows.accept(Interaction.of("c1", touchpoint, Instant.EPOCH));
    }

    @Test
    void touchpoints_of_the_map_cast_no_shadow() {
        happens("order");
        happens("chat");
        happens("chat");
        assertThat(shadows.counts()).containsOnlyKeys("chat").containsEntry("chat", 2L);
        assertThat(shadows.others()).isZero();
    }

    @Test
    void of_very_many_the_rest_is_counted_together() {
        for (int i = 0; i < Shadows.MOST + 5; i++) {
            happens("t" + i);
        }
        happens("t0");
        assertThat(shadows.counts()).hasSize(Shadows.MOST).containsEntry("t0", 2L);
        assertThat(shadows.others()).isEqualTo(5);
    }
}
