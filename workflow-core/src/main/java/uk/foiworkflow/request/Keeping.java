package uk.foiworkflow.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.event.FileEvent;
import uk.foiworkflow.request.event.FileEvent.CasesLinked;
import uk.foiworkflow.request.event.FileEvent.CasesUnlinked;
import uk.foiworkflow.request.event.FileEvent.CorrectionMade;
import uk.foiworkflow.request.event.FileEvent.FormDetermined;
import uk.foiworkflow.request.event.FileEvent.HoldLifted;
import uk.foiworkflow.request.event.FileEvent.HoldPlaced;
import uk.foiworkflow.request.event.FileEvent.NoteAdded;
import uk.foiworkflow.request.event.FileEvent.PersonalDataShredded;
import uk.foiworkflow.request.event.FileEvent.PreferencesStated;
import uk.foiworkflow.request.event.FileEvent.RequestClassified;
import uk.foiworkflow.request.event.FileEvent.RetentionSet;

/**
 * How long the request is kept, as far as somebody has said so.
 *
 * @param held since when it is held by hand; null while it is not
 * @param until the last day on which it is kept; null where the authority's rule says how long
 * @param shredded the order to destroy its key; null while there is none
 */
public record Keeping(@Nullable LocalDate held, @Nullable LocalDate until,
        @Nullable PersonalDataShredded shredded) {

    static final Keeping NONE = new Keeping(null, null, null);

    Keeping evolve(FileEvent event) {
        return switch (event) {
            case HoldPlaced placed -> new Keeping(placed.on(), until, shredded);
            case HoldLifted lifted -> new Keeping(null, until, shredded);
            case RetentionSet set -> new Keeping(held, set.until(), shredded);
            case PersonalDataShredded shredding -> new Keeping(held, until, shredding);
            case NoteAdded note -> this;
            case CorrectionMade made -> this;
            case CasesLinked linked -> this;
            case CasesUnlinked unlinked -> this;
            case RequestClassified classified -> this;
            case PreferencesStated stated -> this;
            case FormDetermined determined -> this;
        };
    }
}
