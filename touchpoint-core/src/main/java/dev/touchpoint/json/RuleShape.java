package dev.touchpoint.json;

import dev.touchpoint.check.Require;
import dev.touchpoint.timing.InvalidRuleException;
import dev.touchpoint.timing.RuleProblem;
import dev.touchpoint.timing.RuleSpec;
import dev.touchpoint.timing.RuleTypes;
import dev.touchpoint.timing.TimingRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A timing rule: its type, its version unless it is the first, and its settings, side by side. */
record RuleShape(RuleTypes ruleTypes) implements Shape {

    private static final String TYPE = "type";
    private static final String VERSION = "version";

    private static final Bounds FROM_ONE =
            new Bounds(new Bounds.Bound(BigDecimal.ONE, true), null, Require.DIGITS, Require.DIGITS);

    @Override
    public @Nullable Object read(Node node, Place place, Findings findings) {
        if (!(node instanceof Node.Members members)) {
            findings.mustBe("an object", node, place);
            return null;
        }
        return new Reading(ruleTypes, members, place, findings).rule();
    }

    @Override
    public Object write(Object value) {
        return write(((TimingRule) value).spec());
    }

    static Map<String, @Nullable Object> write(RuleSpec spec) {
        Map<String, @Nullable Object> written = JsonText.object(TYPE, spec.type());
        if (spec.version() != 1) {
            written.put(VERSION, spec.version());
        }
        spec.settings().forEach((name, value) -> {
            if (written.putIfAbsent(name, value) != null) {
                throw new IllegalArgumentException("a rule can't be written that has a setting named " + name);
            }
        });
        return written;
    }

    /** Whoever writes a file may have types of their own: of these, a schema knows nothing. */
    @Override
    public Map<String, @Nullable Object> schema(Definitions definitions) {
        return definitions.of("TimingRule", () -> {
            Set<String> types = ruleTypes.names();
            return JsonText.object(
                    "type",
                    "object",
                    "properties",
                    JsonText.object(
                            TYPE,
                            JsonText.object(
                                    "type",
                                    "string",
                                    "pattern",
                                    "^(?:" + Require.ID + ")$",
                                    "anyOf",
                                    List.of(
                                            JsonText.object("enum", List.copyOf(types)),
                                            JsonText.object("type", "string"))),
                            VERSION,
                            new NumberShape(NumberShape.Kind.INT, FROM_ONE).schema(definitions)),
                    "required",
                    List.of(TYPE),
                    "propertyNames",
                    JsonText.object("pattern", Require.VISIBLE),
                    "additionalProperties",
                    new AnyShape().schema(definitions),
                    "allOf",
                    types.stream().map(type -> settings(type, definitions)).toList());
        });
    }

    private Map<String, @Nullable Object> settings(String type, Definitions definitions) {
        return JsonText.object(
                "if",
                JsonText.object(
                        "properties", JsonText.object(TYPE, JsonText.object("const", type)), "required", List.of(TYPE)),
                "then",
                definitions.of("rule-" + type, () -> new LinkedHashMap<>(ruleTypes.schema(type))));
    }

    /** One rule of one document. */
    private static final class Reading {

        private final RuleTypes ruleTypes;
        private final Node.Members members;
        private final Place place;
        private final Findings findings;
        private final Map<String, Object> settings = new LinkedHashMap<>();
        private final Set<String> unsound = new HashSet<>();

        private Reading(RuleTypes ruleTypes, Node.Members members, Place place, Findings findings) {
            this.ruleTypes = ruleTypes;
            this.members = members;
            this.place = place;
            this.findings = findings;
        }

        private @Nullable TimingRule rule() {
            long before = findings.count();
            String type = type();
            Integer version = version();
            members.list().forEach(this::setting);
            if (type == null) {
                return null;
            }
            TimingRule rule = rule(new RuleSpec(type, version == null ? 1 : version, settings));
            return findings.count() == before ? rule : null;
        }

        private @Nullable String type() {
            Node node = members.get(TYPE);
            if (node == null) {
                findings.add(place.field(TYPE), members.at(), "is required");
                return null;
            }
            Object type = new TextShape().read(node, place.field(TYPE), findings);
            if (type instanceof String id && !id.matches(Require.ID)) {
                findings.add(place.field(TYPE), node.at(), Require.ID_RULE + ", was " + node.shown());
                return null;
            }
            return (String) type;
        }

        private @Nullable Integer version() {
            Node node = members.get(VERSION);
            return node == null
                    ? null
                    : (Integer)
                            new NumberShape(NumberShape.Kind.INT, FROM_ONE).read(node, place.field(VERSION), findings);
        }

        private void setting(Node.Member member) {
            String name = member.name();
            if (name.equals(TYPE) || name.equals(VERSION)) {
                return;
            }
            Place field = place.field(name);
            if (Require.isBlank(name)) {
                findings.add(field, member.at(), "key must not be blank");
                return;
            }
            Node present = withoutNulls(member.value(), field);
            if (present != null) {
                long before = findings.count();
                Object value = new AnyShape().read(present, field, findings);
                if (value != null && findings.count() == before) {
                    settings.put(name, value);
                } else {
                    unsound.add(field.pointer());
                }
            }
        }

        /** What there is beside nulls, which are problems, so that theirs do not hide those of others; null if nothing is left. */
        private @Nullable Node withoutNulls(Node node, Place at) {
            if (node instanceof Node.Null) {
                findings.add(at, node.at(), "must not be null");
                unsound.add(at.pointer());
                return null;
            }
            if (node instanceof Node.Array array) {
                List<Node> elements = new ArrayList<>();
                for (Node element : array.elements()) {
                    Node present = withoutNulls(element, at.element(elements.size()));
                    if (present == null) {
                        unsound.add(at.pointer());
                        return null;
                    }
                    elements.add(present);
                }
                return new Node.Array(node.at(), elements);
            }
            if (node instanceof Node.Members object) {
                List<Node.Member> members = new ArrayList<>();
                for (Node.Member member : object.list()) {
                    Node present = withoutNulls(member.value(), at.field(member.name()));
                    if (present != null) {
                        members.add(new Node.Member(member.at(), member.name(), present));
                    }
                }
                return new Node.Members(node.at(), members);
            }
            return node;
        }

        private @Nullable TimingRule rule(RuleSpec spec) {
            try {
                return ruleTypes.rule(spec);
            } catch (InvalidRuleException e) {
                e.problems().stream().filter(this::isNew).forEach(this::add);
                return null;
            }
        }

        /** What was left out because it is not sound is not missing. */
        private boolean isNew(RuleProblem problem) {
            return !unsound.contains(place.below(problem.pointer()).pointer());
        }

        private void add(RuleProblem problem) {
            findings.add(
                    place.below(problem.pointer()),
                    members.position(problem.pointer(), problem.aboutName()),
                    problem.message());
        }
    }
}
