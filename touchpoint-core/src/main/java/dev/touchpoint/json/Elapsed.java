package dev.touchpoint.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The duration is written without days, as in PT24H: in a policy, P1D is a day of the calendar. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Elapsed {}
