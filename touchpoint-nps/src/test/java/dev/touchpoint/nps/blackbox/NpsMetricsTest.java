package dev.touchpoint.nps.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.metric.MetricProvider;
import dev.touchpoint.metric.Metrics;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.nps.Ces;
import dev.touchpoint.nps.Csat;
import dev.touchpoint.nps.Nps;
import dev.touchpoint.nps.NpsMethod;
import dev.touchpoint.nps.NpsMetrics;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class NpsMetricsTest {

    @Test
    void bringsThePublishedDefinitions() {
        assertThat(new NpsMetrics().metrics())
                .containsExactly(
                        Nps.standard(),
                        Nps.employees(),
                        Csat.standard(),
                        Ces.standard(),
                        Ces.original(),
                        Ces.agreement(),
                        Ces.net());
    }

    @Test
    void isFoundWithoutBeingNamed() {
        assertThat(Metrics.discover()).hasToString("[ces, ces-agree, ces-net, ces-original, csat, enps, nps]");
        assertThat(Metrics.discover().get("nps")).isSameAs(Nps.standard());
    }

    /** As on the common pool, whose threads may have a loader that sees no application. */
    @Test
    void isFoundOnAThreadWhoseOwnLoaderSeesNothing() throws InterruptedException {
        AtomicReference<Metrics> found = new AtomicReference<>();
        Thread thread = new Thread(() -> found.set(Metrics.discover()));
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        thread.start();
        thread.join();

        assertThat(found.get().ids()).contains("ces", "csat", "nps");
    }

    /** On the class path the module's "provides" is not read, so the jar must say it again. */
    @Test
    void isListedForTheClassPathToo() throws IOException {
        String listing = "/META-INF/services/" + MetricProvider.class.getName();
        try (InputStream in = NpsMetrics.class.getResourceAsStream(listing)) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(NpsMetrics.class.getName() + "\n");
        }
    }

    @Test
    void anotherMethodTakesThePlaceOfTheUsualOne() {
        Metrics metrics = Metrics.discover().with(Nps.standard().withMethod(NpsMethod.WALD));

        assertThat(metrics.ids()).isEqualTo(Metrics.discover().ids());
        assertThat(metrics.get("nps")
                        .estimate(ScoreCounts.ofScores(metrics.get("nps").scale(), 10, 0))
                        .interval())
                .hasValueSatisfying(interval -> assertThat(interval.method()).isEqualTo("Wald"));
    }
}
