package uk.foiworkflow.request;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import uk.foiworkflow.request.event.DecisionEvent;
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
import uk.foiworkflow.request.event.HandlingEvent;
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
import uk.foiworkflow.request.event.ReviewEvent;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDeclined;
import uk.foiworkflow.request.event.ReviewEvent.ReviewExtended;
import uk.foiworkflow.request.event.ReviewEvent.ReviewerAppointed;

/**
 * What must have happened for an entry to be possible: a reply needs its question, a closing an answer to everything, a
 * letter what it rests on. What is not listed needs nothing: a letter from outside comes when it comes, a search, an
 * estimate or a claim stands by itself, and a last day that was missed by the dates of the time stays on file as that.
 */
final class Needs {

    private static final List<Need<?>> POSSIBLE = Stream.of(intake(), clock(), handling(), decisions(), grounds(),
            reviews(), commissioner()).flatMap(List::stream).toList();

    /** Beside that, a letter that has gone out rests on the harm, the balance, the opinion and the words of others. */
    private static final List<Need<?>> GROUNDED = Stream.concat(POSSIBLE.stream(),
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
                        question -> holds(objections -> DecisionDecider.consistent(request, outcome(event), "",
                                objections)))),
                need(QuestionDecided.class,
                        (event, request) -> event.stage() != DecisionStage.REVIEW || request.review().open()),
                need(DraftSubmitted.class, (event, request) -> request.open().stream()
                        .anyMatch(question -> question.decision() != null)),
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

    private Needs() {}

    /** How things stood as an entry was made, and what had been entered before it. */
    private record Told(Request request, List<RequestEvent> earlier) {

        static Told nothing() {
            return new Told(Request.NONE, new ArrayList<>());
        }

        Told and(RequestEvent event) {
            earlier.add(event);
            return new Told(request.told(event), earlier);
        }
    }

    /** What events of one type need. */
    private record Need<E extends RequestEvent>(Class<E> type, BiPredicate<E, Told> met) {

        boolean unmet(RequestEvent event, Told before) {
            return type.isInstance(event) && !met.test(type.cast(event), before);
        }
    }

    /**
     * The first entry that was possible as the file stood and is not as it is corrected; null when there is none.
     *
     * @param grounds whether what exemptions rest on is to be there still; where the decision itself is put right, it rests
     *            on whatever it rested on
     */
    static @Nullable RequestEvent adrift(List<RequestEvent> recorded, List<RequestEvent> corrected, boolean grounds) {
        List<Need<?>> needs = grounds ? GROUNDED : POSSIBLE;
        IdentityHashMap<RequestEvent, List<Need<?>>> before = unmet(needs, recorded);
        Told told = Told.nothing();
        for (RequestEvent event : Effective.of(corrected)) {
            List<Need<?>> known = before.get(event);
            if (known != null && !known.containsAll(unmet(needs, event, told))) {
                return event;
            }
            told = told.and(event);
        }
        return null;
    }

    /** The place of that very event among those that were recorded. */
    static int place(List<RequestEvent> recorded, RequestEvent event) {
        int place = 0;
        while (recorded.get(place) != event) {
            place++;
        }
        return place;
    }

    /** What each entry lacked as the file stood: a past case may never have been told whole. */
    private static IdentityHashMap<RequestEvent, List<Need<?>>> unmet(List<Need<?>> needs,
            List<RequestEvent> recorded) {
        IdentityHashMap<RequestEvent, List<Need<?>>> unmet = new IdentityHashMap<>();
        Told told = Told.nothing();
        for (RequestEvent event : Effective.of(recorded)) {
            unmet.put(event, unmet(needs, event, told));
            told = told.and(event);
        }
        return unmet;
    }

    private static List<Need<?>> unmet(List<Need<?>> needs, RequestEvent event, Told before) {
        return needs.stream().filter(need -> need.unmet(event, before)).toList();
    }

    private static <E extends RequestEvent> Need<E> need(Class<E> type, BiPredicate<E, Request> met) {
        return new Need<>(type, (event, told) -> met.test(event, told.request()));
    }

    private static <E extends HandlingEvent> Need<E> task(Class<E> type, ToIntFunction<E> task) {
        return need(type, (event, request) -> request.handling().tasks().containsKey(task.applyAsInt(event)));
    }

    /** It is about the latest draft, and no other. */
    private static <E extends DecisionEvent> Need<E> draft(Class<E> type, ToIntFunction<E> draft) {
        return need(type, (event, request) -> request.drafting().draft() == draft.applyAsInt(event));
    }

    private static <E extends ReviewEvent> Need<E> review(Class<E> type) {
        return need(type, (event, request) -> request.review().open() && request.review().requested() != null
                && !event.on().isBefore(request.review().requested()));
    }

    private static boolean sent(Request request, int response) {
        return request.drafting().sent() != null && request.drafting().sent().response() == response;
    }

    private static boolean holds(Consumer<Objections> rules) {
        Objections objections = new Objections();
        rules.accept(objections);
        return objections.broken().isEmpty();
    }

    private static QuestionOutcome outcome(QuestionDecided made) {
        return new QuestionOutcome(made.question(), made.held(), made.outcome(), made.exemptions(), made.answer(),
                made.reasons());
    }

    private static boolean each(Request request, Collection<Integer> numbers, Predicate<AskedQuestion> what) {
        return numbers.stream().map(number -> request.questions().get(number)).allMatch(question -> question != null
                && what.test(question));
    }
}
