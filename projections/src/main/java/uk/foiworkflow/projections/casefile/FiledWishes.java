package uk.foiworkflow.projections.casefile;

import org.jspecify.annotations.Nullable;
import uk.foiworkflow.document.Language;
import uk.foiworkflow.law.FormOfAccess;
import uk.foiworkflow.law.Medium;
import uk.foiworkflow.request.Wishes;
import uk.foiworkflow.request.event.Preferences;

/**
 * How the requester would have the information and be written to; null wherever they have not said.
 *
 * @param reusable whether a dataset is wanted in a form in which it can be used again
 * @param needs what they need to be able to read letters
 * @param given whether it is given so; null while nobody has said
 * @param why why it is not; null unless it is not
 */
public record FiledWishes(@Nullable FormOfAccess form, @Nullable Medium medium, @Nullable Boolean reusable,
        @Nullable Language language, @Nullable String needs, @Nullable Boolean given, @Nullable String why) {

    static @Nullable FiledWishes of(Wishes wishes) {
        Preferences said = wishes.preferences();
        return said == null
                ? null
                : new FiledWishes(said.form(), said.medium(), said.reusable(), said.language(),
                        Clear.text(said.needs()), wishes.determined() == null ? null : wishes.determined().given(),
                        wishes.determined() == null ? null : Clear.text(wishes.determined().why()));
    }
}
