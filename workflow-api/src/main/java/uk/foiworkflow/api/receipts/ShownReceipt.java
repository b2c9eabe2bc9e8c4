package uk.foiworkflow.api.receipts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.api.seal.Proofs.EventProof;

/**
 * That a request was received, and when that was recorded. Days are of Europe/London.
 *
 * @param code in groups
 * @param received the day of receipt as it was recorded at first
 * @param recorded the day on which that was recorded
 * @param corrections other days of receipt that were recorded since, in their order; the last of them holds
 * @param proof that it stands in the log; null while it is not yet sealed, or where proofs are not given out
 */
record ShownReceipt(String code, LocalDate received, LocalDate recorded, List<ShownCorrection> corrections,
        @Nullable EventProof proof) {

    /**
     * A day of receipt that took the place of the one before.
     *
     * @param recorded the day on which that was recorded
     */
    record ShownCorrection(LocalDate received, LocalDate recorded) {}
}
