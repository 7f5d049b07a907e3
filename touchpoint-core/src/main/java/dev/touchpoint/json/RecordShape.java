package dev.touchpoint.json;

import dev.touchpoint.check.Shown;
import dev.touchpoint.check.Suggestion;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object whose fields are the components of a record: of the value itself, or of a form that stands for it. */
final class RecordShape implements Shape {

    private final Form<?, ?> form;
    private final Constructor<? extends Record> constructor;
    private final Map<String, Component> components = new LinkedHashMap<>();

    RecordShape(Form<?, ?> form, Constructor<? extends Record> constructor) {
        this.form = form;
        this.constructor = constructor;
    }

    /** Only while shapes are made: a record may hold records of its own class, so it is known before its components are. */
    void add(Component component) {
        components.put(component.name(), component);
    }

    Class<?> type() {
        return form.type();
    }

    String name() {
        return type().getSimpleName();
    }

    Set<String> names() {
        return components.keySet();
    }

    @Override
    public @Nullable Object read(Node node, Place place, Findings findings) {
        if (!(node instanceof Node.Members members)) {
            findings.mustBe("an object", node, place);
            return null;
        }
        long before = findings.count();
        Map<String, @Nullable Object> values = components(members, place, findings, names());
        return findings.count() == before ? build(values, members, place, findings) : null;
    }

    /** The value of each component by its name. */
    Map<String, @Nullable Object> components(
            Node.Members members, Place place, Findings findings, Set<String> knownNames) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        Set<String> present = new HashSet<>();
        for (Node.Member member : members.list()) {
            Component component = components.get(member.name());
            Place field = place.field(member.name());
            if (component != null) {
                present.add(member.name());
                values.put(member.name(), component.read(member.value(), field, findings));
            } else {
                findings.add(
                        field,
                        member.at(),
                        "unknown field " + Shown.text(member.name()) + Suggestion.among(knownNames, member.name()));
            }
        }
        for (Component component : components.values()) {
            if (!present.contains(component.name())) {
                values.put(component.name(), component.absent());
                if (component.required()) {
                    findings.add(place.field(component.name()), members.at(), "is required");
                }
            }
        }
        form.judge().accept(new Fields(values, members, place, findings));
        return values;
    }

    /** The value; null if its constructor refuses what it is made of, which is then a finding. */
    @Nullable
    Object build(Map<String, @Nullable Object> values, Node.Members members, Place place, Findings findings) {
        List<@Nullable Object> arguments = new ArrayList<>();
        components.keySet().forEach(name -> arguments.add(values.get(name)));
        try {
            return form.value(constructor.newInstance(arguments.toArray()));
        } catch (IllegalArgumentException e) {
            return refused(e, members, place, findings);
        } catch (InvocationTargetException e) {
            return refused(e.getCause(), members, place, findings);
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException(name() + " can't be made", e);
        }
    }

    private @Nullable Object refused(@Nullable Throwable cause, Node.Members members, Place place, Findings findings) {
        if (cause instanceof IllegalArgumentException || cause instanceof NullPointerException) {
            findings.add(place, members.at(), Shown.line(String.valueOf(cause.getMessage())));
            return null;
        }
        throw new IllegalStateException(name() + " can't be made", cause);
    }

    @Override
    public Object write(Object value) {
        Record fields = form.record(value);
        Map<String, Object> written = new LinkedHashMap<>();
        components.forEach((name, component) -> {
            Object field = component.write(fields);
            if (field != null) {
                written.put(name, field);
            }
        });
        return written;
    }

    @Override
    public Map<String, @Nullable Object> schema(Definitions definitions) {
        return definitions.of(name(), () -> object(definitions, Map.of(), List.of()));
    }

    /** The schema itself, with further fields before its own. */
    Map<String, @Nullable Object> object(
            Definitions definitions, Map<String, ?> further, List<String> furtherRequired) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>(further);
        List<String> required = new ArrayList<>(furtherRequired);
        components.forEach((name, component) -> {
            properties.put(name, component.schema(definitions));
            if (component.required()) {
                required.add(name);
            }
        });
        Map<String, @Nullable Object> schema = JsonText.object("type", "object", "properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.putAll(form.between());
        schema.put("additionalProperties", false);
        return schema;
    }
}
