package uk.foiworkflow.projections.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import uk.foiworkflow.projections.standing.Standing;
import uk.foiworkflow.request.Receipt;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.store.StoredEvent;

/**
 * Every exemption that was claimed or relied on in a case: for which question and item, on what it rests, and what became
 * of it.
 *
 * @param version the sequence of the last event that it rests on, from 0
 * @param received the day by whose law the exemptions are judged
 */
public record ExemptionLedger(String reference, long version, LocalDate received, List<LedgerRow> rows) {

    public ExemptionLedger {
        rows = List.copyOf(rows);
    }

    /**
     * The ledger of a request.
     *
     * @param standing where it stands or stood; it was received by then
     * @param counted the events that count by then, in their order
     */
    public static ExemptionLedger of(Standing standing, List<StoredEvent> counted) {
        Request request = standing.request();
        Receipt receipt = Objects.requireNonNull(request.receipt());
        return new ExemptionLedger(Objects.requireNonNull(standing.receipt()).reference(), standing.sequence(),
                receipt.on(), LedgerKey.of(counted).stream()
                        .map(key -> LedgerRow.of(key, request, receipt, counted)).toList());
    }
}
