package dev.touchpoint.map;

import dev.touchpoint.map.MapChange.Kind;
import dev.touchpoint.map.MapChange.Thing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds what is different about two maps. */
final class MapComparison {

    private final TouchpointMap before;
    private final TouchpointMap after;
    private final List<MapChange> changes = new ArrayList<>();

    MapComparison(TouchpointMap before, TouchpointMap after) {
        this.before = before;
        this.after = after;
    }

    List<MapChange> changes() {
        Set<String> lists = Set.of("channels", "owners", "personas", "touchpoints", "journeys", "commitments");
        properties(new Named(Thing.MAP, after.id(), after.name()), before, after, lists);
        things(Thing.CHANNEL, before.channels(), after.channels(), Channel::id, Channel::name);
        things(Thing.OWNER, before.owners(), after.owners(), Owner::id, Owner::name);
        things(Thing.PERSONA, before.personas(), after.personas(), Persona::id, Persona::name);
        things(Thing.TOUCHPOINT, before.touchpoints(), after.touchpoints(), Touchpoint::id, Touchpoint::name);
        things(Thing.JOURNEY, before.journeys(), after.journeys(), Journey::id, Journey::name);
        things(Thing.COMMITMENT, before.commitments(), after.commitments(), Commitment::id, Commitment::what);
        return List.copyOf(changes);
    }

    private <T extends Record> void things(
            Thing thing, List<T> before, List<T> after, Function<T, String> id, Function<T, String> name) {
        Map<String, T> known = new LinkedHashMap<>();
        before.forEach(old -> known.put(id.apply(old), old));
        for (T now : after) {
            Named named = new Named(thing, id.apply(now), name.apply(now));
            T old = known.remove(named.id());
            if (old == null) {
                changes.add(named.change(Kind.ADDED, null, null, null));
            } else {
                properties(named, old, now, Set.of("stages"));
                if (old instanceof Journey way && now instanceof Journey newWay) {
                    changes.addAll(new JourneyComparison(way, newWay).changes());
                }
            }
        }
        known.forEach((gone, old) ->
                changes.add(new Named(thing, gone, name.apply(old)).change(Kind.REMOVED, null, null, null)));
    }

    private void properties(Named named, Record before, Record after, Set<String> others) {
        changes.addAll(named.changes(Properties.of(before, others), Properties.of(after, others)));
    }

    /** What changes are of. */
    record Named(Thing thing, String id, String name) {

        MapChange change(Kind kind, @Nullable String property, @Nullable String before, @Nullable String after) {
            return new MapChange(kind, thing, id, name, property, before, after);
        }

        /** One change for each property that is different, in the order of the fields. */
        List<MapChange> changes(Map<String, Object> before, Map<String, Object> after) {
            Map<String, Object> all = new LinkedHashMap<>(after);
            before.forEach(all::putIfAbsent);
            List<MapChange> changes = new ArrayList<>();
            for (String property : all.keySet()) {
                Object old = before.get(property);
                Object now = after.get(property);
                if (!Objects.equals(old, now)) {
                    changes.add(change(kind(property), property, Properties.text(old), Properties.text(now)));
                }
            }
            return changes;
        }

        private static Kind kind(String property) {
            return switch (property) {
                case "name" -> Kind.RENAMED;
                case "owner" -> Kind.NEW_OWNER;
                default -> Kind.CHANGED;
            };
        }
    }
}
