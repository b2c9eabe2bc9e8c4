package uk.foiworkflow.request;

import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Rulebook;
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

/**
 * What is before the Commissioner and the Tribunal.
 *
 * @param complaint whether a complaint is undecided
 * @param lettersOpen how many letters and notices of the Commissioner await an answer
 * @param steps what was ordered
 * @param appeal whether an appeal is open
 * @param reference the Commissioner's reference; null when not known
 */
public record Commissioner(boolean complaint, int lettersOpen, OrderedSteps steps, boolean appeal,
        @Nullable String reference) {

    static final Commissioner NONE = new Commissioner(false, 0, OrderedSteps.NONE, false, null);

    /** Whether the Commissioner is owed anything: a complaint is undecided, or steps are still to be taken. */
    public boolean open() {
        return complaint || !steps.owed().isEmpty();
    }

    @Rulebook("R10.5")
    Commissioner evolve(CommissionerEvent event) {
        OrderedSteps ordered = steps.evolve(event);
        return switch (event) {
            case ComplaintNotified notified -> complained(lettersOpen, notified.commissionerReference());
            case EnquiryReceived enquiry -> complained(lettersOpen + 1, enquiry.commissionerReference());
            case InformationNoticeReceived notice -> complained(lettersOpen + 1, notice.commissionerReference());
            case SubmissionMade made -> new Commissioner(complaint, 0, ordered, appeal, reference);
            case ComplaintResolvedInformally resolved -> new Commissioner(false, 0, ordered, appeal, reference);
            case DecisionNoticeReceived notice ->
                new Commissioner(false, 0, ordered, appeal, known(notice.commissionerReference()));
            // Steps that an older system tells of alone were those of a notice, so the complaint was decided.
            case StepsCompleted completed ->
                new Commissioner(complaint && !steps.owed().isEmpty(), lettersOpen, ordered, appeal, reference);
            case AppealLodged lodged -> new Commissioner(complaint, lettersOpen, ordered, true, reference);
            case TribunalDecided decided -> new Commissioner(false, lettersOpen, ordered, false, reference);
            case QuestionRuled ruled -> this;
            case AppealWithdrawn withdrawn -> new Commissioner(complaint, lettersOpen, ordered, false, reference);
        };
    }

    private Commissioner complained(int letters, @Nullable String named) {
        return new Commissioner(true, letters, steps, appeal, known(named));
    }

    private @Nullable String known(@Nullable String named) {
        return named == null ? reference : named;
    }
}
