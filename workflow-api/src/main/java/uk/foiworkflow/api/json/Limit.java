package uk.foiworkflow.api.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How many characters a text may have, where that is not the usual {@value #USUAL}. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Limit {

    /** The longest text that a field takes unless it says otherwise, in characters. */
    int USUAL = 10_000;

    /** The longest text that this field takes, in characters (Unicode code points). */
    int value();
}
