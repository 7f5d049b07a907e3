package dev.touchpoint.check;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The component is what others of its list must not have, and what {@link RefersTo} names. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Identifies {

    /** The kind of thing it identifies, as in messages. */
    String value();
}
