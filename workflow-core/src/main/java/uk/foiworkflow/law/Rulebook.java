package uk.foiworkflow.law;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where a rule lives: on code, which rules of {@code docs/rules.md} are decided there; on a test, which of them fall with it.
 * From these the table of the rules is made, and each is taken out by itself to see its tests fail.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD})
public @interface Rulebook {
    /** Numbers of rules, such as {@code R2.2}. */
    String[] value();
}
