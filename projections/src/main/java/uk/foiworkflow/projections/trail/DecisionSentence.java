package uk.foiworkflow.projections.trail;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.law.RollUp;
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
import uk.foiworkflow.request.event.Notice;

/** Exemptions, decisions, drafts, clearance, responses, closing. */
final class DecisionSentence {

    private DecisionSentence() {}

    static String of(DecisionEvent event) {
        return switch (event) {
            case ExemptionClaimed e -> e.exemption() + " was claimed for question " + e.question()
                    + Words.with(", ", e.item()) + ".";
            case QuestionDecided e -> decided(e);
            case DraftSubmitted e ->
                "Draft " + e.draft() + " was put forward for clearance" + Words.with(" by ", e.by())
                        + Words.with(": document ", e.document()) + "." + ClearanceWords.layers(e);
            case DraftReturned e -> "Draft " + e.draft() + " was sent back" + Words.quoted(e.why()) + ".";
            case ClearanceGiven e -> "Draft " + e.draft() + " was cleared by " + e.by()
                    + (e.layer() == null ? "" : " as " + ClearanceWords.of(e.layer()))
                    + Words.with("; the SHA-256 of what was cleared is ", e.sha256()) + ".";
            case ClearanceRouteChosen e -> ClearanceWords.of(e);
            case ClearanceVoided e -> ClearanceWords.of(e);
            case ClearanceBypassed e -> ClearanceWords.of(e);
            case IdentificationAssessed e -> ClearanceWords.of(e);
            case WeaknessesAccepted e -> ClearanceWords.of(e);
            case ResponseIssued e -> "Response " + e.response() + Words.about("to", e.questions()) + " was sent on "
                    + DateInWords.of(e.on()) + Words.with(" as cleared in draft ", e.draft()) + "."
                    + statement(e.statement())
                    + notice(e.notice());
            case DeliveryFailed e -> "Response " + e.response() + Words.about("to", e.questions())
                    + " never reached the requester and answers nothing.";
            case NoticeDispensedWith e -> Words.subject(e.questions()) + " " + Words.was(e.questions()) + " settled on "
                    + DateInWords.of(e.on()) + " without a notice that it is " + phrase(e.outcome())
                    + ": one was given on " + DateInWords.of(e.noticed()) + " in request " + e.earlier() + ".";
            case CaseClosed e -> "The case was closed on " + DateInWords.of(e.on()) + ": " + phrase(e.rollUp()) + ".";
            case CaseReopened e -> "The case was reopened on " + DateInWords.of(e.on())
                    + (e.revived() == null ? "" : Words.about("with", e.revived())) + ".";
        };
    }

    private static String decided(QuestionDecided e) {
        String stage = switch (e.stage()) {
            case INITIAL -> "was decided";
            case REVIEW -> "was decided afresh at the review";
            case COMMISSIONER -> "was decided by the Commissioner";
            case TRIBUNAL -> "was decided on appeal";
        };
        return "Question " + e.question() + " " + stage + Words.with(" by ", e.by()) + ": " + phrase(e.outcome())
                + under(e.exemptions()) + (e.held() == null ? "" : "; " + HeldWords.of(e.held())) + "."
                + (e.answer() == null ? "" : " The answer" + Words.quoted(e.answer()) + ".");
    }

    private static String under(List<Exemption> exemptions) {
        return exemptions.isEmpty() ? "" : " under " + Words.and(exemptions.stream().map(Exemption::code).toList());
    }

    private static String phrase(Outcome outcome) {
        return switch (outcome) {
            case DISCLOSED -> "disclosed";
            case PARTLY_WITHHELD -> "partly withheld";
            case WITHHELD -> "withheld";
            case NOT_HELD -> "not held";
            case COST_LIMIT -> "refused for the cost limit";
            case VEXATIOUS -> "refused as vexatious";
            case REPEATED -> "refused as repeated";
            case INVALID -> "no valid request";
            case OWN_DATA -> "the requester's own personal data";
            case TRANSFERRED -> "transferred";
            case FEE_UNPAID -> "the fee was not paid";
        };
    }

    private static String phrase(RollUp rollUp) {
        return switch (rollUp) {
            case GRANTED -> "granted in full";
            case PARTLY_WITHHELD -> "partly withheld";
            case FULLY_WITHHELD -> "fully withheld";
            case NOT_HELD -> "not held";
            case OPEN -> "nothing was answered";
            case WITHDRAWN -> "withdrawn";
            case LAPSED -> "lapsed";
        };
    }

    private static String statement(@Nullable RollUp statement) {
        return statement == null ? "" : " It says of the whole request: " + phrase(statement) + ".";
    }

    private static String notice(@Nullable Notice notice) {
        if (notice == null) {
            return "";
        }
        return listed(" The refusal notice gave ", parts(notice, true))
                + listed(" The refusal notice did not give ", parts(notice, false));
    }

    private static List<String> parts(Notice notice, boolean given) {
        return Stream.of(part(notice.complaintsProcedure(), given, "the complaints procedure"),
                part(notice.commissionerRight(), given, "the right to go to the Commissioner"),
                part(notice.publicInterestReasons(), given, "the public interest reasons"),
                part(notice.why(), given, "why the exemption applies")).flatMap(List::stream).toList();
    }

    private static List<String> part(@Nullable Boolean said, boolean given, String words) {
        return said != null && said == given ? List.of(words) : List.of();
    }

    private static String listed(String prefix, List<String> parts) {
        return parts.isEmpty() ? "" : prefix + Words.and(parts) + ".";
    }
}
