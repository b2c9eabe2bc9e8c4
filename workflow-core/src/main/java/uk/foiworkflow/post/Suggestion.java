package uk.foiworkflow.post;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Wire;

/**
 * Something that an officer may want to do with what came. Nothing is ever done by itself.
 *
 * @param reference the request that is meant; null where none is
 * @param post what else came that is meant; null where nothing is
 * @param why in a sentence
 */
public record Suggestion(Kind kind, @Nullable String reference, @Nullable UUID post, String why) {

    /** What may be so. */
    public enum Kind {

        /** It belongs to that request. */
        BELONGS,
        /** It came before from the same person. */
        DUPLICATE,
        /** Others have sent the same words. */
        ROUND_ROBIN,
        /** A machine sent it. */
        AUTOMATIC,
        /** The same sender wrote many in an hour. */
        MANY_AT_ONCE;

        @Override
        public String toString() {
            return Wire.word(this);
        }
    }
}
