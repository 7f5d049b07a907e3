package dev.touchpoint.nps.blackbox;

import dev.touchpoint.metric.MetricProvider;
import dev.touchpoint.nps.NpsMetrics;

class NpsMetricsContractTest extends MetricContract {

    @Override
    MetricProvider provider() {
        return new NpsMetrics();
    }
}
