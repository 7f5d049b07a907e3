package dev.touchpoint.insight;

/**
 * Looks for missing touchpoints of one sort. A host adds its own:
 *
 * <pre>{@code
 * GapDetector nobodyThanks = facts -> Detection.of(facts.map().inventory().where(Touchpoint::momentOfTruth).stream()
 *         .filter(moment -> ...)
 *         .map(moment -> Finding.of(GapKind.EMOTION, GapPlace.at(moment.id()))
 *                 .evidence(new Evidence.Structural("Nobody says thank you."))
 *                 .build())
 *         .toList());
 * Gaps.of(map).detector(nobodyThanks).find(log);
 * }</pre>
 *
 * <p>A detector is a pure function of the facts: no clock, no chance but from the {@linkplain GapFacts#seed() seed}. It is called
 * once a report, by the thread that asks for it; {@link Gaps} are thread-safe only if it is.
 */
@FunctionalInterface
public interface GapDetector {

    /**
     * Looks for missing touchpoints.
     *
     * @param facts what is known, not null
     * @return what was found, and what was looked at; not null
     */
    Detection detect(GapFacts facts);

    /**
     * What the detector is called in a report.
     *
     * @return a name for readers, not blank; its class, if it does not say
     */
    default String name() {
        String name = getClass().getSimpleName();
        return name.isEmpty() ? "a detector" : name;
    }
}
