package dev.touchpoint.blackbox.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.touchpoint.fixture.HostLoader;
import dev.touchpoint.fixture.MeanMetric;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.Metrics;
import dev.touchpoint.metric.Scale;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MetricsTest {

    private final Metric csat = new MeanMetric("csat", Scale.of(1, 5));
    private final Metric nps = new MeanMetric("nps", Scale.of(0, 10));
    private final Metrics metrics = Metrics.of(List.of(nps, csat));

    @Test
    void findsMetricsByTheirIds() {
        assertThat(metrics.get("nps")).isSameAs(nps);
        assertThat(metrics.find("csat")).containsSame(csat);
        assertThat(metrics.find("ces")).isEmpty();
        assertThat(metrics.find("NPS")).isEmpty();
    }

    @Test
    void listsIdsInAlphabeticalOrder() {
        assertThat(metrics.ids()).containsExactly("csat", "nps");
        assertThat(metrics).hasToString("[csat, nps]");
    }

    @Test
    void namesTheMetricsThereAreWhenAskedForAnother() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> metrics.get("npss"))
                .withMessage("metric must be one of csat, nps, was \"npss\"");
    }

    @Test
    void pointsToTheModuleThatBringsMetricsIfThereAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Metrics.of(List.of()).get("nps"))
                .withMessage("metric \"nps\" is unknown: there are no metrics; is touchpoint-nps on the class path?");
    }

    @Test
    void refusesAnIdThatOccursTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Metrics.of(List.of(nps, csat, new MeanMetric("nps", Scale.of(0, 10)))))
                .withMessage("metric id \"nps\" must be unique, is that of dev.touchpoint.fixture.MeanMetric"
                        + " and dev.touchpoint.fixture.MeanMetric");
    }

    @Test
    void refusesAMalformedId() {
        String rule = "metric id must be 1 to 100 letters, digits, '.', '_', ':' or '-', beginning with a letter or"
                + " digit, was \"net promoter\"";
        Metric malformed = new MeanMetric("net promoter", Scale.of(0, 10));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Metrics.of(List.of(malformed)))
                .withMessage(rule);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> metrics.with(malformed))
                .withMessage(rule);
    }

    @Test
    void refusesNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> Metrics.of(Arrays.asList(nps, null)))
                .withMessage("metric must not be null");
        assertThatNullPointerException()
                .isThrownBy(() -> Metrics.of(List.of(new MeanMetric(null, Scale.of(0, 10)))))
                .withMessage("metric id must not be null");
        assertThatNullPointerException().isThrownBy(() -> metrics.with(null)).withMessage("metric must not be null");
        assertThatNullPointerException().isThrownBy(() -> metrics.find(null)).withMessage("id must not be null");
        assertThatNullPointerException()
                .isThrownBy(() -> Metrics.of(List.of()).get(null))
                .withMessage("id must not be null");
    }

    @Test
    void takesOneMore() {
        Metric ces = new MeanMetric("ces", Scale.of(1, 7));

        assertThat(metrics.with(ces).ids()).containsExactly("ces", "csat", "nps");
        assertThat(metrics.ids()).containsExactly("csat", "nps");
    }

    @Test
    void takesAnotherInstanceInPlaceOfOne() {
        Metric other = new MeanMetric("nps", Scale.of(1, 10));

        assertThat(metrics.with(other).get("nps")).isSameAs(other);
        assertThat(metrics.with(other).ids()).containsExactly("csat", "nps");
        assertThat(metrics.get("nps")).isSameAs(nps);
    }

    @Test
    void doesNotChangeWithTheListItWasMadeOf() {
        List<Metric> list = new ArrayList<>(List.of(nps));
        Metrics metrics = Metrics.of(list);

        list.add(csat);

        assertThat(metrics.ids()).containsExactly("nps");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> metrics.ids().remove("nps"));
    }

    @Test
    void discoversWhatTheServiceFilesOfALoaderName() throws IOException {
        try (HostLoader host = new HostLoader()) {
            Metrics discovered = Metrics.discover(host);

            assertThat(discovered.ids()).containsExactly("house-csat", "house-nps");
            assertThat(discovered.get("house-nps").scale()).isEqualTo(Scale.of(0, 10));
        }
    }

    @Test
    void discoversWhatTheContextLoaderOfTheThreadSees() throws Exception {
        try (HostLoader host = new HostLoader()) {
            Set<String> ids = host.call(() -> Metrics.discover().ids());

            assertThat(ids).containsExactly("house-csat", "house-nps");
        }
    }

    @Test
    void discoversNothingWhereThereIsNothing() {
        assertThat(Metrics.discover(ClassLoader.getPlatformClassLoader()).ids()).isEmpty();
    }

    @Test
    void refusesTwoProvidersThatBringTheSameId() throws IOException {
        try (HostLoader host = new HostLoader("duplicate")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Metrics.discover(host))
                    .withMessage("metric id \"house-csat\" must be unique, is that of"
                            + " dev.touchpoint.fixture.MeanMetric and dev.touchpoint.fixture.MeanMetric");
        }
    }
}
