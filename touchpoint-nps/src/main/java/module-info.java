/** Touchpoint NPS: net promoter score, customer satisfaction and customer effort, and the statistics behind them. */
module dev.touchpoint.nps {
    requires transitive dev.touchpoint.core;
    requires org.apache.commons.statistics.distribution;
    requires static transitive org.jspecify;

    exports dev.touchpoint.nps;

    provides dev.touchpoint.metric.MetricProvider with
            dev.touchpoint.nps.NpsMetrics;
}
