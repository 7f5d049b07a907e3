package dev.touchpoint.cli.answers;

import dev.touchpoint.cli.figures.ConstantOption;
import dev.touchpoint.nps.MonitorMethod;

/** Reads the method of a monitor on the command line. */
final class MonitorMethods extends ConstantOption<MonitorMethod> {

    MonitorMethods() {
        super(MonitorMethod.class);
    }
}
