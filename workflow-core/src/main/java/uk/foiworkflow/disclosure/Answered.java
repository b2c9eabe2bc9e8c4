package uk.foiworkflow.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.disclosure.DisclosureCommand.Wording;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.request.AskedQuestion;
import uk.foiworkflow.request.Effective;
import uk.foiworkflow.request.Given;
import uk.foiworkflow.request.Receipt;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.FileEvent.RequestClassified;

/**
 * What the file of a request says of the answers that an entry tells: of these nothing is typed.
 *
 * @param authority the name of the authority
 * @param subject null where nobody has said
 * @param on the day of the last of the answers
 */
record Answered(String reference, String authority, @Nullable String subject, LocalDate on, List<ToldItem> items) {

    Answered {
        items = List.copyOf(items);
    }

    /** Whether a question was answered, last, with information, all of it or a part. */
    static boolean with(Request request, int question) {
        AskedQuestion asked = request.questions().get(question);
        Outcome outcome = asked == null || !asked.answered() ? null : asked.given().getLast().outcome();
        return outcome == Outcome.DISCLOSED || outcome == Outcome.PARTLY_WITHHELD;
    }

    /** The day of the last answer to any of those questions; the earliest of days where none was answered. */
    static LocalDate lastOf(Request request, Collection<Integer> questions) {
        return questions.stream().map(number -> request.questions().get(number)).filter(Objects::nonNull)
                .filter(AskedQuestion::answered).map(question -> question.given().getLast().on())
                .max(Comparator.naturalOrder()).orElse(LocalDate.MIN);
    }

    /** @param wordings of questions that were answered {@link #with} information */
    static Answered of(Request request, List<Wording> wordings) {
        Receipt receipt = Objects.requireNonNull(request.receipt());
        List<ToldItem> items = new ArrayList<>();
        for (Wording wording : wordings) {
            Given given = Objects.requireNonNull(request.questions().get(wording.question())).given().getLast();
            QuestionDecided decision = Objects.requireNonNull(given.decision());
            items.add(new ToldItem(wording.question(), wording.asked(), wording.answer(), decision.outcome(),
                    decision.exemptions()));
        }
        return new Answered(receipt.reference(), receipt.authority().name(), subject(request),
                lastOf(request, wordings.stream().map(Wording::question).toList()), items);
    }

    private static @Nullable String subject(Request request) {
        return Effective.of(request.recorded()).stream().filter(RequestClassified.class::isInstance)
                .map(event -> ((RequestClassified) event).subject()).reduce((before, after) -> after).orElse(null);
    }
}
