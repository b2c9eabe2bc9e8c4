package uk.foiworkflow.api.letters;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.foiworkflow.api.pdf.Pdf;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.api.receipts.ReceiptDesk;
import uk.foiworkflow.document.Language;
import uk.foiworkflow.document.LetterKind;
import uk.foiworkflow.letter.LetterWriter;
import uk.foiworkflow.letter.Office;
import uk.foiworkflow.letter.Written;
import uk.foiworkflow.letter.Written.Incomplete;
import uk.foiworkflow.letter.Written.Letter;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.store.StoredEvent;

/** Letters in words, of what is on file of a case. */
@Component
final class WrittenLetters {

    private final Office office;
    private final Stationery stationery;
    private final ReceiptDesk receipts;

    WrittenLetters(Office office, Stationery stationery, ReceiptDesk receipts) {
        this.office = office;
        this.stationery = stationery;
        this.receipts = receipts;
    }

    /** @throws ProblemException 404 when there is no letter of that name */
    static LetterKind kind(String name) {
        return Arrays.stream(LetterKind.values()).filter(one -> one.toString().equals(name)).findFirst()
                .orElseThrow(ProblemException::nothingThere);
    }

    /**
     * The letter of that kind.
     *
     * @param today the day of one that has not gone out
     * @throws ProblemException 422 when something is not on file without which it would not be lawful
     */
    Letter of(LetterKind kind, List<StoredEvent> events, LocalDate today) {
        return switch (LetterWriter.write(kind, events.stream().map(StoredEvent::event).toList(), office, today,
                receipts.given(events.getFirst().stream()))) {
            case Letter letter -> letter;
            case Incomplete incomplete -> throw new ProblemException(ProblemType.RULE_BROKEN,
                    incomplete.gaps().stream().map(WrittenLetters::lacking).toList());
        };
    }

    /** The language in which the requester is written to. */
    static Language preferred(List<StoredEvent> events) {
        Request request = Request.NONE;
        for (StoredEvent stored : events) {
            request = request.evolve(stored.event());
        }
        return request.wishes().language();
    }

    String title(Language language, Letter letter) {
        return stationery.title(language, letter);
    }

    String html(Language language, Letter letter) {
        return stationery.page(language, letter);
    }

    byte[] bytes(Form form, Language language, Letter letter) {
        String page = html(language, letter);
        return form == Form.PDF ? Pdf.of(page, letter.on()) : page.getBytes(StandardCharsets.UTF_8);
    }

    private static FieldError lacking(Written.Gap gap) {
        return new FieldError(gap.field(), gap.rule(), gap.why());
    }
}
