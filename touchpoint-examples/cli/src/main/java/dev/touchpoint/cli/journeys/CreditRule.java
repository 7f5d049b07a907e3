package dev.touchpoint.cli.journeys;

import dev.touchpoint.cli.figures.Choice;
import dev.touchpoint.insight.Credit;
import picocli.CommandLine.ITypeConverter;

/** A rule of credit. */
enum CreditRule {
    FIRST("first", "all to the first", Credit.first()),
    LAST("last", "all to the last", Credit.last()),
    LINEAR("linear", "the same to each", Credit.linear()),
    POSITION("position", "40 % to the first, 40 % to the last, the rest to those between", Credit.position(0.4, 0.4)),
    TIME_DECAY("time-decay", "the less the longer before", Credit.timeDecay()),
    REMOVAL("removal", "in proportion to the removal effects", Credit.removal()),
    SHAPLEY("shapley", "the same to each different one", Credit.shapley());

    private final String label;
    private final String meaning;
    private final Credit credit;

    CreditRule(String label, String meaning, Credit credit) {
        this.label = label;
        this.meaning = meaning;
        this.credit = credit;
    }

    /** Whom it gives the credit. */
    String meaning() {
        return meaning;
    }

    Credit credit() {
        return credit;
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
