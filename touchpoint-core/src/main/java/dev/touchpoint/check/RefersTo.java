package dev.touchpoint.check;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The component is an id, or a list of ids, that must exist elsewhere in the same document. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface RefersTo {

    /** The kind of thing it names: the value of its {@link Identifies}. */
    String value();
}
