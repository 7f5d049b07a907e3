package dev.touchpoint.check;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Walks the lists of a document, whose elements are records, and all records in them for ids. */
public final class RecordIdentities {

    private final Identities identities = new Identities();

    /** A class reads its components and their annotations anew each time it is asked. */
    private final Map<Class<?>, RecordComponent[]> components = new HashMap<>();

    /** Walks a list of the document: a component of a record that is still being made. */
    public RecordIdentities list(String name, List<? extends Record> elements) {
        elements("/" + name, elements, null);
        return this;
    }

    /**
     * Refuses a document whose ids do not fit together.
     *
     * @throws IllegalArgumentException naming the first problem
     */
    public void check() {
        identities.problems().stream().findFirst().ifPresent(problem -> {
            throw new IllegalArgumentException(problem.toString());
        });
    }

    private void walk(Record value, String pointer, String list) {
        for (RecordComponent component : components.computeIfAbsent(value.getClass(), Class::getRecordComponents)) {
            visit(component, valueOf(component, value), pointer + "/" + component.getName(), list);
        }
    }

    private void visit(RecordComponent component, @Nullable Object value, String pointer, String list) {
        Identifies identifies = component.getAnnotation(Identifies.class);
        RefersTo refersTo = component.getAnnotation(RefersTo.class);
        if (identifies != null && value instanceof String id) {
            identities.declare(identifies.value(), id, list, pointer);
        } else if (refersTo != null && value instanceof String id) {
            identities.refer(refersTo.value(), id, pointer);
        } else if (value instanceof List<?> elements) {
            elements(pointer, elements, refersTo);
        } else if (value instanceof Record part) {
            walk(part, pointer, pointer);
        }
    }

    private void elements(String pointer, List<?> elements, @Nullable RefersTo refersTo) {
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof Record element) {
                walk(element, pointer + "/" + i, pointer);
            } else if (refersTo != null && elements.get(i) instanceof String id) {
                identities.refer(refersTo.value(), id, pointer + "/" + i);
            }
        }
    }

    private static @Nullable Object valueOf(RecordComponent component, Record value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("can't read " + component, e);
        }
    }
}
