package uk.foiworkflow.projections;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Authority;
import uk.foiworkflow.law.AuthorityKind;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Provision;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Deadline;
import uk.foiworkflow.request.event.Deadline.InternalTarget;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.Question;

/** Events as a council's file holds them. */
public final class Letters {

    private Letters() {}

    public static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    public static Confidential words(String text) {
        return new Confidential(text);
    }

    public static Deadline due(String provision, String from, String due, int... questions) {
        return new Deadline(new Provision(provision), Numbers.of(IntStream.of(questions).boxed().toList()), day(from),
                day(due), "test");
    }

    /** The day of law of the first question, and a target beside it. */
    public static Deadline aimed(String due, String target) {
        return new Deadline(Provision.FOIA_10_1, Numbers.of(1), day("2021-07-09"), day(due), "test",
                new InternalTarget(day(target), "ours"));
    }

    /** A request under FOIA with so many questions. */
    public static RequestReceived received(String reference, String on, String due, int questions) {
        return received(reference, null, on, due, questions);
    }

    public static RequestReceived received(String reference, @Nullable String former, String on, String due,
            int questions) {
        int[] numbers = IntStream.rangeClosed(1, questions).toArray();
        List<Question> asked = IntStream.of(numbers)
                .mapToObj(number -> new Question(number, words("How many swans in year " + number + "?"), null))
                .toList();
        return new RequestReceived(day(on), reference, former,
                new Authority("London Borough of Barnet", AuthorityKind.LOCAL_AUTHORITY), Jurisdiction.ENGLAND,
                Regime.FOIA, null, asked, List.of(due("FOIA s.10(1)", on, due, numbers)));
    }

    public static QuestionDecided decided(String on, int question, Outcome outcome, String... exemptions) {
        return new QuestionDecided(day(on), DecisionStage.INITIAL, question, "jo", Held.YES, outcome,
                List.of(exemptions).stream().map(Exemption::new).toList(), null, null);
    }

    public static ResponseIssued issued(String on, int response, Integer... questions) {
        return new ResponseIssued(day(on), response, Numbers.of(List.of(questions)), null, null, null);
    }
}
