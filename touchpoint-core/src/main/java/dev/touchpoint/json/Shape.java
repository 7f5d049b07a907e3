package dev.touchpoint.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a component may hold: reads it from a document, writes it into one, and says it in a JSON Schema. All three in one
 * place, so that they cannot drift apart.
 */
interface Shape {

    /** The value; null if the findings have grown, and then only. */
    @Nullable
    Object read(Node node, Place place, Findings findings);

    /** The value in plain Java: text, number, boolean, list or map. */
    Object write(Object value);

    /** The keywords that accept what {@link #read} accepts. */
    Map<String, @Nullable Object> schema(Definitions definitions);
}
