/** Touchpoint: the map of a customer's touchpoints, the log of what happened at them, and what the answers say. */
module dev.touchpoint.core {
    requires org.slf4j;
    requires tools.jackson.core;
    requires transitive jakarta.validation;
    // Not static: the JSON reader asks at run time which components may be null.
    requires transitive org.jspecify;

    exports dev.touchpoint.insight;
    exports dev.touchpoint.json;
    exports dev.touchpoint.log;
    exports dev.touchpoint.map;
    exports dev.touchpoint.metric;
    exports dev.touchpoint.render;
    exports dev.touchpoint.timing;

    // Validators read the components of records by reflection.
    opens dev.touchpoint.json;
    opens dev.touchpoint.log;
    opens dev.touchpoint.map;
    opens dev.touchpoint.metric;
    opens dev.touchpoint.timing;

    uses dev.touchpoint.metric.MetricProvider;
}
