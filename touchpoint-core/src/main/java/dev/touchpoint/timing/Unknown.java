package dev.touchpoint.timing;

/** How rules say what they do while a fact is unknown. */
final class Unknown {

    /** The setting; absent unless it is permitted. */
    static final String SETTING = "permittingUnknown";

    private Unknown() {}

    static RuleSpec spec(RuleSpec spec, boolean permitted) {
        return permitted ? spec.with(SETTING, true) : spec;
    }
}
