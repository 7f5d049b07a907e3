package dev.touchpoint.json;

import dev.touchpoint.timing.RuleTypes;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Requests for a decision as JSON, for whoever wants to ask without code. Reading names every problem of a file at once;
 * {@link JsonFormat} says what a file may hold in general.
 *
 * <pre>{@code
 * {
 *   "formatVersion": 1,
 *   "policies": [
 *     {
 *       "id": "delivery-csat",
 *       "touchpoint": "delivery",
 *       "askedAt": "delivery-survey",
 *       "channels": ["email", "in-app"],
 *       "rules": [
 *         {"type": "delay", "of": "PT24H"},
 *         {"type": "gap", "of": "P90D", "scope": "ANY_SURVEY"},
 *         {"type": "quiet-hours", "from": "21:00", "to": "08:00"}
 *       ]
 *     }
 *   ],
 *   "customer": {"id": "c-1", "zones": ["Europe/Berlin"]},
 *   "occasion": {"touchpoint": "delivery", "id": "order-4711", "at": "2026-11-21T19:15:00Z"},
 *   "history": [{"policy": "nps", "channel": "email", "at": "2026-03-01T09:00:00Z"}],
 *   "now": "2026-11-22T20:15:00Z"
 * }
 * }</pre>
 *
 * <p>Policies stand as {@link PolicyFiles} has them, {@code defaults} for all of them beside them. A contact was sent, for the
 * purpose {@code survey}, unless it says otherwise; without an {@code invitation}, its policy and instant are its id. With
 * {@code "remind"} and the id of an invitation in the history, the question is whether to remind of it.
 */
public final class DecisionRequests {

    private static final JsonFormat<DecisionRequest> FORMAT =
            JsonFormat.of(DecisionRequest.class, "urn:touchpoint:decision-request", 1);

    private DecisionRequests() {}

    /**
     * Reads a request from a file.
     *
     * @param file a file in UTF-8, with or without a byte order mark
     * @return the request, not null
     * @throws IOException if the file can't be read
     * @throws InvalidJsonException if the text is not a request; it has every problem
     */
    public static DecisionRequest read(Path file) throws IOException {
        return FORMAT.read(file);
    }

    /**
     * Reads a request from a file.
     *
     * @param file a file in UTF-8, with or without a byte order mark
     * @param ruleTypes the types of rules that it may name
     * @return the request, not null
     * @throws IOException if the file can't be read
     * @throws InvalidJsonException if the text is not a request; it has every problem
     */
    public static DecisionRequest read(Path file, RuleTypes ruleTypes) throws IOException {
        return FORMAT.with(ruleTypes).read(file);
    }

    /**
     * Reads a request from a text.
     *
     * @param json the text
     * @return the request, not null
     * @throws InvalidJsonException if the text is not a request; it has every problem
     */
    public static DecisionRequest read(String json) {
        return FORMAT.read(json);
    }

    /**
     * Reads a request from a text.
     *
     * @param json the text
     * @param ruleTypes the types of rules that it may name
     * @return the request, not null
     * @throws InvalidJsonException if the text is not a request; it has every problem
     */
    public static DecisionRequest read(String json, RuleTypes ruleTypes) {
        return FORMAT.with(ruleTypes).read(json);
    }

    /**
     * Writes a request, the rules of each policy in alphabetical order, as theirs means nothing. Reading the text, with the
     * same types of rules, gives an equal request.
     *
     * @param request the request
     * @return the text, with a line feed at its end, not null
     */
    public static String write(DecisionRequest request) {
        return FORMAT.write(request);
    }
}
