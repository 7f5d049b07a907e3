package dev.touchpoint.cli.journeys;

import dev.touchpoint.cli.figures.Plain;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * What the stops of a journey are.
 *
 * @param what which property of an interaction
 * @param journey the id of the journey whose stages they are; null for anything else
 */
record StopKind(What what, @Nullable String journey) {

    /** What an interaction can be taken for. */
    enum What {
        TOUCHPOINT("touchpoint"),
        CHANNEL("channel"),
        OWNER("owner"),
        STAGE("stage");

        private final String label;

        What(String label) {
            this.label = label;
        }

        /** The name on the command line. */
        @Override
        public String toString() {
            return label;
        }
    }

    private static final String STAGE_OF = What.STAGE + ":";

    boolean needsMap() {
        return what == What.OWNER || what == What.STAGE;
    }

    /** The word for one of them. */
    String word() {
        return what.toString();
    }

    /** Reads the name on the command line. */
    static final class Converter implements ITypeConverter<StopKind> {

        @Override
        public StopKind convert(String value) {
            if (value.startsWith(STAGE_OF) && value.length() > STAGE_OF.length()) {
                return new StopKind(What.STAGE, value.substring(STAGE_OF.length()));
            }
            for (What what : new What[] {What.TOUCHPOINT, What.CHANNEL, What.OWNER}) {
                if (what.toString().equals(value)) {
                    return new StopKind(what, null);
                }
            }
            throw new TypeConversionException(
                    "must be touchpoint, channel, owner or stage:JOURNEY, was \"" + Plain.text(value) + "\"");
        }
    }
}
