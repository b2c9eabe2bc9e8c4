package uk.foiworkflow.projections.disclosure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.projections.standing.Standing;
import uk.foiworkflow.request.AskedQuestion;
import uk.foiworkflow.request.Given;

/**
 * A request of which something was given, so that the disclosure log could tell it.
 *
 * @param answered the day of the last answer that gave something
 */
public record PublishableRow(String reference, LocalDate answered) {

    /** None once the words of the request are destroyed. */
    static List<PublishableRow> of(Standing standing) {
        var receipt = standing.receipt();
        if (receipt == null || standing.request().keeping().shredded() != null) {
            return List.of();
        }
        Optional<LocalDate> last = standing.request().questions().values().stream().filter(AskedQuestion::answered)
                .map(question -> question.given().getLast()).filter(PublishableRow::gives).map(Given::on)
                .max(Comparator.naturalOrder());
        return last.map(day -> new PublishableRow(receipt.reference(), day)).stream().toList();
    }

    private static boolean gives(Given answer) {
        return answer.outcome() == Outcome.DISCLOSED || answer.outcome() == Outcome.PARTLY_WITHHELD;
    }
}
