package dev.touchpoint.timing;

import dev.touchpoint.check.Require;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The settings of a rule that somebody wrote, as far as they are sound. */
final class Settings {

    private final Map<?, ?> written;
    private final Map<Setting<?>, Object> sound = new HashMap<>();

    private Settings(Map<?, ?> written) {
        this.written = written;
    }

    /** Notes what is missing and what is not sound. */
    static Settings read(List<Setting<?>> settings, Map<?, ?> written, Notes notes) {
        Settings read = new Settings(written);
        for (Setting<?> setting : settings) {
            Notes place = notes.at(setting.name());
            Object value = written.get(setting.name());
            if (value != null) {
                Object sound = setting.kind().reader().read(value, place);
                if (sound != null) {
                    read.sound.put(setting, sound);
                }
            } else if (setting.required()) {
                place.add("is required");
            }
        }
        return read;
    }

    /** Whether somebody wrote it, sound or not. */
    boolean has(Setting<?> setting) {
        return written.containsKey(setting.name());
    }

    /** The value of a required setting, once all are sound. */
    <T> T get(Setting<T> setting) {
        return Require.notNull(setting.name(), orNull(setting));
    }

    /** The value; null if it is missing or not sound. */
    @SuppressWarnings("unchecked") // The setting's own kind has read it.
    <T> @Nullable T orNull(Setting<T> setting) {
        return (T) sound.get(setting);
    }

    <T> T orElse(Setting<T> setting, T otherwise) {
        T value = orNull(setting);
        return value == null ? otherwise : value;
    }
}
