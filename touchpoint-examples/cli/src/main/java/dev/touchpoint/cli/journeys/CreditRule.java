package dev.touchpoint.cli.journeys;

import dev.touchpoint.cli.figures.ConstantOption;
import dev.touchpoint.insight.Credit;

/** A rule of credit. */
enum CreditRule {
    FIRST("all to the first"),
    LAST("all to the last"),
    LINEAR("the same to each"),
    POSITION("40 % to the first, 40 % to the last, the rest to those between"),
    TIME_DECAY("the less the longer before"),
    REMOVAL("in proportion to the removal effects"),
    SHAPLEY("the same to each different one");

    private final String meaning;

    CreditRule(String meaning) {
        this.meaning = meaning;
    }

    /** Whom it gives the credit. */
    String meaning() {
        return meaning;
    }

    Credit credit() {
        return switch (this) {
            case FIRST -> Credit.first();
            case LAST -> Credit.last();
            case LINEAR -> Credit.linear();
            case POSITION -> Credit.position(0.4, 0.4);
            case TIME_DECAY -> Credit.timeDecay();
            case REMOVAL -> Credit.removal();
            case SHAPLEY -> Credit.shapley();
        };
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return ConstantOption.name(this);
    }

    /** Reads the name on the command line. */
    static final class Converter extends ConstantOption<CreditRule> {

        Converter() {
            super(CreditRule.class);
        }
    }
}
