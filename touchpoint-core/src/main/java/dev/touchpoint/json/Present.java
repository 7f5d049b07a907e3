package dev.touchpoint.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The instant is one at which a decision can be made. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Present {}
