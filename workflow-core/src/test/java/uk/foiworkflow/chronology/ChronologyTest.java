package uk.foiworkflow.chronology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import uk.foiworkflow.law.Authority;
import uk.foiworkflow.law.AuthorityKind;
import uk.foiworkflow.law.Closure;
import uk.foiworkflow.law.ComplaintAbout;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.ExtensionBasis;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.request.Broken;
import uk.foiworkflow.request.Broken.Bar;
import uk.foiworkflow.request.command.ClockCommand.IssueFeesNotice;
import uk.foiworkflow.request.command.ClockCommand.LapseRequest;
import uk.foiworkflow.request.command.ClockCommand.NotifyExtension;
import uk.foiworkflow.request.command.ClockCommand.RecordClarification;
import uk.foiworkflow.request.command.ClockCommand.RecordFee;
import uk.foiworkflow.request.command.ClockCommand.RequestClarification;
import uk.foiworkflow.request.command.CommissionerCommand.CompleteSteps;
import uk.foiworkflow.request.command.CommissionerCommand.MakeSubmission;
import uk.foiworkflow.request.command.CommissionerCommand.RecordAppeal;
import uk.foiworkflow.request.command.CommissionerCommand.RecordComplaint;
import uk.foiworkflow.request.command.CommissionerCommand.RecordDecisionNotice;
import uk.foiworkflow.request.command.CommissionerCommand.RecordEnquiry;
import uk.foiworkflow.request.command.CommissionerCommand.RecordInformalResolution;
import uk.foiworkflow.request.command.CommissionerCommand.RecordInformationNotice;
import uk.foiworkflow.request.command.CommissionerCommand.RecordTribunalDecision;
import uk.foiworkflow.request.command.DecisionCommand.CloseCase;
import uk.foiworkflow.request.command.DecisionCommand.DecideQuestion;
import uk.foiworkflow.request.command.DecisionCommand.IssueResponse;
import uk.foiworkflow.request.command.DecisionCommand.RecordDeliveryFailure;
import uk.foiworkflow.request.command.DecisionCommand.ReopenCase;
import uk.foiworkflow.request.command.FileCommand.AddNote;
import uk.foiworkflow.request.command.IntakeCommand.AcknowledgeRequest;
import uk.foiworkflow.request.command.IntakeCommand.ChangeRegime;
import uk.foiworkflow.request.command.IntakeCommand.CorrectReceiptDate;
import uk.foiworkflow.request.command.IntakeCommand.ReceiveRequest;
import uk.foiworkflow.request.command.IntakeCommand.TransferRequest;
import uk.foiworkflow.request.command.IntakeCommand.WithdrawRequest;
import uk.foiworkflow.request.command.QuestionOutcome;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.request.command.ReviewCommand.DecideReview;
import uk.foiworkflow.request.command.ReviewCommand.DeclineReview;
import uk.foiworkflow.request.command.ReviewCommand.ExtendReview;
import uk.foiworkflow.request.command.ReviewCommand.RecordReviewRequest;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Notice;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.Question;
import uk.foiworkflow.request.event.Requester;

/** A past case as it is written, what it cannot say, and the commands that it becomes. */
class ChronologyTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 1, 1);
    private static final LocalDate RECEIVED = LocalDate.of(2021, 7, 9);
    private static final LocalDate ON = LocalDate.of(2021, 8, 2);

    @Test
    void everyTypeOfStepBecomesItsCommand() {
        assertThat(told("{'type': 'acknowledged', 'on': '2021-08-02'}")).containsExactly(new AcknowledgeRequest(ON));
        assertThat(told("{'type': 'receipt-corrected', 'on': '2021-08-02', 'to': '2021-07-08'}"))
                .containsExactly(new CorrectReceiptDate(ON, LocalDate.of(2021, 7, 8), null));
        assertThat(told("{'type': 'regime-changed', 'on': '2021-08-02', 'regime': 'EIR', 'questions': [2]}"))
                .containsExactly(new ChangeRegime(ON, Numbers.of(2), Regime.EIR));
        assertThat(told("{'type': 'transferred', 'on': '2021-08-02', 'to': 'Other Council'}"))
                .containsExactly(new TransferRequest(ON, Numbers.NONE, "Other Council"));
        assertThat(told("{'type': 'withdrawn', 'on': '2021-08-02', 'questions': [1, 2]}"))
                .containsExactly(new WithdrawRequest(ON, Numbers.of(List.of(1, 2))));
        assertThat(told("{'type': 'clarification-requested', 'on': '2021-08-02', 'questions': [1]}"))
                .containsExactly(new RequestClarification(ON, Numbers.of(1), null));
        assertThat(told("{'type': 'clarification-received', 'on': '2021-08-02'}"))
                .containsExactly(new RecordClarification(ON, Numbers.NONE, null));
        assertThat(told("{'type': 'lapsed', 'on': '2021-08-02'}"))
                .containsExactly(new LapseRequest(ON, Numbers.NONE));
        assertThat(told("{'type': 'fees-notice', 'on': '2021-08-02', 'amount': '12.50'}"))
                .containsExactly(new IssueFeesNotice(ON, Numbers.NONE, "12.50"));
        assertThat(told("{'type': 'fee-received', 'on': '2021-08-02'}"))
                .containsExactly(new RecordFee(ON, Numbers.NONE));
        assertThat(told("{'type': 'extension-notified', 'on': '2021-08-02', 'basis': 's10(3)', 'held': 'yes',"
                + " 'exemptions': ['s36(2)(b)(i)'], 'target': '2021-08-30'}"))
                .containsExactly(new NotifyExtension(ON, Numbers.NONE, ExtensionBasis.PUBLIC_INTEREST,
                        List.of(new Exemption("s36(2)(b)(i)")), LocalDate.of(2021, 8, 30), Held.YES));
        assertThat(told("{'type': 'extension-notified', 'on': '2021-08-02', 'basis': 'reg7'}"))
                .containsExactly(new NotifyExtension(ON, Numbers.NONE, ExtensionBasis.COMPLEXITY_AND_VOLUME, List.of(),
                        null, null));
        assertThat(told("{'type': 'closed', 'on': '2021-08-02'}")).containsExactly(new CloseCase(ON));
        assertThat(told("{'type': 'reopened', 'on': '2021-08-02'}"))
                .containsExactly(new ReopenCase(ON, Numbers.NONE, null));
        assertThat(told("{'type': 'delivery-failed', 'on': '2021-08-02', 'questions': [2]}"))
                .containsExactly(new RecordDeliveryFailure(ON, Numbers.of(2)));
        assertThat(told("{'type': 'review-requested', 'on': '2021-08-02', 'questions': [1]}"))
                .containsExactly(new RecordReviewRequest(ON, Numbers.of(1), null));
        assertThat(told("{'type': 'review-extended', 'on': '2021-08-02', 'target': '2021-08-30'}"))
                .containsExactly(new ExtendReview(ON, LocalDate.of(2021, 8, 30)));
        assertThat(told("{'type': 'review-declined', 'on': '2021-08-02', 'reason': 'Too late.'}"))
                .containsExactly(new DeclineReview(ON, new Confidential("Too late.")));
        assertThat(told("{'type': 'review-completed', 'on': '2021-08-02', 'result': 'overturned',"
                + " 'outcomes': [{'question': 1, 'outcome': 'disclosed', 'answer': '7'}]}"))
                .containsExactly(new DecideReview(ON, Ruling.OVERTURNED, List.of(new QuestionOutcome(1, null,
                        Outcome.DISCLOSED, List.of(), new Confidential("7"), null))));
        assertThat(told("{'type': 'ico-complaint', 'on': '2021-08-02', 'reference': 'IC-1', 'about': 'no-response'}"))
                .containsExactly(new RecordComplaint(ON, "IC-1", ComplaintAbout.NO_RESPONSE));
        assertThat(told("{'type': 'ico-enquiry', 'on': '2021-08-02', 'reference': 'IC-1', 'due': '2021-08-16'}"))
                .containsExactly(new RecordEnquiry(ON, "IC-1", LocalDate.of(2021, 8, 16)));
        assertThat(told("{'type': 'ico-information-notice', 'on': '2021-08-02', 'due': '2021-08-16'}"))
                .containsExactly(new RecordInformationNotice(ON, null, LocalDate.of(2021, 8, 16)));
        assertThat(told("{'type': 'ico-submission', 'on': '2021-08-02'}"))
                .containsExactly(new MakeSubmission(ON, null));
        assertThat(told("{'type': 'ico-resolved-informally', 'on': '2021-08-02'}"))
                .containsExactly(new RecordInformalResolution(ON));
        assertThat(told("{'type': 'ico-decision-notice', 'on': '2021-08-02', 'reference': 'IC-1',"
                + " 'finding': 'partly-upheld', 'breaches': ['FOIA s.10(1)'], 'stepsWithinCalendarDays': 35}"))
                .containsExactly(new RecordDecisionNotice(ON, "IC-1", Ruling.PARTLY_UPHELD, List.of("FOIA s.10(1)"), 35,
                        null, List.of(), List.of()));
        assertThat(told("{'type': 'ico-steps-completed', 'on': '2021-08-02'}"))
                .containsExactly(new CompleteSteps(ON, null, Numbers.NONE, null));
        assertThat(told("{'type': 'tribunal-appeal', 'on': '2021-08-02', 'by': 'authority'}"))
                .containsExactly(new RecordAppeal(ON, new Confidential("authority"), Numbers.NONE));
        assertThat(told("{'type': 'tribunal-decision', 'on': '2021-08-02', 'result': 'authority-upheld',"
                + " 'stepsBy': '2021-09-01'}"))
                .containsExactly(new RecordTribunalDecision(ON, null, Ruling.AUTHORITY_UPHELD,
                        LocalDate.of(2021, 9, 1), List.of(), List.of()));
    }

    @Test
    void everyTypeOfStepThatTheInterfaceNamesIsKnown() {
        Set<String> known = Arrays
                .stream(Objects.requireNonNull(Step.class.getAnnotation(JsonSubTypes.class)).value())
                .map(JsonSubTypes.Type::name).collect(Collectors.toSet());
        assertThat(known).containsExactlyInAnyOrder("received", "acknowledged", "clarification-requested",
                "clarification-received", "lapsed", "fee-received", "withdrawn", "review-requested", "closed",
                "reopened", "receipt-corrected", "regime-changed", "transferred", "fees-notice", "extension-notified",
                "responded", "delivery-failed", "review-extended", "review-declined", "review-completed",
                "ico-complaint", "ico-enquiry", "ico-information-notice", "ico-submission", "ico-resolved-informally",
                "ico-steps-completed", "ico-decision-notice", "tribunal-appeal", "tribunal-decision");
    }

    @Test
    void receiptBecomesTheRequestWithEverythingThatIsSaidOfIt() {
        Chronology chronology = read("""
                {"reference": "7", "formerReference": "FOI/2021/7",
                 "authority": {"name": "Anytown School", "kind": "school",
                               "closures": [{"from": "2021-07-24", "to": "2021-09-05"}]},
                 "jurisdiction": "northern-ireland", "regime": "FOIA",
                 "requester": {"name": "A. Reader", "email": "a@example.org"},
                 "questions": [{"number": 1, "text": "How many?"}, {"number": 2, "text": "Where?", "regime": "EIR"}],
                 "steps": [{"type": "received", "on": "2021-07-09"}]}
                """);
        assertThat(chronology.commands()).containsExactly(new PastCommand(0, 0, new ReceiveRequest(RECEIVED, "7",
                "FOI/2021/7",
                new Authority("Anytown School", AuthorityKind.SCHOOL,
                        List.of(new Closure(LocalDate.of(2021, 7, 24), LocalDate.of(2021, 9, 5)))),
                Jurisdiction.NORTHERN_IRELAND, Regime.FOIA,
                new Requester(new Confidential("A. Reader"), null, new Confidential("a@example.org"), null, null),
                List.of(new Question(1, new Confidential("How many?"), null),
                        new Question(2, new Confidential("Where?"), Regime.EIR)))));
    }

    @Test
    void aResponseBecomesADecisionOfEachQuestionAndTheLetter() {
        assertThat(told("{'type': 'responded', 'on': '2021-08-02', 'notice': {'why': false}, 'outcomes': ["
                + "{'question': 2, 'held': 'part', 'outcome': 'partly-withheld', 'exemptions': ['s40(2)/40(3A)(a)']},"
                + "{'question': 1, 'held': 'no', 'outcome': 'not-held'}]}"))
                .containsExactly(
                        new DecideQuestion(ON,
                                new QuestionOutcome(2, Held.PART, Outcome.PARTLY_WITHHELD,
                                        List.of(new Exemption("s40(2)/40(3A)(a)")), null, null)),
                        new DecideQuestion(ON,
                                new QuestionOutcome(1, Held.NO, Outcome.NOT_HELD, List.of(), null, null)),
                        new IssueResponse(ON, Numbers.of(List.of(1, 2)), null, null,
                                new Notice(null, null, null, false)));
    }

    @Test
    void aResponseWhoseOutcomesWereNotRecordedAnswersWhatItWasSentFor() {
        assertThat(told("{'type': 'responded', 'on': '2021-08-02', 'questions': [2]}"))
                .containsExactly(new IssueResponse(ON, Numbers.of(2), null, null, null));
        assertThat(told("{'type': 'responded', 'on': '2021-08-02'}"))
                .containsExactly(new IssueResponse(ON, Numbers.of(List.of(1, 2)), null, null, null));
    }

    @Test
    void aNoteFollowsItsStep() {
        assertThat(told("{'type': 'acknowledged', 'on': '2021-08-02', 'note': 'By letter.'}"))
                .containsExactly(new AcknowledgeRequest(ON), new AddNote(ON, new Confidential("By letter.")));
        assertThat(told("{'type': 'acknowledged', 'on': '2021-08-02', 'note': ' '}"))
                .containsExactly(new AcknowledgeRequest(ON));
    }

    @Test
    void whatAStepOfTheWholeCaseWasNarrowedToIsKeptAsANote() {
        assertThat(told("{'type': 'review-completed', 'on': '2021-08-02', 'result': 'overturned', 'questions': [2],"
                + " 'note': 'By letter.'}"))
                .containsExactly(new DecideReview(ON, Ruling.OVERTURNED, List.of()),
                        new AddNote(ON,
                                new Confidential("The step of this day was recorded for question 2 alone.")),
                        new AddNote(ON, new Confidential("By letter.")));
        for (String type : List.of("acknowledged", "closed", "review-extended", "review-declined",
                "ico-submission")) {
            assertThat(told("{'type': '" + type + "', 'on': '2021-08-02', 'questions': [1]}")).hasSize(2);
            assertThat(told("{'type': '" + type + "', 'on': '2021-08-02', 'questions': [1, 2]}")).hasSize(1);
        }
        for (String type : List.of("withdrawn", "lapsed", "reopened", "review-requested", "delivery-failed")) {
            assertThat(told("{'type': '" + type + "', 'on': '2021-08-02', 'questions': [1]}")).hasSize(1);
        }
    }

    @Test
    void severalNarrowedQuestionsAreNamedInTheNote() {
        Chronology chronology = new Chronology("7", null, new Authority("Anytown Council", AuthorityKind.OTHER),
                Jurisdiction.ENGLAND, Regime.FOIA, null,
                List.of(question(1), question(2), question(3)),
                List.of(new AnswerStep.Closed(ON, Numbers.of(List.of(1, 3)), null)));
        assertThat(chronology.commands()).extracting(PastCommand::command).contains(
                new AddNote(ON, new Confidential("The step of this day was recorded for questions 1, 3 alone.")));
    }

    @Test
    void aRefusedCommandNamesTheFieldOfTheChronology() {
        List<PastCommand> commands = read(steps("{'type': 'received', 'on': '2021-07-09'}",
                "{'type': 'responded', 'on': '2021-08-02', 'note': 'By post.', 'outcomes': ["
                        + "{'question': 1, 'outcome': 'disclosed'}, {'question': 2, 'outcome': 'disclosed'}]}",
                "{'type': 'delivery-failed', 'on': '2021-08-02'}"))
                .commands();
        assertThat(commands.get(0).path("on")).isEqualTo("steps[0].on");
        assertThat(commands.get(0).path("received")).isEqualTo("steps[0].on");
        assertThat(commands.get(0).path("questions[1].number")).isEqualTo("questions[1].number");
        assertThat(commands.get(0).path("reference")).isEqualTo("reference");
        assertThat(commands.get(1).path("question")).isEqualTo("steps[1].outcomes[0].question");
        assertThat(commands.get(2).path("held")).isEqualTo("steps[1].outcomes[1].held");
        assertThat(commands.get(2).path("on")).isEqualTo("steps[1].on");
        assertThat(commands.get(3).path("questions")).isEqualTo("steps[1].questions");
        assertThat(commands.get(4).path("text")).isEqualTo("steps[1].note");
        assertThat(commands.get(4).path("on")).isEqualTo("steps[1].on");
        assertThat(commands.get(5).path("reference")).isEqualTo("steps[2]");
        assertThat(commands).extracting(PastCommand::step).containsExactly(0, 1, 1, 1, 1, 2);
    }

    @Test
    void aCaseBeginsWithReceipt() {
        assertThat(impossible()).containsExactly("steps: Nothing can have happened before the request was received:"
                + " the first step is 'received'.");
        assertThat(impossible("{'type': 'responded', 'on': '2021-07-01'}", "{'type': 'received', 'on': '2021-07-09'}"))
                .containsExactly("steps[0].type: Nothing can have happened before the request was received:"
                        + " the first step is 'received'.");
    }

    @Test
    void aRequestIsReceivedOnce() {
        assertThat(impossible("{'type': 'received', 'on': '2021-07-09'}", "{'type': 'received', 'on': '2021-07-09'}"))
                .containsExactly("steps[1].type: A request is received once; a wrong day is put right by"
                        + " 'receipt-corrected'.");
    }

    @Test
    void aLetterIsReceivedWhole() {
        assertThat(impossible("{'type': 'received', 'on': '2021-07-09', 'questions': [1, 2]}",
                "{'type': 'receipt-corrected', 'on': '2021-07-10', 'to': '2021-07-08', 'questions': [1, 2]}"))
                .isEmpty();
        assertThat(impossible("{'type': 'received', 'on': '2021-07-09', 'questions': [1]}",
                "{'type': 'receipt-corrected', 'on': '2021-07-10', 'to': '2021-07-08', 'questions': [2]}"))
                .containsExactly(
                        "steps[0].questions: A letter is received whole, with all the questions in it.",
                        "steps[1].questions: A letter is received whole, with all the questions in it.");
    }

    @Test
    void stepsComeInTheOrderOfTheirDays() {
        assertThat(impossible("{'type': 'received', 'on': '2021-07-09'}", "{'type': 'closed', 'on': '2021-07-09'}",
                "{'type': 'reopened', 'on': '2021-07-08'}"))
                .containsExactly("steps[2].on: Steps come in the order of their days: 8 July 2021 is before"
                        + " 9 July 2021.");
    }

    @Test
    void nothingHasHappenedAfterToday() {
        assertThat(impossible("{'type': 'received', 'on': '2021-07-09'}", "{'type': 'closed', 'on': '2022-01-01'}"))
                .isEmpty();
        assertThat(impossible("{'type': 'received', 'on': '2021-07-09'}", "{'type': 'closed', 'on': '2022-01-02'}"))
                .containsExactly("steps[1].on: 2 January 2022 has not come yet.");
    }

    @Test
    void aStepConcernsQuestionsThatWereAsked() {
        assertThat(impossible("{'type': 'received', 'on': '2021-07-09'}",
                "{'type': 'withdrawn', 'on': '2021-07-10', 'questions': [2, 4]}",
                "{'type': 'closed', 'on': '2021-07-11', 'questions': []}"))
                .containsExactly("steps[1].questions: There is no question 4.",
                        "steps[2].questions: A step concerns at least one question; left out, it concerns all.");
    }

    @Test
    void aResponseAnswersEachOfItsQuestionsOnce() {
        for (String step : List.of("{'type': 'responded', 'on': '2021-08-02', 'questions': [1], 'outcomes': [",
                "{'type': 'review-completed', 'result': 'overturned', 'on': '2021-08-02', 'questions': [1],"
                        + " 'outcomes': [")) {
            assertThat(impossible("{'type': 'received', 'on': '2021-07-09'}",
                    step + "{'question': 1, 'outcome': 'disclosed'}, {'question': 1, 'outcome': 'withheld'},"
                            + "{'question': 2, 'outcome': 'disclosed'}, {'question': 9, 'outcome': 'disclosed'}]}"))
                    .containsExactly("steps[1].outcomes[1].question: Question 1 has an outcome here already.",
                            "steps[1].outcomes[2].question: The step is narrowed to other questions than 2.",
                            "steps[1].outcomes[3].question: There is no question 9.",
                            "steps[1].outcomes[3].question: The step is narrowed to other questions than 9.");
        }
    }

    @Test
    void aClosureEndsAfterItBegins() {
        String closed = steps("{'type': 'received', 'on': '2021-07-09'}").replace("\"kind\": \"other\"",
                "\"kind\": \"school\", \"closures\": [{\"from\": \"2021-08-01\", \"to\": \"2021-08-01\"},"
                        + " {\"from\": \"2021-08-02\", \"to\": \"2021-08-01\"}]");
        assertThat(read(closed).impossible(TODAY)).extracting(Broken::field)
                .containsExactly("authority.closures[1].to");
    }

    @Test
    void whatCannotBeTrueIsRefusedInEveryMode() {
        assertThat(read(steps()).impossible(TODAY)).extracting(Broken::bar).containsOnly(Bar.IMPOSSIBLE);
    }

    @Test
    void anUnknownTypeOrFieldIsNotRead() {
        assertThatThrownBy(() -> read(steps("{'type': 'abandoned', 'on': '2021-07-09'}")))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> read(steps("{'type': 'closed', 'on': '2021-07-09', 'by': 'me'}")))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> read(steps("{'type': 'closed', 'on': '2021-07-09', 'on': '2021-07-10'}")))
                .isInstanceOf(JacksonException.class);
    }

    private static List<RequestCommand> told(String step) {
        List<PastCommand> commands = read(steps("{'type': 'received', 'on': '2021-07-09'}", step)).commands();
        assertThat(commands).filteredOn(past -> past.step() == 0).hasSize(1);
        return commands.stream().filter(past -> past.step() == 1).map(PastCommand::command).toList();
    }

    private static List<String> impossible(String... steps) {
        return read(steps(steps)).impossible(TODAY).stream().map(broken -> broken.field() + ": " + broken.why())
                .toList();
    }

    private static String steps(String... steps) {
        return """
                {"reference": "7", "authority": {"name": "Anytown Council", "kind": "other"},
                 "jurisdiction": "england", "regime": "FOIA",
                 "questions": [{"number": 1, "text": "How many?"}, {"number": 2, "text": "Where?"}],
                 "steps": [%s]}
                """.formatted(String.join(",", steps).replace('\'', '"'));
    }

    private static Chronology read(String json) {
        return ChronologyJson.read(json);
    }

    private static Question question(int number) {
        return new Question(number, new Confidential("How many?"), null);
    }
}
