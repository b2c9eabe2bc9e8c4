package uk.foiworkflow.request;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.request.AskedQuestion.Gone;
import uk.foiworkflow.request.command.OtherCase.Outline;
import uk.foiworkflow.request.event.AssessmentEvent;
import uk.foiworkflow.request.event.AssessmentEvent.DefectMended;
import uk.foiworkflow.request.event.ClockEvent;
import uk.foiworkflow.request.event.CommissionerEvent;
import uk.foiworkflow.request.event.Deadline;
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
import uk.foiworkflow.request.event.Question;
import uk.foiworkflow.request.event.ReasonEvent;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDeclined;
import uk.foiworkflow.request.event.ReviewEvent.ReviewExtended;
import uk.foiworkflow.request.event.ReviewEvent.ReviewRequested;
import uk.foiworkflow.request.event.ReviewEvent.ReviewerAppointed;
import uk.foiworkflow.request.event.SetsDeadlines;

/**
 * A request as far as the next command depends on it: the fold of its events in the order of their recording. What is
 * stored is trusted, and nothing of the law is worked out again here.
 *
 * @param receipt null until the request is received
 * @param questions by number
 * @param links what other requests are to it
 * @param recorded every event as it was recorded, by its sequence, wrong ones included
 */
public record Request(@Nullable Receipt receipt, SortedMap<Integer, AskedQuestion> questions, Handling handling,
        Drafting drafting, Review review, Commissioner commissioner, Reasons reasons,
        Assessment assessment, Links links, List<RequestEvent> recorded) {

    /** Nothing has been received yet. */
    public static final Request NONE = new Request(null, new TreeMap<>(), Handling.NONE, Drafting.NONE, Review.NONE,
            Commissioner.NONE, Reasons.NONE, Assessment.NONE, Links.NONE, List.of());

    public Request {
        recorded = List.copyOf(recorded);
        questions = Collections.unmodifiableSortedMap(new TreeMap<>(questions));
    }

    /** The request after one more event. */
    public Request evolve(RequestEvent event) {
        List<RequestEvent> all = new ArrayList<>(recorded);
        all.add(event);
        Request after = Effective.rewrites(recorded, event) ? of(all) : told(event);
        return new Request(after.receipt, after.questions, after.handling, after.drafting, after.review,
                after.commissioner, after.reasons, after.assessment, after.links, all);
    }

    /** The request after one more event of a history in which every entry that was corrected is put right. */
    public Request told(RequestEvent event) {
        return stage(event).linked(links.evolve(event));
    }

    private Request stage(RequestEvent event) {
        return switch (event) {
            case IntakeEvent intake -> intake(intake);
            case ClockEvent clock ->
                each(clock.questions(), question -> question.evolve(clock)).dated(clock).followed(clock);
            case HandlingEvent handled -> new Request(receipt, questions, handling.evolve(handled), drafting, review,
                    commissioner, reasons, assessment, links, recorded).followed(handled);
            case DecisionEvent decision -> decision(decision).followed(decision);
            case ReviewEvent reviewed -> review(reviewed).followed(reviewed);
            case CommissionerEvent letter -> new Request(receipt, questions, handling, drafting, review,
                    commissioner.evolve(letter), reasons, assessment, links, recorded).followed(letter);
            case FileEvent kept -> dated(kept);
            case ReasonEvent reason -> new Request(receipt, questions, handling, drafting, review, commissioner,
                    reasons.evolve(reason), assessment, links, recorded).followed(reason);
            case AssessmentEvent assessed -> assessment(assessed).followed(assessed);
        };
    }

    /** The request after all that was recorded of it, but for what it was recorded as. */
    static Request of(List<RequestEvent> recorded) {
        Request after = NONE;
        for (RequestEvent event : Effective.of(recorded)) {
            after = after.told(event);
        }
        return after;
    }

    /** Where the request stands. */
    public Stage stage() {
        return StageOf.request(this);
    }

    /** The request in outline, as a command on another one rests on it. */
    public Outline outline() {
        return OutlineOf.request(this);
    }

    /** The questions to which an answer is still owed. */
    public List<AskedQuestion> open() {
        return questions.values().stream().filter(AskedQuestion::open).toList();
    }

    /** The outcome of the whole, of the questions answered so far (R7.2). */
    public RollUp rollUp() {
        return rollUp(questions.values().stream().filter(AskedQuestion::answered).toList());
    }

    /**
     * The outcome of the whole, were just these questions answered as they are decided. What was settled without a letter
     * counts, too: a transfer under the Regulations, and what no notice was owed of (EIR reg 10, FOIA s.17(6)).
     */
    RollUp rollUp(Collection<AskedQuestion> answered) {
        Stream<Outcome> decided = answered.stream().map(AskedQuestion::decision).filter(decision -> decision != null)
                .map(QuestionDecided::outcome);
        Stream<Outcome> withoutLetter = questions.values().stream().filter(question -> !answered.contains(question))
                .flatMap(question -> question.withoutLetter().stream());
        List<Outcome> outcomes = Stream.concat(decided, withoutLetter).toList();
        RollUp whole = outcomes.isEmpty() ? unanswered() : RollUp.of(outcomes);
        boolean open = questions.values().stream()
                .anyMatch(question -> question.open() && !answered.contains(question));
        // What was no valid request decides nothing while something else that was asked is open.
        return whole == RollUp.LAPSED && open ? RollUp.OPEN : whole;
    }

    /** What became of a request while none of its questions was answered. */
    private RollUp unanswered() {
        if (questions.isEmpty() || questions.values().stream().anyMatch(question -> question.gone() == null)) {
            return RollUp.OPEN;
        }
        return questions.values().stream().allMatch(question -> question.gone() == Gone.WITHDRAWN)
                ? RollUp.WITHDRAWN
                : RollUp.LAPSED;
    }

    private Request intake(IntakeEvent event) {
        return switch (event) {
            case RequestReceived received -> with(new Receipt(received.reference(), received.on(), received.authority(),
                    received.jurisdiction(), received.regime(), null, null))
                    .asked(received.asked(), received.regime()).dated(received);
            case RequestAcknowledged acknowledged ->
                with(received().acknowledgedOn(acknowledged.on())).followed(acknowledged);
            case QuestionsIdentified identified ->
                asked(identified.asked(), received().regime()).dated(identified).followed(identified);
            case RegimeChanged changed ->
                each(changed.questions(), question -> question.under(changed.regime())).dated(changed)
                        .followed(changed);
            case RequestTransferred transferred -> each(transferred.questions(), Request::leaves).followed(transferred);
            case RequestWithdrawn withdrawn ->
                each(withdrawn.questions(), question -> question.gone(Gone.WITHDRAWN)).followed(withdrawn);
            case ReceiptDateCorrected corrected -> with(received().correctedTo(corrected.to()))
                    .each(questions.keySet(), question -> question.receivedOn(corrected.was(), corrected.to()))
                    .dated(corrected);
        };
    }

    private Request decision(DecisionEvent event) {
        Request drafted = new Request(receipt, questions, handling, drafting.evolve(event), review, commissioner,
                reasons.evolve(event), assessment, links, recorded);
        return switch (event) {
            case QuestionDecided decided -> drafted.each(decided.questions(), question -> question.decided(decided));
            case ResponseIssued issued ->
                drafted.each(issued.questions(), question -> question.answered(true));
            case DeliveryFailed failed -> drafted.each(failed.questions(), question -> question.answered(false));
            case NoticeDispensedWith dispensed ->
                drafted.each(dispensed.questions(), question -> question.gone(Gone.NO_NOTICE));
            case ExemptionClaimed claimed -> drafted;
            case DraftSubmitted submitted -> drafted;
            case DraftReturned returned -> drafted;
            case ClearanceGiven cleared -> drafted;
            case ClearanceRouteChosen chosen -> drafted;
            case ClearanceVoided voided -> drafted;
            case ClearanceBypassed bypassed -> drafted;
            case IdentificationAssessed assessed -> drafted;
            case WeaknessesAccepted accepted -> drafted;
            case CaseClosed closed -> drafted;
            case CaseReopened reopened -> drafted;
        };
    }

    private Request review(ReviewEvent event) {
        Request reviewed = new Request(receipt, questions, handling, drafting, review.evolve(event), commissioner,
                reasons, assessment, links, recorded);
        return switch (event) {
            case ReviewDecided decided -> reviewed.each(decided.questions(), question -> question.answered(true));
            case ReviewRequested requested -> reviewed;
            case ReviewerAppointed appointed -> reviewed;
            case ReviewExtended extended -> reviewed;
            case ReviewDeclined declined -> reviewed;
        };
    }

    private Request assessment(AssessmentEvent event) {
        Request known = new Request(receipt, questions, handling, drafting, review, commissioner,
                reasons, assessment.evolve(event), links, recorded);
        return event instanceof DefectMended mended
                ? known.each(mended.questions(), question -> question.mended(mended.on())).dated(mended)
                : known;
    }

    /** Only the Regulations know a transfer that ends the first authority's duty (EIR reg 10; R11.1). */
    private static AskedQuestion leaves(AskedQuestion question) {
        return question.regime().environmental() ? question.gone(Gone.TRANSFERRED) : question;
    }

    /** The receipt of a request that was received. */
    Receipt received() {
        if (receipt == null) {
            throw new IllegalStateException("Nothing was received");
        }
        return receipt;
    }

    private Request with(Receipt changed) {
        return new Request(changed, questions, handling, drafting, review, commissioner, reasons, assessment, links,
                recorded);
    }

    private Request linked(Links now) {
        return new Request(receipt, questions, handling, drafting, review, commissioner, reasons, assessment, now,
                recorded);
    }

    private Request followed(RequestEvent event) {
        return receipt == null ? this : with(receipt.followedOn(event.on()));
    }

    private Request asked(List<Question> asked, Regime regime) {
        var all = new TreeMap<>(questions);
        for (Question question : asked) {
            Regime own = question.regime() == null ? regime : question.regime();
            all.put(question.number(), AskedQuestion.asked(question.number(), own, received().on()));
        }
        return new Request(receipt, all, handling, drafting, review, commissioner, reasons, assessment, links,
                recorded);
    }

    private Request dated(RequestEvent event) {
        if (!(event instanceof SetsDeadlines sets)) {
            return this;
        }
        Request dated = this;
        for (Deadline deadline : sets.deadlines()) {
            dated = dated.each(deadline.questions(), question -> question.runsTo(deadline));
        }
        return dated;
    }

    private Request each(Collection<Integer> numbers, UnaryOperator<AskedQuestion> change) {
        var changed = new TreeMap<>(questions);
        for (Integer number : numbers) {
            changed.computeIfPresent(number, (key, question) -> change.apply(question));
        }
        return new Request(receipt, changed, handling, drafting, review, commissioner, reasons, assessment, links,
                recorded);
    }
}
