package dev.touchpoint.timing;

import dev.touchpoint.check.Shown;
import dev.touchpoint.check.Suggestion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An object of settings: which it has, what holds between them, and what is made of it. Reader and schema come from here, so
 * they say the same.
 *
 * @param judge notes what is wrong between settings, sound or not
 * @param between the same as keywords of a JSON Schema, as far as it has any
 * @param making makes a thing of sound settings
 */
record Layout<T>(
        List<Setting<?>> settings,
        BiConsumer<Settings, Notes> judge,
        Map<String, Object> between,
        Function<Settings, T> making) {

    static <T> Layout<T> of(Function<Settings, T> making, Setting<?>... settings) {
        return new Layout<>(List.of(settings), (read, notes) -> {}, Map.of(), making);
    }

    /** With what holds between settings. */
    Layout<T> where(BiConsumer<Settings, Notes> other, Object... keywords) {
        return new Layout<>(settings, other, SettingKind.object(keywords), making);
    }

    /** The thing; null if something is wrong, which is then noted. */
    @Nullable
    T read(Map<?, ?> written, Notes notes) {
        int before = notes.problems().size();
        Settings read = Settings.read(settings, written, notes);
        judge.accept(read, notes);
        noteUnknown(written, notes);
        return notes.problems().size() == before ? making.apply(read) : null;
    }

    private void noteUnknown(Map<?, ?> written, Notes notes) {
        List<String> known = settings.stream().map(Setting::name).toList();
        for (Object key : written.keySet()) {
            String name = key.toString();
            if (!known.contains(name)) {
                notes.at(name).addAboutName("there is no setting " + Shown.text(name) + Suggestion.among(known, name));
            }
        }
    }

    /** As a JSON Schema, with further properties before its own, all of them allowed and the first ones required. */
    Map<String, Object> schema(Map<String, Object> further, List<String> furtherRequired) {
        Map<String, Object> properties = new LinkedHashMap<>(further);
        List<String> required = new ArrayList<>(furtherRequired);
        for (Setting<?> setting : settings) {
            properties.put(setting.name(), setting.kind().schema());
            if (setting.required()) {
                required.add(setting.name());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", Collections.unmodifiableMap(properties));
        if (!required.isEmpty()) {
            schema.put("required", List.copyOf(required));
        }
        schema.putAll(between);
        schema.put("additionalProperties", false);
        return Collections.unmodifiableMap(schema);
    }
}
