package dev.touchpoint.blackbox.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.touchpoint.insight.FirstContacts;
import dev.touchpoint.insight.Flow;
import dev.touchpoint.insight.Funnel;
import dev.touchpoint.insight.Influence;
import dev.touchpoint.insight.StopsBy;
import dev.touchpoint.insight.TemporalProfile;
import dev.touchpoint.insight.Touches;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.TouchpointLog;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StopsByTest {

    private static final Interaction ORDER =
            Interaction.of("ann", "order", Instant.EPOCH).withChannel("web");
    private static final TouchpointLog LOG = TouchpointLog.of(List.of(ORDER));
    private static final StopsBy OWNER = StopsBy.of("owner", interaction -> "shop");

    @Test
    void tellsWhatAnInteractionIsTakenFor() {
        assertThat(StopsBy.touchpoint().stop(ORDER)).isEqualTo("order");
        assertThat(StopsBy.channel().stop(ORDER)).isEqualTo("web");
        assertThat(StopsBy.channel().stop(ORDER.withChannel(null))).isNull();
        assertThat(OWNER.stop(ORDER)).isEqualTo("shop");
        assertThat(OWNER).hasToString("by owner");
    }

    @Test
    void isTheSameIfTheKindIs() {
        StopsBy owner = StopsBy.of("owner", interaction -> "another function");

        assertThat(owner).isEqualTo(OWNER).hasSameHashCodeAs(OWNER);
        assertThat(owner).isNotEqualTo(StopsBy.channel());
        assertThat(Flow.of(LOG, OWNER).plus(Flow.of(LOG, owner)).journeys()).isEqualTo(2);
    }

    @Test
    void refusesToAddUpWhatIsOfDifferentKinds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Flow.of(LOG, OWNER).plus(Flow.of(LOG)))
                .withMessage("flows must be by the same kind of stop, were by owner and by touchpoint");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        TemporalProfile.of(LOG).plus(LOG.journeys().collect(TemporalProfile.by(StopsBy.channel()))))
                .withMessage("profiles must be by the same kind of stop, were by touchpoint and by channel");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FirstContacts.of(LOG).plus(FirstContacts.of(LOG, StopsBy.channel())))
                .withMessage("first contacts must be by the same kind of stop, were by touchpoint and by channel");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Funnel.of("web")
                        .through(StopsBy.channel())
                        .count(LOG)
                        .plus(Funnel.of("web").count(LOG)))
                .withMessage("counts must be of the same funnel, was Funnel[web, ORDERED, by channel] and"
                        + " Funnel[web, ORDERED]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> influence(StopsBy.channel()).plus(influence(StopsBy.touchpoint())))
                .withMessage("touches must be counted alike, were Touches[by channel, repeats count each time] and"
                        + " Touches[by touchpoint, repeats count each time]");
    }

    private static Influence influence(StopsBy stops) {
        return LOG.journeys().collect(Influence.on("pay", Touches.by(stops)));
    }

    @Test
    void refusesWhatIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StopsBy.of(" ", Interaction::channel))
                .withMessageStartingWith("kind must not be blank");
        assertThatNullPointerException()
                .isThrownBy(() -> StopsBy.of("owner", null))
                .withMessage("stop must not be null");
    }
}
