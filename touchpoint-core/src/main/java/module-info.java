/** Touchpoint: the map of a customer's touchpoints, the log of what happened at them, and what the answers say. */
module dev.touchpoint.core {
    requires org.slf4j;
    requires tools.jackson.databind;
    requires transitive jakarta.validation;
    requires static transitive org.jspecify;

    exports dev.touchpoint.metric;
}
