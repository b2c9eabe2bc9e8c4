package uk.foiworkflow.request.event;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name and revision under which an event is stored: its class may be renamed, these may not. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Named {

    /** The stable name. */
    String value();

    /** Counts up when the stored form changes. */
    int revision() default 1;

    /** Other stored forms of the event that are read: earlier ones, and the next one before it is written. */
    Class<? extends StoredForm>[] forms() default {};
}
