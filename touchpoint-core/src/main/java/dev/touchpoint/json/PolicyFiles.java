package dev.touchpoint.json;

import dev.touchpoint.check.Require;
import dev.touchpoint.timing.RuleTypes;
import dev.touchpoint.timing.SurveyPolicies;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Survey policies as JSON: what a team writes, reviews and changes without code. Reading names every problem of a file at
 * once; what is written is the same text for the same policies. {@link JsonFormat} says what a file may hold in general.
 *
 * <pre>{@code
 * {
 *   "formatVersion": 1,
 *   "defaults": [
 *     {"type": "gap", "of": "P90D", "scope": "ANY_SURVEY"},
 *     {"type": "quiet-hours", "from": "21:00", "to": "08:00"}
 *   ],
 *   "policies": [
 *     {
 *       "id": "delivery-csat",
 *       "touchpoint": "delivery",
 *       "askedAt": "delivery-survey",
 *       "metric": "csat",
 *       "channels": ["email", "in-app"],
 *       "rules": [
 *         {"type": "delay", "of": "PT24H"},
 *         {"type": "expiry", "of": "P14D"}
 *       ],
 *       "attributes": {"owner": "Logistics", "why": "A day is enough to unpack."}
 *     }
 *   ]
 * }
 * }</pre>
 *
 * <p>A policy has the names of {@link dev.touchpoint.timing.SurveyPolicy}, and means the same where one is left out, but its
 * {@code id} has to be said. It is about a {@code touchpoint}, or has {@code iterations} with {@code start}, {@code every} and
 * perhaps {@code count}; {@code reminders} have {@code most} and {@code after}. A rule has its {@code type}, its {@code version}
 * unless that is 1, and beside them its settings, as the {@linkplain dev.touchpoint.timing.TimingRule#spec() spec} of a
 * {@linkplain dev.touchpoint.timing.TimingRules ready-made rule} has them. The {@code defaults} hold for each policy that has no
 * rule of its own with the same type and scope. What else there is to say, such as where a number comes from, has its place in
 * {@code attributes}: JSON has no comments.
 *
 * <p>Amounts of time are elapsed ({@code PT24H}) or counted on the calendar ({@code P1D}); one that mixes both is refused, and
 * {@code patience}, {@code lease}, {@code searching} and {@code holdingBack} elapse.
 *
 * <p>The schema is also in the jar, as {@code META-INF/touchpoint/policies.schema.json}. {@link PolicyPreset} has files to start
 * from.
 */
public final class PolicyFiles {

    private static final JsonFormat<PolicyFile> FORMAT = JsonFormat.of(PolicyFile.class, "urn:touchpoint:policies", 1);

    private PolicyFiles() {}

    /**
     * Reads policies from a file.
     *
     * @param file a file in UTF-8, with or without a byte order mark
     * @return the policies, defaults merged; not null
     * @throws IOException if the file can't be read
     * @throws InvalidJsonException if the text is not a file of policies with ready-made rules; it has every problem
     */
    public static SurveyPolicies read(Path file) throws IOException {
        return FORMAT.read(file).merged();
    }

    /**
     * Reads policies from a file.
     *
     * @param file a file in UTF-8, with or without a byte order mark
     * @param ruleTypes the types of rules that it may name
     * @return the policies, defaults merged; not null
     * @throws IOException if the file can't be read
     * @throws InvalidJsonException if the text is not a file of policies with such rules; it has every problem
     */
    public static SurveyPolicies read(Path file, RuleTypes ruleTypes) throws IOException {
        return FORMAT.with(ruleTypes).read(file).merged();
    }

    /**
     * Reads policies from a text.
     *
     * @param json the text
     * @return the policies, defaults merged; not null
     * @throws InvalidJsonException if the text is not a file of policies with ready-made rules; it has every problem
     */
    public static SurveyPolicies read(String json) {
        return FORMAT.read(json).merged();
    }

    /**
     * Reads policies from a text.
     *
     * @param json the text
     * @param ruleTypes the types of rules that it may name
     * @return the policies, defaults merged; not null
     * @throws InvalidJsonException if the text is not a file of policies with such rules; it has every problem
     */
    public static SurveyPolicies read(String json, RuleTypes ruleTypes) {
        return FORMAT.with(ruleTypes).read(json).merged();
    }

    /**
     * Writes policies in the order of their rank, each with all its rules in alphabetical order, as theirs means nothing. Reading
     * the text, with the same types of rules, gives equal policies.
     *
     * @param policies the policies
     * @return the text, with a line feed at its end, not null
     * @throws IllegalArgumentException if a host's rule has a setting that is named {@code type} or {@code version}, for which
     *     there is no place in a file
     */
    public static String write(SurveyPolicies policies) {
        return FORMAT.write(PolicyFile.of(Require.notNull("policies", policies)));
    }

    /**
     * The JSON Schema (draft 2020-12) of a file of policies, for editors and for other programs. It has the settings of each
     * ready-made rule; a host's own types of rules may have any.
     *
     * @return the text of the schema, not null
     */
    public static String schema() {
        return FORMAT.schema();
    }
}
