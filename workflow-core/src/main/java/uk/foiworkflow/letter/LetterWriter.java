package uk.foiworkflow.letter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.document.LetterKind;
import uk.foiworkflow.request.event.RequestEvent;

/** Writes letters from what is on file, and from nothing else: what was decided is said, and what is missing is named. */
public final class LetterWriter {

    private LetterWriter() {}

    /**
     * The letter of that kind as the file has it: what was told as it was told, else a preview of what would be told today.
     *
     * @param events all that is recorded of a request, in order; at least its receipt
     * @param today the day of a letter that has not gone out, Europe/London
     * @param receipt goes with the acknowledgement; null where no code is given out
     */
    public static Written write(LetterKind kind, List<RequestEvent> events, Office office, LocalDate today,
            @Nullable ReceiptGiven receipt) {
        Entries entries = Entries.of(events);
        return switch (kind) {
            case ACKNOWLEDGEMENT -> Interim.acknowledgement(entries, office, today, receipt);
            case CLARIFICATION -> Interim.clarification(entries, office);
            case FEES_NOTICE -> Interim.feesNotice(entries, office);
            case EXTENSION -> ExtensionNotice.write(entries, office);
            case RESPONSE -> Response.write(entries, office, today);
            case REVIEW_OUTCOME -> ReviewOutcome.write(entries, office);
        };
    }
}
