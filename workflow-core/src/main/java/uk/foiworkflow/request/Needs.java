package uk.foiworkflow.request;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.event.ClockEvent.ClarificationReceived;
import uk.foiworkflow.request.event.ClockEvent.FeeReceived;
import uk.foiworkflow.request.event.CommissionerEvent.DateAgreed;
import uk.foiworkflow.request.event.CommissionerEvent.StepsCompleted;
import uk.foiworkflow.request.event.CommissionerEvent.SubmissionMade;
import uk.foiworkflow.request.event.CommissionerEvent.TribunalDecided;
import uk.foiworkflow.request.event.DecisionEvent.CaseClosed;
import uk.foiworkflow.request.event.DecisionEvent.CaseReopened;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceBypassed;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceGiven;
import uk.foiworkflow.request.event.DecisionEvent.DeliveryFailed;
import uk.foiworkflow.request.event.DecisionEvent.DraftReturned;
import uk.foiworkflow.request.event.DecisionEvent.NoticeDispensedWith;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.HandlingEvent.HolderChased;
import uk.foiworkflow.request.event.HandlingEvent.NothingHeldDeclared;
import uk.foiworkflow.request.event.HandlingEvent.RecordsSupplied;
import uk.foiworkflow.request.event.IntakeEvent.ReceiptDateCorrected;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDeclined;
import uk.foiworkflow.request.event.ReviewEvent.ReviewExtended;
import uk.foiworkflow.request.event.ReviewEvent.ReviewerAppointed;

/** What must have happened for an entry to be possible: a reply needs its question, a closing an answer to everything. */
final class Needs {

    private static final List<Need<?>> TABLE = List.of(
            need(RequestEvent.class,
                    (event, request) -> request.receipt() == null
                            || request.questions().keySet().containsAll(event.questions())),
            need(ReceiptDateCorrected.class, (event, request) -> event.was().equals(request.received().on())),
            need(ClarificationReceived.class, (event, request) -> each(request, event.questions(),
                    question -> question.detailAsked() != null && !question.detailAsked().isAfter(event.on()))),
            need(FeeReceived.class, (event, request) -> each(request, event.questions(),
                    question -> question.feeAsked() != null && !question.feeAsked().isAfter(event.on()))),
            need(FeeReceived.class, (event, request) -> each(request, event.questions(),
                    question -> question.feeAsked() == null || !question.feeAsked().isAfter(event.on()))),
            need(HolderChased.class, (event, request) -> request.handling().tasks().containsKey(event.task())),
            need(RecordsSupplied.class, (event, request) -> request.handling().tasks().containsKey(event.task())),
            need(NothingHeldDeclared.class, (event, request) -> request.handling().tasks().containsKey(event.task())),
            need(DraftReturned.class, (event, request) -> request.drafting().draft() >= event.draft()),
            need(ClearanceGiven.class, (event, request) -> request.drafting().draft() >= event.draft()),
            need(ClearanceBypassed.class, (event, request) -> request.drafting().draft() >= event.draft()),
            need(ResponseIssued.class,
                    (event, request) -> each(request, event.questions(), question -> question.decision() != null)
                            && (event.draft() == null || request.drafting().draft() >= event.draft())),
            need(DeliveryFailed.class,
                    (event, request) -> request.drafting().sent() != null
                            && request.drafting().sent().response() == event.response()),
            need(NoticeDispensedWith.class,
                    (event, request) -> each(request, event.questions(), question -> question.decision() != null)),
            need(CaseClosed.class, (event, request) -> request.open().isEmpty()),
            need(CaseReopened.class, (event, request) -> request.drafting().closed() != null),
            need(ReviewerAppointed.class, (event, request) -> request.review().open()),
            need(ReviewExtended.class, (event, request) -> request.review().open()),
            need(ReviewDeclined.class, (event, request) -> request.review().open()),
            need(ReviewDecided.class, (event, request) -> request.review().open()),
            need(SubmissionMade.class, (event, request) -> request.commissioner().open()),
            need(StepsCompleted.class, (event, request) -> !request.commissioner().steps().owed().isEmpty()),
            need(DateAgreed.class,
                    (event, request) -> event.letter() == null
                            || request.commissioner().enquiry(event.letter()) != null),
            need(TribunalDecided.class, (event, request) -> request.commissioner().appeal()));

    private Needs() {}

    /** What events of one type need. */
    private record Need<E extends RequestEvent>(Class<E> type, BiPredicate<E, Request> met) {

        boolean unmet(RequestEvent event, Request before) {
            return type.isInstance(event) && !met.test(type.cast(event), before);
        }
    }

    /** The first entry that was possible as the file stood and is not as it is corrected; null when there is none. */
    static @Nullable RequestEvent adrift(List<RequestEvent> recorded, List<RequestEvent> corrected) {
        IdentityHashMap<RequestEvent, List<Need<?>>> before = unmet(recorded);
        Request request = Request.NONE;
        for (RequestEvent event : Effective.of(corrected)) {
            List<Need<?>> known = before.get(event);
            if (known != null && !known.containsAll(unmet(event, request))) {
                return event;
            }
            request = request.told(event);
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
    private static IdentityHashMap<RequestEvent, List<Need<?>>> unmet(List<RequestEvent> recorded) {
        IdentityHashMap<RequestEvent, List<Need<?>>> unmet = new IdentityHashMap<>();
        Request request = Request.NONE;
        for (RequestEvent event : Effective.of(recorded)) {
            unmet.put(event, unmet(event, request));
            request = request.told(event);
        }
        return unmet;
    }

    private static List<Need<?>> unmet(RequestEvent event, Request before) {
        return TABLE.stream().filter(need -> need.unmet(event, before)).toList();
    }

    private static <E extends RequestEvent> Need<E> need(Class<E> type, BiPredicate<E, Request> met) {
        return new Need<>(type, met);
    }

    private static boolean each(Request request, Collection<Integer> numbers, Predicate<AskedQuestion> what) {
        return numbers.stream().map(number -> request.questions().get(number)).allMatch(question -> question != null
                && what.test(question));
    }
}
