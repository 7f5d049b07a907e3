package dev.touchpoint.insight;

import dev.touchpoint.insight.MapFinding.Kind;
import dev.touchpoint.map.Emotion;
import dev.touchpoint.map.Exposure;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Touchpoint;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Whether customers hear from the company when they feel strongly. */
final class FollowUpCheck implements MapCheck {

    private static final int STRONG = 4;

    /** The customer may do one thing before, such as to unpack. */
    private static final int SOON = 2;

    @Override
    public Stream<MapFinding> findings(MapFacts facts) {
        return facts.map().touchpoints().stream()
                .filter(FollowUpCheck::needsFollowUp)
                .filter(touchpoint -> facts.after(touchpoint).noneMatch(FollowUpCheck::isFollowed))
                .map(touchpoint -> facts.finding(
                        Kind.EMOTION_WITHOUT_FOLLOW_UP,
                        touchpoint,
                        felt(Objects.requireNonNull(touchpoint.emotion()))
                                + (facts.isInAJourney(touchpoint)
                                        ? "the company does not come back to the customer within the next two steps."
                                        : "no journey has it, so that nothing is planned to follow."),
                        advice(Objects.requireNonNull(touchpoint.emotion()))));
    }

    static boolean needsFollowUp(Touchpoint touchpoint) {
        return isStrong(touchpoint) && !isHappyEnd(touchpoint);
    }

    private static boolean isStrong(Touchpoint touchpoint) {
        Emotion emotion = touchpoint.emotion();
        return emotion != null
                && emotion.intensity() >= STRONG
                && touchpoint.exposure() == Exposure.DIRECT
                && PlannedStep.isVisible(touchpoint);
    }

    /** Otherwise each follow-up that is a joy would need another. */
    private static boolean isHappyEnd(Touchpoint touchpoint) {
        return PlannedStep.isWordFromTheCompany(touchpoint)
                && EnumSet.of(Purpose.CELEBRATE, Purpose.HELP, Purpose.REPAIR).contains(touchpoint.purpose())
                && Objects.requireNonNull(touchpoint.emotion()).valence() > 0;
    }

    private static boolean isFollowed(List<PlannedStep> steps) {
        return steps.stream().limit(SOON).anyMatch(PlannedStep::isWordFromTheCompany);
    }

    private static String felt(Emotion emotion) {
        return "A strong feeling is expected here (intensity " + emotion.intensity() + " of 5, valence "
                + emotion.valence() + "), and ";
    }

    private static String advice(Emotion emotion) {
        return emotion.valence() < 0
                ? "Plan a message or a call by the company right after it that says what happens now, and by when."
                : "Plan a message or a call by the company right after it that shares the moment, or helps with what comes"
                        + " next.";
    }
}
