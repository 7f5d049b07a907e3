package dev.touchpoint.json;

import dev.touchpoint.check.Identifies;
import dev.touchpoint.check.Personal;
import dev.touchpoint.check.RefersTo;
import dev.touchpoint.timing.RuleTypes;
import dev.touchpoint.timing.TimingRule;
import jakarta.validation.Constraint;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes shapes of record classes, from the types and annotations of their components. */
final class Shapes {

    private static final Map<Type, NumberShape.Kind> NUMBERS = Map.of(
            int.class, NumberShape.Kind.INT,
            Integer.class, NumberShape.Kind.INT,
            long.class, NumberShape.Kind.LONG,
            Long.class, NumberShape.Kind.LONG,
            double.class, NumberShape.Kind.DOUBLE,
            Double.class, NumberShape.Kind.DOUBLE,
            BigDecimal.class, NumberShape.Kind.DECIMAL);

    private final Map<String, RecordShape> records = new HashMap<>();
    private final RuleTypes ruleTypes;

    Shapes(RuleTypes ruleTypes) {
        this.ruleTypes = ruleTypes;
    }

    /**
     * The shape of a record class.
     *
     * @throws IllegalArgumentException if it can't be reached by reflection, or has a component of a type or with a
     *     constraint that is not understood
     */
    RecordShape of(Class<? extends Record> type) {
        Form<?, ?> form = Form.of(type);
        return of(form == null ? Form.itself(type) : form);
    }

    private RecordShape of(Form<?, ?> form) {
        Class<?> type = form.type();
        RecordShape known = records.get(type.getSimpleName());
        if (known == null) {
            Class<? extends Record> fields = form.fields();
            requireNoOtherConstraints(fields);
            RecordShape shape = new RecordShape(form, constructor(fields));
            records.put(shape.name(), shape);
            for (RecordComponent component : fields.getRecordComponents()) {
                shape.add(component(component));
            }
            return shape;
        }
        if (known.type() != type) {
            throw new IllegalArgumentException("records must differ in their simple names, were "
                    + known.type().getName() + " and " + type.getName());
        }
        return known;
    }

    /** What a constraint of the whole record, or of a method that is no accessor, wants is not evaluated here. */
    private static void requireNoOtherConstraints(Class<? extends Record> type) {
        Set<Annotation> others = new LinkedHashSet<>(List.of(type.getAnnotations()));
        Set<String> components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        for (Method method : type.getDeclaredMethods()) {
            if (method.getParameterCount() > 0 || !components.contains(method.getName())) {
                others.addAll(List.of(method.getAnnotations()));
            }
        }
        constraints(others).stream().findFirst().ifPresent(constraint -> {
            throw notUnderstood(constraint, type.getSimpleName());
        });
    }

    private static Constructor<? extends Record> constructor(Class<? extends Record> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return reach(type.getDeclaredConstructor(types), type);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " has no canonical constructor", e);
        }
    }

    private static <A extends AccessibleObject> A reach(A member, Class<?> type) {
        if (!member.trySetAccessible()) {
            throw new IllegalArgumentException(type + " must be public in an exported package, or its package open to "
                    + Shapes.class.getModule());
        }
        return member;
    }

    private Component component(RecordComponent component) {
        String where = component.getDeclaringRecord().getSimpleName() + "." + component.getName();
        Set<Annotation> annotations = annotations(component.getAnnotatedType());
        // A constraint that can't be written on a type is found on the accessor.
        annotations.addAll(List.of(component.getAccessor().getAnnotations()));
        Shape shape = shape(component.getAnnotatedType(), annotations, component.getAnnotation(RefersTo.class), where);
        if (component.isAnnotationPresent(Personal.class)) {
            shape = new Discreet(shape, component.getType() == String.class);
        }
        Identifies identifies = component.getAnnotation(Identifies.class);
        Method accessor = reach(component.getAccessor(), component.getDeclaringRecord());
        return Component.of(
                component,
                accessor,
                identifies == null ? shape : new Identifier(shape, identifies.value()),
                annotations);
    }

    private Shape shape(
            AnnotatedType annotated, Set<Annotation> annotations, @Nullable RefersTo refersTo, String where) {
        if (annotated instanceof AnnotatedParameterizedType container) {
            return container(container, annotations, refersTo, where);
        }
        Shape shape = plain(annotated.getType(), annotations, where);
        return refersTo == null ? shape : new Reference(shape, refersTo.value());
    }

    private Shape container(
            AnnotatedParameterizedType container,
            Set<Annotation> annotations,
            @Nullable RefersTo refersTo,
            String where) {
        Type raw = ((ParameterizedType) container.getType()).getRawType();
        AnnotatedType[] arguments = container.getAnnotatedActualTypeArguments();
        if (raw == List.class) {
            Shape element = shape(arguments[0], annotations(arguments[0]), refersTo, where);
            return ruled(new ListShape(element), annotations, c -> Rules.forCounted(c, Rules.Counted.LIST), where);
        }
        if (raw == Map.class && arguments[0].getType() == String.class) {
            List<Rule> keys = rules(annotations(arguments[0]), Rules::forText, where);
            Shape value = shape(arguments[1], annotations(arguments[1]), null, where);
            return ruled(new MapShape(keys, value), annotations, c -> Rules.forCounted(c, Rules.Counted.MAP), where);
        }
        throw notUnderstood("type " + container.getType(), where);
    }

    private static Set<Annotation> annotations(AnnotatedType type) {
        return new LinkedHashSet<>(List.of(type.getAnnotations()));
    }

    private Shape plain(Type type, Set<Annotation> annotations, String where) {
        if (NUMBERS.get(type) != null) {
            return new NumberShape(NUMBERS.get(type), bounds(annotations, where));
        }
        if (type == String.class) {
            return ruled(new TextShape(), annotations, Rules::forText, where);
        }
        if (type == Duration.class || type == TemporalAmount.class) {
            boolean elapsed = annotations.stream().anyMatch(Elapsed.class::isInstance);
            return ruled(elapsed ? IsoShape.ELAPSED : other(type, where), annotations, Rules::forAmount, where);
        }
        if (type == Instant.class && annotations.stream().anyMatch(Present.class::isInstance)) {
            return ruled(IsoShape.PRESENT, annotations, constraint -> null, where);
        }
        return ruled(other(type, where), annotations, constraint -> null, where);
    }

    private Shape other(Type type, String where) {
        if (type == Object.class) {
            return new AnyShape();
        }
        if (type == boolean.class || type == Boolean.class) {
            return new TruthShape();
        }
        if (type instanceof Class<?> c && c.isEnum()) {
            return new EnumShape(c);
        }
        Form<?, ?> form = Form.of(type);
        if (form != null) {
            return of(form);
        }
        if (type instanceof Class<?> c && c.isRecord()) {
            return of(c.asSubclass(Record.class));
        }
        if (type == TimingRule.class) {
            return new RuleShape(ruleTypes);
        }
        IsoShape<?> iso = IsoShape.of(type);
        if (iso == null) {
            throw notUnderstood("type " + type.getTypeName(), where);
        }
        return iso;
    }

    private static Shape ruled(
            Shape shape, Set<Annotation> annotations, Function<Annotation, @Nullable Rule> rule, String where) {
        List<Rule> rules = rules(annotations, rule, where);
        return rules.isEmpty() ? shape : new Ruled(shape, rules);
    }

    private static Bounds bounds(Set<Annotation> annotations, String where) {
        Bounds bounds = Bounds.NONE;
        for (Annotation constraint : constraints(annotations)) {
            Bounds tighter = bounds.and(constraint);
            if (tighter == null) {
                throw notUnderstood(constraint, where);
            }
            bounds = tighter;
        }
        return bounds;
    }

    private static List<Rule> rules(
            Set<Annotation> annotations, Function<Annotation, @Nullable Rule> rule, String where) {
        List<Rule> rules = new ArrayList<>();
        for (Annotation constraint : constraints(annotations)) {
            Rule understood = rule.apply(constraint);
            if (understood == null) {
                throw notUnderstood(constraint, where);
            }
            rules.add(understood);
        }
        return rules;
    }

    /** Whether something must be there is asked elsewhere. */
    private static List<Annotation> constraints(Set<Annotation> annotations) {
        return annotations.stream()
                .filter(annotation -> isConstraint(annotation.annotationType()) && !(annotation instanceof NotNull))
                .toList();
    }

    /** Jakarta's lists of constraints are not marked as such themselves. */
    private static boolean isConstraint(Class<? extends Annotation> type) {
        return type.isAnnotationPresent(Constraint.class)
                || type.getPackageName().equals(NotNull.class.getPackageName());
    }

    private static IllegalArgumentException notUnderstood(Object what, String where) {
        return new IllegalArgumentException(where + " has what is not understood here: " + what);
    }
}
