/** Touchpoint NPS: net promoter score, customer satisfaction and customer effort, and the statistics behind them. */
module dev.touchpoint.nps {
    requires transitive dev.touchpoint.core;
    requires org.apache.commons.statistics.distribution;
    requires org.apache.commons.statistics.interval;
    requires static transitive org.jspecify;
}
