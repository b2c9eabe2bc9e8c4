package uk.foiworkflow.projections.links;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.LinkKind;

/**
 * Another request that belongs to the one asked about.
 *
 * @param kind what the request asked about is to the other
 * @param reference of the other request; as it was named where nothing is on file under it
 * @param onFile whether the other is on file
 * @param on the day on which the link was made
 * @param why null when no reason was recorded
 * @param own whether it stands on the file of the request asked about; otherwise on that of the other
 */
public record LinkedCase(LinkKind kind, String reference, boolean onFile, LocalDate on, @Nullable String why,
        boolean own) {

    /** For somebody who need not know who asked; the file of the other may name whoever asked that. */
    public LinkedCase reworded(UnaryOperator<String> words) {
        return new LinkedCase(kind, reference, onFile, on, own && why != null ? words.apply(why) : null, own);
    }
}
