package uk.foiworkflow.request;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import static uk.foiworkflow.request.Need.draft;
import static uk.foiworkflow.request.Need.each;
import static uk.foiworkflow.request.Need.need;
import static uk.foiworkflow.request.Need.review;
import static uk.foiworkflow.request.Need.sent;
import static uk.foiworkflow.request.Need.task;
import uk.foiworkflow.request.AskedQuestion.Gone;
import uk.foiworkflow.request.Drafting.DraftState;
import uk.foiworkflow.request.command.QuestionOutcome;
import uk.foiworkflow.request.event.AssessmentEvent.DefectMended;
import uk.foiworkflow.request.event.ClockEvent.ClarificationReceived;
import uk.foiworkflow.request.event.ClockEvent.FeeReceived;
import uk.foiworkflow.request.event.ClockEvent.RequestLapsed;
import uk.foiworkflow.request.event.CommissionerEvent.AppealWithdrawn;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintResolvedInformally;
import uk.foiworkflow.request.event.CommissionerEvent.DateAgreed;
import uk.foiworkflow.request.event.CommissionerEvent.DecisionNoticeReceived;
import uk.foiworkflow.request.event.CommissionerEvent.QuestionRuled;
import uk.foiworkflow.request.event.CommissionerEvent.StepsCompleted;
import uk.foiworkflow.request.event.CommissionerEvent.SubmissionMade;
import uk.foiworkflow.request.event.CommissionerEvent.TribunalDecided;
import uk.foiworkflow.request.event.DecisionEvent.CaseClosed;
import uk.foiworkflow.request.event.DecisionEvent.CaseReopened;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceBypassed;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceGiven;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceVoided;
import uk.foiworkflow.request.event.DecisionEvent.DeliveryFailed;
import uk.foiworkflow.request.event.DecisionEvent.DraftReturned;
import uk.foiworkflow.request.event.DecisionEvent.DraftSubmitted;
import uk.foiworkflow.request.event.DecisionEvent.NoticeDispensedWith;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.DecisionEvent.WeaknessesAccepted;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.DispatchEvent;
import uk.foiworkflow.request.event.DispatchEvent.LetterDispatched;
import uk.foiworkflow.request.event.DocumentEvent;
import uk.foiworkflow.request.event.DocumentEvent.DocumentAdded;
import uk.foiworkflow.request.event.HandlingEvent.HolderChased;
import uk.foiworkflow.request.event.HandlingEvent.NothingHeldDeclared;
import uk.foiworkflow.request.event.HandlingEvent.RecordsSupplied;
import uk.foiworkflow.request.event.HandlingEvent.TaskAccepted;
import uk.foiworkflow.request.event.HandlingEvent.TaskEscalated;
import uk.foiworkflow.request.event.HandlingEvent.TaskReassigned;
import uk.foiworkflow.request.event.HandlingEvent.TaskRejected;
import uk.foiworkflow.request.event.IntakeEvent.ReceiptDateCorrected;
import uk.foiworkflow.request.event.IntakeEvent.RequestTransferred;
import uk.foiworkflow.request.event.ReasonEvent.ExemptionWithdrawn;
import uk.foiworkflow.request.event.ReasonEvent.ThirdPartyConsulted;
import uk.foiworkflow.request.event.ReasonEvent.ThirdPartyReplied;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDeclined;
import uk.foiworkflow.request.event.ReviewEvent.ReviewExtended;
import uk.foiworkflow.request.event.ReviewEvent.ReviewerAppointed;

/**
 * What must have happened for an entry to be possible: a reply needs its question, a closing an answer to everything, a
 * letter what it rests on. What is not listed needs nothing: a letter from outside comes when it comes, a search, an
 * estimate or a claim stands by itself, and a last day that was missed by the dates of the time stays on file as that.
 */
final class EntryNeeds {

    static final List<Need<?>> POSSIBLE = Stream.of(intake(), clock(), handling(), decisions(), grounds(),
            reviews(), commissioner(), documents(), post()).flatMap(List::stream).toList();

    /** Beside that, a letter that has gone out rests on the harm, the balance, the opinion and the words of others. */
    static final List<Need<?>> GROUNDED = Stream.concat(POSSIBLE.stream(),
            Stream.of(need(ResponseIssued.class, (event, request) -> each(request, event.questions(),
                    question -> holds(objections -> engaged(request, question, objections))))))
            .toList();

    private static List<Need<?>> intake() {
        return List.of(
                need(RequestEvent.class, (event, request) -> request.receipt() == null
                        || request.questions().keySet().containsAll(event.questions())),
                need(ReceiptDateCorrected.class, (event, request) -> event.was().equals(request.received().on())),
                need(RequestTransferred.class, (event, request) -> each(request, event.questions(),
                        question -> question.regime().environmental()
                                || request.assessment().mayBePassedOn(question.number()))),
                need(DefectMended.class, (event, request) -> event.questions().stream()
                        .allMatch(number -> request.assessment().lacks(number) != null)));
    }

    private static List<Need<?>> clock() {
        return List.of(
                need(ClarificationReceived.class, (event, request) -> each(request, event.questions(),
                        question -> question.detailAsked() != null && !question.detailAsked().isAfter(event.on()))),
                need(FeeReceived.class, (event, request) -> each(request, event.questions(),
                        question -> question.feeAsked() != null && !question.feeAsked().isAfter(event.on()))),
                need(FeeReceived.class, (event, request) -> each(request, event.questions(),
                        question -> question.feeAsked() == null || !question.feeAsked().isAfter(event.on()))),
                need(RequestLapsed.class,
                        (event, request) -> each(request, event.questions(), AskedQuestion::awaits)));
    }

    private static List<Need<?>> handling() {
        return List.of(task(HolderChased.class, HolderChased::task), task(RecordsSupplied.class, RecordsSupplied::task),
                task(NothingHeldDeclared.class, NothingHeldDeclared::task),
                task(TaskAccepted.class, TaskAccepted::task), task(TaskRejected.class, TaskRejected::task),
                task(TaskReassigned.class, TaskReassigned::task), task(TaskEscalated.class, TaskEscalated::task));
    }

    private static List<Need<?>> decisions() {
        return List.of(
                need(QuestionDecided.class, (event, request) -> each(request, event.questions(),
                        question -> holds(objections -> OutcomeDecider.consistent(request, outcome(event), "",
                                objections)))),
                need(QuestionDecided.class,
                        (event, request) -> event.stage() != DecisionStage.REVIEW || request.review().open()),
                need(DraftSubmitted.class, (event, request) -> request.open().stream()
                        .anyMatch(question -> question.decision() != null)),
                need(DraftSubmitted.class, (event, request) -> event.document() == null
                        || request.documents().all().containsKey(event.document())),
                draft(DraftReturned.class, DraftReturned::draft), draft(ClearanceGiven.class, ClearanceGiven::draft),
                draft(ClearanceBypassed.class, ClearanceBypassed::draft),
                draft(ClearanceVoided.class, ClearanceVoided::draft),
                need(ClearanceVoided.class, (event, request) -> request.drafting().clearanceAtStake()),
                need(ResponseIssued.class, (event, request) -> each(request, event.questions(),
                        question -> question.decision() != null)),
                need(ResponseIssued.class, (event, request) -> event.draft() == null
                        || (request.drafting().draft() == event.draft()
                                && request.drafting().draftState() == DraftState.CLEARED)),
                need(WeaknessesAccepted.class, (event, request) -> sent(request, event.response())),
                need(DeliveryFailed.class, (event, request) -> sent(request, event.response())),
                need(NoticeDispensedWith.class, (event, request) -> each(request, event.questions(),
                        question -> question.decision() != null)),
                need(CaseClosed.class, (event, request) -> request.open().isEmpty() && !request.review().open()),
                need(CaseReopened.class, (event, request) -> request.drafting().closed() != null
                        || request.questions().values().stream()
                                .anyMatch(question -> question.gone() == Gone.LAPSED)));
    }

    private static List<Need<?>> documents() {
        return List.of(
                need(DocumentEvent.class, (event, request) -> event instanceof DocumentAdded
                        || request.documents().all().containsKey(event.document())),
                need(DocumentAdded.class, (event, request) -> Stream.of(event.versionOf(), event.replaces())
                        .filter(Objects::nonNull).allMatch(number -> request.documents().all().containsKey(number))));
    }

    private static List<Need<?>> post() {
        return List.of(
                need(LetterDispatched.class,
                        (event, request) -> request.documents().all().containsKey(event.document())
                                && (event.response() == null
                                        || request.dispatches().responses().containsValue(event.response()))),
                need(DispatchEvent.class, (event, request) -> event instanceof LetterDispatched
                        || request.dispatches().all().containsKey(event.dispatch())));
    }

    private static List<Need<?>> grounds() {
        return List.of(
                need(ExemptionWithdrawn.class, (event, request) -> event.exemptions().stream()
                        .allMatch(exemption -> request.reasons().claimed(event.question(), exemption))),
                need(ThirdPartyReplied.class, (event, request) -> event.exemptions().stream().allMatch(
                        exemption -> request.reasons().last(ThirdPartyConsulted.class, event.question(), exemption)
                                .isPresent())));
    }

    private static void engaged(Request request, AskedQuestion question, Objections objections) {
        QuestionDecided decision = question.decision();
        if (decision != null) {
            new Engaged(request, question, "entry").objectTo(decision.exemptions(), objections);
        }
    }

    private static List<Need<?>> reviews() {
        return List.of(review(ReviewerAppointed.class), review(ReviewExtended.class), review(ReviewDeclined.class),
                review(ReviewDecided.class),
                need(ReviewDecided.class,
                        (event, request) -> event.by() == null || event.by().equals(request.review().reviewer())),
                need(ReviewDecided.class, (event, request) -> each(request, event.questions(),
                        question -> question.decision() != null
                                && question.decision().stage() == DecisionStage.REVIEW)));
    }

    private static List<Need<?>> commissioner() {
        return List.of(need(SubmissionMade.class, (event, request) -> request.commissioner().open()),
                need(ComplaintResolvedInformally.class, (event, request) -> request.commissioner().open()),
                need(StepsCompleted.class, (event, request) -> !request.commissioner().steps().owed().isEmpty()),
                need(DateAgreed.class, (event, request) -> event.letter() == null
                        || request.commissioner().enquiry(event.letter()) != null),
                need(TribunalDecided.class, (event, request) -> request.commissioner().appeal()),
                need(AppealWithdrawn.class, (event, request) -> request.commissioner().appeal()),
                new Need<>(QuestionRuled.class, (event, told) -> told.earlier().stream()
                        .anyMatch(earlier -> earlier.on().equals(event.on())
                                && (event.stage() == DecisionStage.TRIBUNAL
                                        ? earlier instanceof TribunalDecided
                                        : earlier instanceof DecisionNoticeReceived))));
    }

    private EntryNeeds() {}

    private static boolean holds(Consumer<Objections> rules) {
        Objections objections = new Objections();
        rules.accept(objections);
        return objections.broken().isEmpty();
    }

    private static QuestionOutcome outcome(QuestionDecided made) {
        return new QuestionOutcome(made.question(), made.held(), made.outcome(), made.exemptions(), made.answer(),
                made.reasons());
    }
}
