package uk.foiworkflow.projections.links;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.LinkKind;
import uk.foiworkflow.projections.standing.Standing;

/**
 * What a request is to another one, as its own file has it.
 *
 * @param other the other request, as it was named
 * @param on the day on which that was said or decided
 * @param why null when no reason was recorded
 */
public record LinkRow(String reference, String other, LinkKind kind, LocalDate on, @Nullable String why) {

    /** The rows of a request. */
    static List<LinkRow> of(Standing standing) {
        var receipt = standing.receipt();
        return receipt == null
                ? List.of()
                : standing.request().links().all().stream().map(link -> new LinkRow(receipt.reference(), link.other(),
                        link.kind(), link.on(), link.why() == null ? null : link.why().text())).toList();
    }
}
