package uk.foiworkflow.chronology;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.event.Confidential;

/** One step of a past case; {@code type} says which. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({@JsonSubTypes.Type(name = "received", value = IntakeStep.Received.class),
        @JsonSubTypes.Type(name = "acknowledged", value = IntakeStep.Acknowledged.class),
        @JsonSubTypes.Type(name = "receipt-corrected", value = IntakeStep.ReceiptCorrected.class),
        @JsonSubTypes.Type(name = "regime-changed", value = IntakeStep.RegimeChanged.class),
        @JsonSubTypes.Type(name = "transferred", value = IntakeStep.Transferred.class),
        @JsonSubTypes.Type(name = "withdrawn", value = IntakeStep.Withdrawn.class),
        @JsonSubTypes.Type(name = "clarification-requested", value = ClockStep.ClarificationRequested.class),
        @JsonSubTypes.Type(name = "clarification-received", value = ClockStep.ClarificationReceived.class),
        @JsonSubTypes.Type(name = "lapsed", value = ClockStep.Lapsed.class),
        @JsonSubTypes.Type(name = "fees-notice", value = ClockStep.FeesNotice.class),
        @JsonSubTypes.Type(name = "fee-received", value = ClockStep.FeeReceived.class),
        @JsonSubTypes.Type(name = "extension-notified", value = ClockStep.ExtensionNotified.class),
        @JsonSubTypes.Type(name = "responded", value = AnswerStep.Responded.class),
        @JsonSubTypes.Type(name = "delivery-failed", value = AnswerStep.DeliveryFailed.class),
        @JsonSubTypes.Type(name = "closed", value = AnswerStep.Closed.class),
        @JsonSubTypes.Type(name = "reopened", value = AnswerStep.Reopened.class),
        @JsonSubTypes.Type(name = "review-requested", value = ReviewStep.ReviewRequested.class),
        @JsonSubTypes.Type(name = "review-extended", value = ReviewStep.ReviewExtended.class),
        @JsonSubTypes.Type(name = "review-declined", value = ReviewStep.ReviewDeclined.class),
        @JsonSubTypes.Type(name = "review-completed", value = ReviewStep.ReviewCompleted.class),
        @JsonSubTypes.Type(name = "ico-complaint", value = CommissionerStep.Complaint.class),
        @JsonSubTypes.Type(name = "ico-enquiry", value = CommissionerStep.Enquiry.class),
        @JsonSubTypes.Type(name = "ico-information-notice", value = CommissionerStep.InformationNotice.class),
        @JsonSubTypes.Type(name = "ico-submission", value = CommissionerStep.Submission.class),
        @JsonSubTypes.Type(name = "ico-resolved-informally", value = CommissionerStep.ResolvedInformally.class),
        @JsonSubTypes.Type(name = "ico-decision-notice", value = CommissionerStep.DecisionNotice.class),
        @JsonSubTypes.Type(name = "ico-steps-completed", value = CommissionerStep.StepsCompleted.class),
        @JsonSubTypes.Type(name = "tribunal-appeal", value = CommissionerStep.Appeal.class),
        @JsonSubTypes.Type(name = "tribunal-decision", value = CommissionerStep.TribunalDecision.class)})
public sealed interface Step permits IntakeStep, ClockStep, AnswerStep, ReviewStep, CommissionerStep {

    /** The day of law on which it happened, Europe/London. */
    LocalDate on();

    /** The questions to which it is narrowed; null for all. */
    @Nullable
    SortedSet<Integer> questions();

    /** A note for the file; null when there is none. */
    @Nullable
    Confidential note();
}
