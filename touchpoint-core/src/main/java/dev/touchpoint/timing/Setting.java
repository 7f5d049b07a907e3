package dev.touchpoint.timing;

/** A setting of a kind of rule: what it is called, what it may be, and whether it has to be there. */
record Setting<T>(String name, SettingKind<T> kind, boolean required) {

    static <T> Setting<T> required(String name, SettingKind<T> kind) {
        return new Setting<>(name, kind, true);
    }

    static <T> Setting<T> optional(String name, SettingKind<T> kind) {
        return new Setting<>(name, kind, false);
    }
}
