package uk.foiworkflow.projections.commissioner;

import java.util.List;
import uk.foiworkflow.projections.standing.Standing;

/** That a request is, or was, before the Commissioner under a reference of the Commissioner's. */
record CommissionerRow(String commissionerReference, String reference) {

    static List<CommissionerRow> of(Standing standing) {
        var receipt = standing.receipt();
        return receipt == null
                ? List.of()
                : standing.request().commissioner().references().stream()
                        .map(named -> new CommissionerRow(named, receipt.reference())).toList();
    }
}
