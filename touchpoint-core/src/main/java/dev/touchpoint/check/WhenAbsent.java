package dev.touchpoint.check;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a document means that leaves the component out. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface WhenAbsent {

    /** The value as a document would state it: the name of an enum constant, a number, a text. */
    String value();
}
