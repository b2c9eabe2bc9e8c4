package uk.foiworkflow.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.event.FileEvent;
import uk.foiworkflow.request.event.FileEvent.CasesLinked;
import uk.foiworkflow.request.event.FileEvent.CasesUnlinked;
import uk.foiworkflow.request.event.FileEvent.CorrectionMade;
import uk.foiworkflow.request.event.FileEvent.HoldLifted;
import uk.foiworkflow.request.event.FileEvent.HoldPlaced;
import uk.foiworkflow.request.event.FileEvent.NoteAdded;
import uk.foiworkflow.request.event.FileEvent.RetentionSet;

/**
 * How long the request is kept, as far as somebody has said so.
 *
 * @param held since when it is held by hand; null while it is not
 * @param until the last day on which it is kept; null where the authority's rule says how long
 */
public record Keeping(@Nullable LocalDate held, @Nullable LocalDate until) {

    static final Keeping NONE = new Keeping(null, null);

    Keeping evolve(FileEvent event) {
        return switch (event) {
            case HoldPlaced placed -> new Keeping(placed.on(), until);
            case HoldLifted lifted -> new Keeping(null, until);
            case RetentionSet set -> new Keeping(held, set.until());
            case NoteAdded note -> this;
            case CorrectionMade made -> this;
            case CasesLinked linked -> this;
            case CasesUnlinked unlinked -> this;
        };
    }
}
