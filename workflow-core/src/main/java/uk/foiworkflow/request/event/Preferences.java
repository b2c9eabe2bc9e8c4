package uk.foiworkflow.request.event;

import org.jspecify.annotations.Nullable;
import uk.foiworkflow.document.Language;
import uk.foiworkflow.law.FormOfAccess;
import uk.foiworkflow.law.Medium;

/**
 * How the requester would have the information and be written to; null wherever they have not said (FOIA s.11, EIR reg 6).
 *
 * @param reusable whether a dataset is wanted in a form in which it can be used again (FOIA s.11(1A))
 * @param language of the letters
 * @param needs what they need to be able to read them: large print, Braille, Easy Read
 */
public record Preferences(@Nullable FormOfAccess form, @Nullable Medium medium, @Nullable Boolean reusable,
        @Nullable Language language, @Nullable Confidential needs) {

    /** Whether it asks for more than a copy by electronic means. */
    public boolean special() {
        return (form != null && form != FormOfAccess.COPY) || medium == Medium.PAPER || Boolean.TRUE.equals(reusable)
                || needs != null;
    }
}
