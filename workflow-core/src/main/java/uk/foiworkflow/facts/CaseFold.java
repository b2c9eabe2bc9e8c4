package uk.foiworkflow.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.LastDay;
import uk.foiworkflow.facts.Demand.Kind;
import uk.foiworkflow.facts.QuestionFacts.Ended;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.request.Effective;
import uk.foiworkflow.request.event.AssessmentEvent;
import uk.foiworkflow.request.event.AssessmentEvent.AdviceGiven;
import uk.foiworkflow.request.event.AssessmentEvent.DefectMended;
import uk.foiworkflow.request.event.AssessmentEvent.EmissionsAssessed;
import uk.foiworkflow.request.event.AssessmentEvent.HolderNamed;
import uk.foiworkflow.request.event.AssessmentEvent.PassedToSubjectAccess;
import uk.foiworkflow.request.event.AssessmentEvent.RegimeDetermined;
import uk.foiworkflow.request.event.AssessmentEvent.RepeatDetermined;
import uk.foiworkflow.request.event.AssessmentEvent.ValidityAssessed;
import uk.foiworkflow.request.event.AssessmentEvent.VexatiousDetermined;
import uk.foiworkflow.request.event.ClockEvent;
import uk.foiworkflow.request.event.CommissionerEvent;
import uk.foiworkflow.request.event.CommissionerEvent.AppealLodged;
import uk.foiworkflow.request.event.CommissionerEvent.AppealWithdrawn;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintNotified;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintResolvedInformally;
import uk.foiworkflow.request.event.CommissionerEvent.DecisionNoticeReceived;
import uk.foiworkflow.request.event.CommissionerEvent.EnquiryReceived;
import uk.foiworkflow.request.event.CommissionerEvent.InformationNoticeReceived;
import uk.foiworkflow.request.event.CommissionerEvent.QuestionRuled;
import uk.foiworkflow.request.event.CommissionerEvent.StepsCompleted;
import uk.foiworkflow.request.event.CommissionerEvent.SubmissionMade;
import uk.foiworkflow.request.event.CommissionerEvent.TribunalDecided;
import uk.foiworkflow.request.event.DecisionEvent;
import uk.foiworkflow.request.event.DecisionEvent.CaseClosed;
import uk.foiworkflow.request.event.DecisionEvent.CaseReopened;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceBypassed;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceGiven;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceRouteChosen;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceVoided;
import uk.foiworkflow.request.event.DecisionEvent.DeliveryFailed;
import uk.foiworkflow.request.event.DecisionEvent.DraftReturned;
import uk.foiworkflow.request.event.DecisionEvent.DraftSubmitted;
import uk.foiworkflow.request.event.DecisionEvent.ExemptionClaimed;
import uk.foiworkflow.request.event.DecisionEvent.IdentificationAssessed;
import uk.foiworkflow.request.event.DecisionEvent.NoticeDispensedWith;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionEvent.ResponseIssued;
import uk.foiworkflow.request.event.DecisionEvent.WeaknessesAccepted;
import uk.foiworkflow.request.event.FileEvent;
import uk.foiworkflow.request.event.HandlingEvent;
import uk.foiworkflow.request.event.IntakeEvent;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsIdentified;
import uk.foiworkflow.request.event.IntakeEvent.ReceiptDateCorrected;
import uk.foiworkflow.request.event.IntakeEvent.RegimeChanged;
import uk.foiworkflow.request.event.IntakeEvent.RequestAcknowledged;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.request.event.IntakeEvent.RequestTransferred;
import uk.foiworkflow.request.event.IntakeEvent.RequestWithdrawn;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.Question;
import uk.foiworkflow.request.event.ReasonEvent;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDeclined;
import uk.foiworkflow.request.event.ReviewEvent.ReviewExtended;
import uk.foiworkflow.request.event.ReviewEvent.ReviewRequested;
import uk.foiworkflow.request.event.ReviewEvent.ReviewerAppointed;

/**
 * Tells a case in the order in which it happened; of one day, in the order of recording. Receipt comes first, with its
 * corrections and with every question that was found in the letter later: they were in it from the beginning.
 */
final class CaseFold {

    private final LocalDate received;
    private final SortedMap<Integer, QuestionFold> questions = new TreeMap<>();
    private final List<Review> reviews = new ArrayList<>();
    private final List<Demand> demands = new ArrayList<>();
    private final List<Ruled> rulings = new ArrayList<>();
    private @Nullable LocalDate complained;

    private CaseFold(LocalDate received, Regime regime, Stream<Question> asked) {
        this.received = received;
        asked.forEach(question -> questions.put(question.number(),
                new QuestionFold(question.regime() == null ? regime : question.regime())));
    }

    static Facts of(List<RequestEvent> events, LocalDate asOf) {
        List<RequestEvent> happened = Effective.of(events).stream().sorted(Comparator.comparing(RequestEvent::on))
                .toList();
        RequestReceived receipt = only(happened, RequestReceived.class).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing was received"));
        LocalDate received = only(happened, ReceiptDateCorrected.class).map(ReceiptDateCorrected::to)
                .reduce(receipt.on(), (before, last) -> last);
        Stream<Question> asked = Stream.concat(receipt.asked().stream(),
                only(happened, QuestionsIdentified.class).flatMap(found -> found.asked().stream()));
        var fold = new CaseFold(received, receipt.regime(), received.isAfter(asOf) ? Stream.empty() : asked);
        happened.stream().filter(event -> !event.on().isAfter(asOf)).forEach(fold::apply);
        return new Facts(receipt.reference(), asOf, receipt.authority(), receipt.regime(), fold.questionFacts(),
                fold.reviews, fold.demands, fold.rulings, fold.complained);
    }

    private static <E extends RequestEvent> Stream<E> only(List<RequestEvent> events, Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }

    private List<QuestionFacts> questionFacts() {
        return questions.entrySet().stream().map(each -> each.getValue().facts(each.getKey(), received)).toList();
    }

    private void apply(RequestEvent event) {
        switch (event) {
            case IntakeEvent intake -> intake(intake);
            case ClockEvent clock -> clock(clock);
            case DecisionEvent decision -> decision(decision);
            case ReviewEvent review -> review(review);
            case CommissionerEvent letter -> letter(letter);
            case HandlingEvent handled -> {
            }
            case FileEvent kept -> {
            }
            case ReasonEvent reason -> {
            }
            case AssessmentEvent assessed -> assessment(assessed);
        }
    }

    private void intake(IntakeEvent event) {
        switch (event) {
            case RegimeChanged changed ->
                of(changed.questions()).forEach(question -> question.under(changed.regime()));
            case RequestTransferred transferred ->
                of(transferred.questions()).forEach(question -> question.moved(transferred));
            case RequestWithdrawn withdrawn ->
                of(withdrawn.questions()).forEach(question -> question.ended(withdrawn, Ended.WITHDRAWN));
            case RequestReceived known -> {
            }
            case QuestionsIdentified known -> {
            }
            case ReceiptDateCorrected known -> {
            }
            case RequestAcknowledged acknowledged -> {
            }
        }
    }

    /** What was no valid request is owed nothing until what it lacked arrives (R1.1). */
    @Rulebook("R1.1")
    private void assessment(AssessmentEvent event) {
        switch (event) {
            case ValidityAssessed assessed ->
                of(assessed.questions()).forEach(question -> question.lacks(assessed, received));
            case DefectMended mended ->
                of(mended.questions()).forEach(question -> question.mended(mended));
            case EmissionsAssessed known -> {
            }
            case RegimeDetermined known -> {
            }
            case PassedToSubjectAccess known -> {
            }
            case HolderNamed known -> {
            }
            case AdviceGiven known -> {
            }
            case VexatiousDetermined known -> {
            }
            case RepeatDetermined known -> {
            }
        }
    }

    private void clock(ClockEvent event) {
        of(event.questions()).forEach(question -> question.clock(event));
    }

    private void decision(DecisionEvent event) {
        switch (event) {
            case QuestionDecided decided ->
                of(decided.questions()).forEach(question -> question.decided(decided, reviewed()));
            case ResponseIssued issued -> of(issued.questions()).forEach(question -> question.answered(issued,
                    reviewed()));
            case DeliveryFailed failed ->
                of(failed.questions()).forEach(question -> question.failed(failed.response()));
            case NoticeDispensedWith dispensed ->
                of(dispensed.questions()).forEach(question -> question.ended(dispensed, Ended.NO_NOTICE));
            case CaseReopened reopened -> questions.values().forEach(question -> question.reopened(reopened));
            case CaseClosed closed -> {
            }
            case ExemptionClaimed claimed -> {
            }
            case DraftSubmitted draft -> {
            }
            case DraftReturned draft -> {
            }
            case ClearanceGiven draft -> {
            }
            case ClearanceRouteChosen route -> {
            }
            case ClearanceVoided draft -> {
            }
            case ClearanceBypassed draft -> {
            }
            case IdentificationAssessed assessed -> {
            }
            case WeaknessesAccepted accepted -> {
            }
        }
    }

    private boolean reviewed() {
        return reviews.stream().anyMatch(review -> review.result() != null);
    }

    private void review(ReviewEvent event) {
        switch (event) {
            case ReviewRequested asked -> reviews.add(new Review(asked.on(),
                    asked.questions().isEmpty() ? allNumbers() : asked.questions(), null, null, null));
            case ReviewExtended extended -> openReviews(review -> review.extendedOn(extended.on()));
            case ReviewDeclined declined -> openReviews(review -> review.endedOn(declined.on(), null));
            case ReviewDecided decided -> {
                if (reviews.stream().allMatch(review -> review.ended() != null)) {
                    reviews.add(new Review(null, allNumbers(), null, null, null));
                }
                openReviews(review -> review.endedOn(decided.on(), decided.result()));
            }
            case ReviewerAppointed appointed -> {
            }
        }
    }

    private void openReviews(UnaryOperator<Review> change) {
        reviews.replaceAll(review -> review.ended() == null ? change.apply(review) : review);
    }

    private void letter(CommissionerEvent event) {
        if (complained == null) {
            complained = event.on();
        }
        switch (event) {
            case EnquiryReceived enquiry -> {
                if (enquiry.due() != null) {
                    demands.add(new Demand(Kind.ENQUIRY, enquiry.on(), enquiry.due(), null, null));
                }
            }
            case InformationNoticeReceived notice -> {
                if (notice.due() != null) {
                    demands.add(new Demand(Kind.INFORMATION, notice.on(), notice.due(), null, null));
                }
            }
            case SubmissionMade made -> each(Kind.STEPS, false, demand -> demand.metOn(made.on()));
            case ComplaintResolvedInformally ended -> each(Kind.STEPS, false, demand -> demand.liftedOn(ended.on()));
            case DecisionNoticeReceived notice -> ruled(notice);
            case StepsCompleted done -> each(Kind.STEPS, true, demand -> demand.metOn(done.on()));
            case AppealLodged appeal -> demands.replaceAll(
                    demand -> demand.kind() == Kind.ENQUIRY ? demand : demand.liftedOn(appeal.on()));
            case TribunalDecided decided -> appealed(decided);
            case AppealWithdrawn withdrawn -> withdrawn(withdrawn);
            case ComplaintNotified complaint -> {
            }
            case QuestionRuled ruled -> {
            }
        }
    }

    /** The steps are owed again by the day that was then given; where none was, no day is made up. */
    private void withdrawn(AppealWithdrawn appeal) {
        LocalDate stepsBy = appeal.stepsBy();
        if (stepsBy != null) {
            demands.removeIf(
                    demand -> demand.kind() == Kind.STEPS && demand.lifted() != null && demand.met() == null);
            demands.add(new Demand(Kind.STEPS, appeal.on(), stepsBy, null, null));
        }
    }

    private void ruled(DecisionNoticeReceived notice) {
        each(Kind.STEPS, false, demand -> demand.liftedOn(notice.on()));
        Integer days = notice.stepsWithinCalendarDays();
        if (days != null) {
            demands.add(new Demand(Kind.STEPS, notice.on(), LastDay.forSteps(notice.on(), days), null, null));
        }
        rulings.add(new Ruled(notice.on(), notice.commissionerReference(), notice.finding(), notice.breaches(),
                false));
    }

    /** The Tribunal's own day replaces that of the notice, and its decision the notice where it comes to another. */
    @Rulebook({"R10.6", "R10.8"})
    private void appealed(TribunalDecided decided) {
        LocalDate stepsBy = decided.stepsBy();
        if (stepsBy != null) {
            Predicate<Demand> suspended = demand -> demand.kind() == Kind.STEPS && demand.lifted() != null
                    && demand.met() == null;
            demands.removeIf(suspended);
            demands.add(new Demand(Kind.STEPS, decided.on(), stepsBy, null, null));
        }
        Ruling result = decided.result();
        Ruling before = rulings.isEmpty() ? null : rulings.getLast().finding();
        if (result != null && result != before) {
            if (before != null) {
                rulings.removeLast();
            }
            rulings.add(Ruled.onAppeal(decided.on(), result));
        }
    }

    private void each(Kind kind, boolean same, UnaryOperator<Demand> change) {
        demands.replaceAll(demand -> (demand.kind() == kind) == same ? change.apply(demand) : demand);
    }

    /** The questions that an event names; all where it names none. */
    private List<QuestionFold> of(SortedSet<Integer> numbers) {
        return questions.entrySet().stream().filter(each -> numbers.isEmpty() || numbers.contains(each.getKey()))
                .map(Map.Entry::getValue).toList();
    }

    private SortedSet<Integer> allNumbers() {
        return Numbers.of(questions.keySet());
    }
}
