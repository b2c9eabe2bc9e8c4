package uk.foiworkflow.projections.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.ComplaintAbout;
import uk.foiworkflow.law.Ruling;
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
import uk.foiworkflow.request.event.RequestEvent;

/**
 * What is or was before the Commissioner and the Tribunal (FOIA s.50 to 58).
 *
 * @param reference the Commissioner's own; null when not known
 * @param about what the complaint is about; null when it was not recorded
 * @param letters what came and went, in order
 * @param steps what was ordered, step by step, with the proof
 */
public record FiledCommissioner(@Nullable String reference, @Nullable ComplaintAbout about, List<Letter> letters,
        List<FiledStep> steps) {

    /**
     * One step; null stands for what it does not have.
     *
     * @param what which step
     * @param due by when the authority has to act
     * @param result whose position stood
     * @param breaches what was found breached, as it was spelled
     * @param by who appealed
     * @param text the authority's words, or the steps that were ordered
     */
    public record Letter(String what, LocalDate on, @Nullable LocalDate due, @Nullable Ruling result,
            List<String> breaches, @Nullable String by, @Nullable String text) {

        public Letter {
            breaches = List.copyOf(breaches);
        }

        private Letter(String what, LocalDate on, @Nullable LocalDate due) {
            this(what, on, due, null, List.of(), null, null);
        }
    }

    public FiledCommissioner {
        letters = List.copyOf(letters);
        steps = List.copyOf(steps);
    }

    /** What happened there; null when nothing did. */
    static @Nullable FiledCommissioner of(List<RequestEvent> events) {
        FiledCommissioner none = new FiledCommissioner(null, null, List.of(), List.of());
        FiledCommissioner filed = Clear.only(CommissionerEvent.class, events).reduce(none, FiledCommissioner::evolve,
                (a, b) -> b);
        return filed.letters.isEmpty()
                ? null
                : new FiledCommissioner(filed.reference, filed.about, filed.letters, FiledStep.of(events));
    }

    private FiledCommissioner evolve(CommissionerEvent event) {
        return switch (event) {
            case ComplaintNotified e -> new FiledCommissioner(e.commissionerReference(), e.about(), letters, steps)
                    .and(reference, new Letter("complaint", e.on(), null));
            case EnquiryReceived e -> and(e.commissionerReference(), new Letter("enquiry", e.on(), e.due()));
            case InformationNoticeReceived e ->
                and(e.commissionerReference(), new Letter("information-notice", e.on(), e.due()));
            case SubmissionMade e ->
                and(null, new Letter("submission", e.on(), null, null, List.of(), null, Clear.text(e.text())));
            case ComplaintResolvedInformally e -> and(null, new Letter("resolved-informally", e.on(), null));
            case DecisionNoticeReceived e -> and(e.commissionerReference(), new Letter("decision-notice", e.on(),
                    e.stepsDue(), e.finding(), e.breaches(), null, Clear.text(e.steps())));
            case StepsCompleted e ->
                and(null, new Letter("steps-completed", e.on(), null, null, List.of(), null, Clear.text(e.proof())));
            case AppealLodged e ->
                and(null, new Letter("appeal", e.on(), null, null, List.of(), Clear.text(e.by()), null));
            case TribunalDecided e -> and(null,
                    new Letter("tribunal-decision", e.on(), e.stepsBy(), e.result(), List.of(), Clear.text(e.by()),
                            null));
            case AppealWithdrawn e -> and(null, new Letter("appeal-withdrawn", e.on(), e.stepsBy()));
            // Told with the question that it is about.
            case QuestionRuled e -> this;
        };
    }

    private FiledCommissioner and(@Nullable String named, Letter letter) {
        var all = new ArrayList<>(letters);
        all.add(letter);
        return new FiledCommissioner(reference == null ? named : reference, about, all, steps);
    }
}
