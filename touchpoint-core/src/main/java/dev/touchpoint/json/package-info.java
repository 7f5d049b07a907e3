/**
 * Maps, and other records, as JSON that people write: strict, and with every problem of a file reported at once.
 *
 * <p>Entry point: {@link dev.touchpoint.json.TouchpointMaps} reads and writes {@linkplain dev.touchpoint.map.TouchpointMap
 * maps} and has their JSON Schema; {@link dev.touchpoint.json.MapTemplate} has some to start from. A text that breaks rules gives one {@link dev.touchpoint.json.InvalidJsonException},
 * which lists each {@link dev.touchpoint.json.JsonProblem} with its place. {@link dev.touchpoint.json.PolicyFiles} does the
 * same for survey policies, and {@link dev.touchpoint.json.PolicyPreset} has some to start from. {@link
 * dev.touchpoint.json.DecisionRequests} does it for requests for a decision about timing, {@link
 * dev.touchpoint.json.Decisions} writes the answer, and {@link dev.touchpoint.json.JsonFormat} reads and writes records of a
 * host.
 *
 * <p>No type of Jackson appears here: it only splits the text into tokens.
 */
@NullMarked
package dev.touchpoint.json;

import org.jspecify.annotations.NullMarked;
