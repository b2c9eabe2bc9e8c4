package uk.foiworkflow.request;

import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Wire;

/**
 * What somebody who advises the requester would say against a response.
 *
 * @param question the question at which it is; null when it lies in the whole
 * @param field the field of the command or of the decision that is at fault
 * @param words what is wrong, in a sentence for the officer
 */
public record Weakness(Severity severity, Rule rule, @Nullable Integer question, String field, String words) {

    /** Whether it stands in the way. */
    public enum Severity {
        /** It can be cured first, so the response does not go out unless the head overrides it. */
        BLOCKS,
        /** It is pointed out; that it was passed over is recorded. */
        WARNS;

        @Override
        public String toString() {
            return Wire.word(this);
        }
    }
}
