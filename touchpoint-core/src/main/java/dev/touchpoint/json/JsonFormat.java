package dev.touchpoint.json;

import dev.touchpoint.check.Require;
import dev.touchpoint.timing.RuleTypes;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How records of one class stand in JSON: reads, writes, and has a JSON Schema, all from the components of the record and
 * their annotations.
 *
 * <p>A document is an object that begins with {@code "formatVersion"}; the other fields are the components, by name. Which
 * of them must be there:
 *
 * <ul>
 *   <li>one whose type is JSpecify's {@code @Nullable} may be left out, and is null then;
 *   <li>a list or map may be left out, and is empty then, unless it must not be empty or is {@code @NotNull};
 *   <li>a {@code boolean} may be left out, and is false then;
 *   <li>every other one is required, except where the documentation of the record says what it is if left out.
 * </ul>
 *
 * <p>An explicit null is the same as leaving out. Reading is strict in everything else: an unknown or repeated field, a
 * text where a number belongs, 6.5 where a whole number does (7.0 is one), a value that breaks a Jakarta constraint, an id
 * that is there twice or names nothing, a comment, a trailing comma: all are refused. Enum constants are read by name,
 * durations, dates and times in ISO 8601. A field {@code "$schema"}, which tells editors where to find a schema, is
 * allowed and ignored.
 *
 * <p>Components may be texts, {@code int}, {@code long}, {@code double} and their boxes, {@code BigDecimal}, booleans,
 * enums, {@code Duration}, {@code Period}, {@code Instant}, {@code LocalDate}, {@code LocalTime}, {@code ZoneId}, records,
 * policies and rules as {@link PolicyFiles} has them, {@code TemporalAmount} (a {@code Duration} without days, or a
 * {@code Period}), and lists, or maps by text, of these. A {@code Map<String, Object>} holds texts, numbers, booleans, lists and maps: whole
 * numbers arrive in it as {@code Long} where they fit, other numbers as {@code BigDecimal}. Numbers have at most 400 digits
 * before and after their decimal point.
 *
 * <p>What is read and written again is the same, provided that the record's constructor takes an empty list or map for
 * what was left out. Immutable and thread-safe.
 *
 * @param <T> the class of the records
 */
public final class JsonFormat<T extends Record> {

    private static final Logger LOG = LoggerFactory.getLogger(JsonFormat.class);

    private final Class<T> type;
    private final String id;
    private final RecordShape shape;
    private final Header header;

    private JsonFormat(Class<T> type, String id, Header header, RuleTypes ruleTypes) {
        this.type = type;
        this.id = id;
        this.shape = new Shapes(ruleTypes).of(type);
        this.header = header;
        if (header.names().stream().anyMatch(shape.names()::contains)) {
            throw new IllegalArgumentException(
                    type.getSimpleName() + " must not have a component that is named as one of " + header.names());
        }
    }

    /**
     * The format of a record class.
     *
     * @param <T> the class of the records
     * @param type the class, public in a package that is exported, or in a package that is open, to this module
     * @param id a URI that names the format in its schema, without the version, such as {@code urn:example:settings}
     * @param version the version of the format: a whole number that a document states, and the only one it is read with
     * @return the format, not null
     * @throws IllegalArgumentException if the class can't be reached; if it, or a record in it, has a component of a type,
     *     or with a constraint, that is not understood; if it has one that is named {@code formatVersion}; if two records
     *     in it have the same simple name; or if the id is no absolute URI
     */
    public static <T extends Record> JsonFormat<T> of(Class<T> type, String id, int version) {
        if (!URI.create(Require.notNull("id", id)).isAbsolute()) {
            throw new IllegalArgumentException("id must be an absolute URI, was " + id);
        }
        return new JsonFormat<>(
                Require.notNull("type", type), id + ":" + version, new Header(version), RuleTypes.standard());
    }

    /**
     * This format for documents whose rules are of other types than the ready-made ones.
     *
     * @param ruleTypes the types of rules that a document may name
     * @return the changed copy, not null
     */
    public JsonFormat<T> with(RuleTypes ruleTypes) {
        return new JsonFormat<>(type, id, header, Require.notNull("ruleTypes", ruleTypes));
    }

    /**
     * Reads a file.
     *
     * @param file a file in UTF-8, with or without a byte order mark
     * @return the record, not null
     * @throws IOException if the file can't be read
     * @throws InvalidJsonException if the text is not a document of this format; it has every problem
     */
    public T read(Path file) throws IOException {
        return read(Source.decode(file.toString(), Files.readAllBytes(file)));
    }

    /**
     * Reads a stream to its end, and leaves it open.
     *
     * @param json a text in UTF-8, with or without a byte order mark
     * @return the record, not null
     * @throws IOException if the stream can't be read
     * @throws InvalidJsonException if the text is not a document of this format; it has every problem
     */
    public T read(InputStream json) throws IOException {
        return read(Source.decode(null, Require.notNull("json", json).readAllBytes()));
    }

    /**
     * Reads a text.
     *
     * @param json the text
     * @return the record, not null
     * @throws InvalidJsonException if the text is not a document of this format; it has every problem
     */
    public T read(String json) {
        return read(new Source(null, Require.notNull("json", json)));
    }

    private T read(Source source) {
        Findings findings = new Findings();
        Node root = TreeParser.parse(source.text(), findings);
        T value = root == null ? null : document(root, findings);
        LOG.debug(
                "{}: {} characters read as {}, {} problems",
                source.name() == null ? "JSON" : source.name(),
                source.text().length(),
                type.getSimpleName(),
                findings.count());
        if (value == null) {
            throw new InvalidJsonException(source.name(), findings.inOrder());
        }
        return value;
    }

    /** The record, or null and at least one finding. Ids are judged even where other things are wrong. */
    private @Nullable T document(Node root, Findings findings) {
        if (!(root instanceof Node.Members members)) {
            findings.mustBe("an object", root, Place.ROOT);
            return null;
        }
        Node.Members fields = header.read(members, findings);
        if (fields == null) {
            return null;
        }
        Map<String, @Nullable Object> values =
                shape.components(fields, Place.ROOT, findings, header.with(shape.names()));
        findings.judgeIds();
        return findings.count() > 0 ? null : type.cast(shape.build(values, fields, Place.ROOT, findings));
    }

    /**
     * Writes a record: two spaces a level, line feeds, fields in the order of the components, without those that are as if
     * left out. The same record always gives the same text.
     *
     * @param value the record
     * @return the text, with a line feed at its end, not null
     * @throws IllegalArgumentException if it holds what JSON can't: a number that is not finite, or, in a map of objects, a
     *     value of another kind than text, number, boolean, list and map
     */
    public String write(T value) {
        return JsonText.of(header.write(shape.write(Require.notNull("value", value))));
    }

    /**
     * The JSON Schema (draft 2020-12) of the format. It accepts what is read and refuses what is not, as far as a schema can
     * say it: not that ids are unique and exist, that a date is in the calendar, how many digits a number has, how deep
     * attributes lie, and what only a record's constructor knows.
     *
     * @return the text of the schema, with a line feed at its end, not null
     */
    public String schema() {
        Definitions definitions = new Definitions();
        Map<String, @Nullable Object> schema = JsonText.object(
                "$schema", "https://json-schema.org/draft/2020-12/schema", "$id", id, "title", shape.name());
        schema.putAll(shape.object(definitions, header.schema(), List.of(Header.VERSION)));
        schema.put("$defs", definitions.all());
        return JsonText.of(schema);
    }

    /** Class and id, as in {@code JsonFormat[TouchpointMap urn:touchpoint:map:1]}. */
    @Override
    public String toString() {
        return "JsonFormat[" + type.getSimpleName() + " " + id + "]";
    }
}
