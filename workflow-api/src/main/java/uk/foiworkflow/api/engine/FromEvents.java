package uk.foiworkflow.api.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Its answers are read from the events themselves, or from no events: they wait for no read model, and have no position and no
 * age; nor has what everybody may read, for a position would tell how much is going on. Whatever is not marked so waits, and says
 * what it was made from.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface FromEvents {
}
