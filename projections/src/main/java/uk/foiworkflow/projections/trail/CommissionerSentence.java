package uk.foiworkflow.projections.trail;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.law.ComplaintAbout;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Ordered;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.request.event.CommissionerEvent;
import uk.foiworkflow.request.event.CommissionerEvent.AppealLodged;
import uk.foiworkflow.request.event.CommissionerEvent.AppealWithdrawn;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintNotified;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintResolvedInformally;
import uk.foiworkflow.request.event.CommissionerEvent.CommissionersOfficerNamed;
import uk.foiworkflow.request.event.CommissionerEvent.DateAgreed;
import uk.foiworkflow.request.event.CommissionerEvent.DecisionNoticeReceived;
import uk.foiworkflow.request.event.CommissionerEvent.EnquiryReceived;
import uk.foiworkflow.request.event.CommissionerEvent.InformationNoticeReceived;
import uk.foiworkflow.request.event.CommissionerEvent.QuestionRuled;
import uk.foiworkflow.request.event.CommissionerEvent.StepsCompleted;
import uk.foiworkflow.request.event.CommissionerEvent.SubmissionMade;
import uk.foiworkflow.request.event.CommissionerEvent.TelephoneNoteAdded;
import uk.foiworkflow.request.event.CommissionerEvent.TribunalDecided;

/** Complaint, enquiry, decision notice, appeal. */
final class CommissionerSentence {

    private CommissionerSentence() {}

    static String of(CommissionerEvent event) {
        return switch (event) {
            case ComplaintNotified e -> "The Commissioner told of a complaint" + about(e.about())
                    + reference(e.commissionerReference()) + " on " + DateInWords.of(e.on()) + ".";
            case EnquiryReceived e -> "The Commissioner asked on " + DateInWords.of(e.on())
                    + " for the authority's account" + reference(e.commissionerReference()) + by(", by ", e.due())
                    + "." + counted(e);
            case CommissionersOfficerNamed e -> "The Commissioner's case officer is " + e.name().text()
                    + reference(e.commissionerReference()) + Words.with(", reached at ", e.contact()) + ".";
            case DateAgreed e -> agreed(e);
            case TelephoneNoteAdded e -> "There was a telephone call" + Words.with(" with ", e.with()) + " on "
                    + DateInWords.of(e.on()) + reference(e.commissionerReference()) + Words.quoted(e.text()) + ".";
            case InformationNoticeReceived e -> "The Commissioner served an information notice on "
                    + DateInWords.of(e.on()) + reference(e.commissionerReference()) + by(", due by ", e.due()) + ".";
            case SubmissionMade e -> "The authority answered the Commissioner on " + DateInWords.of(e.on())
                    + Words.quoted(e.text()) + ".";
            case ComplaintResolvedInformally e -> "The complaint was resolved on " + DateInWords.of(e.on())
                    + " without a notice.";
            case DecisionNoticeReceived e -> notice(e);
            case StepsCompleted e -> (e.steps() == null
                    ? "The steps that were ordered were completed on "
                    : StepWords.subject(e.steps()) + " completed on ") + DateInWords.of(e.on())
                    + Words.quoted(e.proof()) + "."
                    + (e.done() == null ? "" : " What was done" + Words.quoted(e.done()) + ".");
            case AppealLodged e -> "An appeal was lodged" + Words.with(" by ", e.by()) + " on " + DateInWords.of(e.on())
                    + "."
                    + (e.steps() == null ? "" : " It affects " + StepWords.steps(e.steps()) + "; the others run on.");
            case TribunalDecided e ->
                "The appeal" + Words.with(" by ", e.by()) + " was decided on " + DateInWords.of(e.on())
                        + ": " + Ruling.position(e.result()) + steps(e.stepsBy()) + "."
                        + StepWords.ordered(e.numberedSteps());
            case QuestionRuled e -> ruled(e);
            case AppealWithdrawn e ->
                "The appeal was withdrawn on " + DateInWords.of(e.on())
                        + "; the steps that it held up are owed again"
                        + Words.with(", by ", e.stepsBy() == null ? null : DateInWords.of(e.stepsBy())) + ".";
        };
    }

    private static String counted(EnquiryReceived e) {
        return e.workingDays() == null
                ? ""
                : " The letter gives no day; " + e.workingDays()
                        + " working days were counted, as the Commissioner usually"
                        + " gives, by the calendar “" + e.calendar() + "”.";
    }

    private static String agreed(DateAgreed e) {
        return "It was agreed" + Words.with(" with ", e.with()) + " on " + DateInWords.of(e.on())
                + reference(e.commissionerReference()) + " that by " + DateInWords.of(e.due())
                + (e.was() == null ? "" : ", instead of " + DateInWords.of(e.was()) + ",") + " this is to be done"
                + Words.quoted(e.what()) + "."
                + (e.letter() == null
                        ? ""
                        : " It takes the place of the day of the letter of " + DateInWords.of(e.letter()) + ".");
    }

    private static String ruled(QuestionRuled e) {
        String who = switch (e.stage()) {
            case COMMISSIONER -> "The Commissioner";
            case TRIBUNAL -> "The Tribunal";
            case INITIAL, REVIEW -> "The authority";
        };
        return who + " decided on " + DateInWords.of(e.on()) + " on question " + e.question() + ": "
                + Ruling.position(e.result()) + "."
                + found(e.engaged(), " Found to apply: ") + found(e.notEngaged(), " Found not to apply: ")
                + ordered(e.ordered());
    }

    private static String found(List<Exemption> exemptions, String words) {
        return exemptions.isEmpty() ? "" : words + Words.and(exemptions.stream().map(Exemption::code).toList()) + ".";
    }

    private static String ordered(@Nullable Ordered ordered) {
        if (ordered == null) {
            return "";
        }
        return switch (ordered) {
            case DISCLOSE -> " The information is to be disclosed.";
            case CONFIRM_OR_DENY -> " The authority is to confirm or deny that it holds the information.";
            case FRESH_RESPONSE -> " The authority is to answer afresh.";
            case NOTHING -> " Nothing is to be done about it.";
        };
    }

    private static String notice(DecisionNoticeReceived e) {
        return "The Commissioner decided on " + DateInWords.of(e.on()) + reference(e.commissionerReference()) + ": "
                + Ruling.position(e.finding()) + steps(e.stepsDue()) + "."
                + (e.breaches().isEmpty() ? "" : " Breaches found: " + Words.and(e.breaches()) + ".")
                + (e.steps() == null ? "" : " The steps" + Words.quoted(e.steps()) + ".")
                + StepWords.ordered(e.numberedSteps());
    }

    private static String about(@Nullable ComplaintAbout about) {
        if (about == null) {
            return "";
        }
        return switch (about) {
            case NO_RESPONSE -> " that there was no response";
            case HANDLING -> " about the handling";
        };
    }

    private static String reference(@Nullable String reference) {
        return reference == null ? "" : " (" + reference + ")";
    }

    private static String by(String words, @Nullable LocalDate due) {
        return due == null ? "" : words + DateInWords.of(due);
    }

    private static String steps(@Nullable LocalDate due) {
        return due == null ? "" : "; steps are to be taken by " + DateInWords.of(due);
    }
}
