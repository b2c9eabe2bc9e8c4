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
 * @param complaint whether a complaint is open, its steps included
 * @param lettersOpen how many letters and notices of the Commissioner await an answer
 * @param steps whether steps were ordered and not yet taken
 * @param appeal whether an appeal is open
 * @param reference the Commissioner's reference; null when not known
 */
public record Commissioner(boolean complaint, int lettersOpen, boolean steps, boolean appeal,
        @Nullable String reference) {

    static final Commissioner NONE = new Commissioner(false, 0, false, false, null);

    @Rulebook("R10.5")
    Commissioner evolve(CommissionerEvent event) {
        return switch (event) {
            case ComplaintNotified notified ->
                new Commissioner(true, lettersOpen, steps, appeal, known(notified.commissionerReference()));
            case EnquiryReceived enquiry ->
                new Commissioner(true, lettersOpen + 1, steps, appeal, known(enquiry.commissionerReference()));
            case InformationNoticeReceived notice ->
                new Commissioner(true, lettersOpen + 1, steps, appeal, known(notice.commissionerReference()));
            case SubmissionMade made -> new Commissioner(complaint, 0, steps, appeal, reference);
            case ComplaintResolvedInformally resolved -> new Commissioner(false, 0, steps, appeal, reference);
            case DecisionNoticeReceived notice -> {
                boolean ordered = notice.stepsDue() != null;
                yield new Commissioner(ordered, 0, ordered, appeal, known(notice.commissionerReference()));
            }
            case StepsCompleted completed -> new Commissioner(false, lettersOpen, false, appeal, reference);
            case AppealLodged lodged -> new Commissioner(complaint, lettersOpen, steps, true, reference);
            case TribunalDecided decided -> {
                boolean ordered = decided.stepsBy() != null;
                yield new Commissioner(ordered, lettersOpen, ordered, false, reference);
            }
            case QuestionRuled ruled -> this;
            case AppealWithdrawn withdrawn -> new Commissioner(complaint, lettersOpen, steps, false, reference);
        };
    }

    private @Nullable String known(@Nullable String named) {
        return named == null ? reference : named;
    }
}
