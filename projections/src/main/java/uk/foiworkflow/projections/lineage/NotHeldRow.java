package uk.foiworkflow.projections.lineage;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.projections.standing.Standing;

/**
 * A question that was answered "not held" in the first place, as it is counted.
 *
 * @param entry the place of the request in the order of lists
 * @param answered the day of that answer
 * @param searches how many searches for it were on record before
 * @param minutes what they took
 * @param declared how many holders had said that nothing is held
 * @param found by what it came out that it was held; null where it has not
 * @param foundOn the day on which it did; null likewise
 */
record NotHeldRow(long entry, String reference, String authority, int question, LocalDate answered, int searches,
        int minutes, int declared, @Nullable FoundBy found, @Nullable LocalDate foundOn) {

    static List<NotHeldRow> of(Standing standing) {
        var receipt = standing.request().receipt();
        return receipt == null
                ? List.of()
                : NotHeld.of(standing).stream()
                        .map(each -> new NotHeldRow(standing.entry(), receipt.reference(), receipt.authority().name(),
                                each.question(), each.answered(), each.searches().size(), each.minutes(),
                                each.declared().size(), each.found(), each.foundOn()))
                        .toList();
    }
}
