package dev.touchpoint.json;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import java.net.URI;
import java.util.List;

/** A schema in the hands of a validator that is not ours. */
final class Schema {

    private final Validator validator =
            new ValidatorFactory().withJsonNodeFactory(new SchemaNode.Factory()).createValidator();
    private final URI uri;

    /** Checks the schema itself too, against the schema of schemas. */
    Schema(String schema) {
        uri = validator.registerSchema(schema);
    }

    boolean accepts(String json) {
        return complaints(json).isEmpty();
    }

    List<String> complaints(String json) {
        Validator.Result result = validator.validate(uri, json);
        return result.isValid()
                ? List.of()
                : result.getErrors().stream()
                        .map(error -> error.getInstanceLocation() + ": " + error.getError())
                        .toList();
    }
}
