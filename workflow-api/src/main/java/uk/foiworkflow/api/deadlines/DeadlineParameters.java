package uk.foiworkflow.api.deadlines;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.DeadlineQuery;
import uk.foiworkflow.clock.DeadlineQuery.Due;
import uk.foiworkflow.law.AuthorityKind;
import uk.foiworkflow.law.ExtensionBasis;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Variation;

/** A question about a due date, as the address asks it; the meaning of each is that of {@link DeadlineQuery}. */
record DeadlineParameters(
        @Parameter(description = "The law under which it is answered.", example = "FOIA") Regime regime,
        @Parameter(description = "The part of the United Kingdom to which the authority belongs.", example = "england") Jurisdiction jurisdiction,
        @Parameter(description = "The day of receipt; for a review, the day on which it was asked for.", example = "2021-07-09") LocalDate received,
        @Parameter(description = "What sort of authority it is.") @Nullable AuthorityKind kind,
        @Parameter(description = "The day on which the detail arrived that had been asked for.") @Nullable LocalDate clarified,
        @Parameter(description = "The day of the fees notice.") @Nullable LocalDate feesNotice,
        @Parameter(description = "The day on which the fee was received.") @Nullable LocalDate feeReceived,
        @Parameter(description = "The provision under which more time was taken.") @Nullable ExtensionBasis extended,
        @Parameter(description = "The day of the notice that more time is taken.") @Nullable LocalDate notified,
        @Parameter(description = "For what information the limit is another one (SI 2004/3364 reg.4 to 6).") @Nullable Variation varied,
        @Parameter(description = "The working days that the Commissioner allowed for it.") @Nullable Integer allowed,
        @Parameter(description = "What is due; the response when left out.") @Nullable Due limit) {

    DeadlineQuery query() {
        return new DeadlineQuery(regime, jurisdiction, kind, List.of(), received, clarified, feesNotice, feeReceived,
                extended, notified, varied, allowed, limit == null ? Due.RESPONSE : limit);
    }
}
