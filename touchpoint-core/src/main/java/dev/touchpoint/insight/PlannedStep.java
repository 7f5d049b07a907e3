package dev.touchpoint.insight;

import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.Visibility;
import java.util.EnumSet;
import java.util.List;

/**
 * A step of a journey.
 *
 * @param pointer where it stands in the file of the map
 * @param step the step
 * @param touchpoints the touchpoints that it names
 */
record PlannedStep(String pointer, Step step, List<Touchpoint> touchpoints) {

    boolean has(Touchpoint touchpoint) {
        return touchpoints.contains(touchpoint);
    }

    boolean isEncounter() {
        return touchpoints.stream().anyMatch(Touchpoint::isEncounter);
    }

    boolean isVisible() {
        return touchpoints.stream().anyMatch(PlannedStep::isVisible);
    }

    /** Whether it may be one in which the company comes to the customer with something for the customer. */
    boolean isWordFromTheCompany() {
        return touchpoints.stream().anyMatch(PlannedStep::isWordFromTheCompany);
    }

    static boolean isVisible(Touchpoint touchpoint) {
        return touchpoint.visibility() == Visibility.VISIBLE;
    }

    static boolean isWordFromTheCompany(Touchpoint touchpoint) {
        boolean comes = touchpoint.initiator() == Initiator.COMPANY || touchpoint.initiator() == Initiator.PARTNER;
        // A bill, a survey and an advertisement are for the company.
        boolean forItself =
                EnumSet.of(Purpose.TRADE, Purpose.FEEDBACK, Purpose.INSPIRE).contains(touchpoint.purpose());
        return comes && !forItself && isVisible(touchpoint);
    }
}
