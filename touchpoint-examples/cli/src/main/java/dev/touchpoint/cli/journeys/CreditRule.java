package dev.touchpoint.cli.journeys;

import dev.touchpoint.cli.figures.Choice;
import dev.touchpoint.insight.Credit;
import picocli.CommandLine.ITypeConverter;

/** A rule of credit. */
enum CreditRule {
    FIRST("first", "all to the first"),
    LAST("last", "all to the last"),
    LINEAR("linear", "the same to each"),
    POSITION("position", "40 % to the first, 40 % to the last, the rest to those between"),
    TIME_DECAY("time-decay", "the less the longer before"),
    REMOVAL("removal", "in proportion to the removal effects"),
    SHAPLEY("shapley", "the same to each different one");

    private final String label;
    private final String meaning;

    CreditRule(String label, String meaning) {
        this.label = label;
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
        return label;
    }

    /** Reads the name on the command line. */
    static final class Converter implements ITypeConverter<CreditRule> {

        @Override
        public CreditRule convert(String value) {
            return Choice.of(value, CreditRule.values());
        }
    }
}
