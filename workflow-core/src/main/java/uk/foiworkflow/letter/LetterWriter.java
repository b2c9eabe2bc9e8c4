package uk.foiworkflow.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.document.LetterKind;
import uk.foiworkflow.letter.Written.Letter;
import uk.foiworkflow.request.event.ClockEvent.ClarificationRequested;
import uk.foiworkflow.request.event.ClockEvent.ExtensionNotified;
import uk.foiworkflow.request.event.ClockEvent.FeesNoticeIssued;
import uk.foiworkflow.request.event.IntakeEvent.RequestAcknowledged;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;

/** Writes letters from what is on file, and from nothing else: what was decided is said, and what is missing is named. */
public final class LetterWriter {

    private static final Map<Class<? extends RequestEvent>, LetterKind> TELLING = Map.of(RequestAcknowledged.class,
            LetterKind.ACKNOWLEDGEMENT, ClarificationRequested.class, LetterKind.CLARIFICATION, FeesNoticeIssued.class,
            LetterKind.FEES_NOTICE, ExtensionNotified.class, LetterKind.EXTENSION, ReviewDecided.class,
            LetterKind.REVIEW_OUTCOME);

    private LetterWriter() {}

    /**
     * The letters that were told, as far as they can be written from what was on file then, by the sequence of the entry
     * that says so. A response is not among them: it went out as it was cleared. None gives the code of a receipt.
     *
     * @param events all that is recorded of a request, in order; at least its receipt
     */
    public static SortedMap<Integer, Letter> told(List<RequestEvent> events, Office office) {
        SortedMap<Integer, Letter> letters = new TreeMap<>();
        for (Entry<RequestEvent> entry : Entries.of(events).effective()) {
            LetterKind kind = TELLING.get(entry.event().getClass());
            List<RequestEvent> then = events.subList(0, entry.sequence() + 1);
            if (kind != null && write(kind, then, office, entry.event().on(), null) instanceof Letter letter) {
                letters.put(entry.sequence(), letter);
            }
        }
        return letters;
    }

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
            case SUBMISSION -> Submission.write(entries, office, today);
        };
    }
}
