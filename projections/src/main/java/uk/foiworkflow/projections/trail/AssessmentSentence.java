package uk.foiworkflow.projections.trail;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.law.AdviceAbout;
import uk.foiworkflow.law.InvalidGround;
import uk.foiworkflow.law.VexatiousTheme;
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

/** What the questions are in law, and how the requester was helped. */
final class AssessmentSentence {

    private AssessmentSentence() {}

    static String of(AssessmentEvent event) {
        return switch (event) {
            case ValidityAssessed e -> subject(e) + " found on " + DateInWords.of(e.on()) + " to be "
                    + (e.ground() == null ? "valid as received" : "no valid request, for " + lack(e.ground())) + "."
                    + (e.text() == null ? "" : " The requester was told" + Words.quoted(e.text()) + ".");
            case DefectMended e -> "What was lacking for " + Words.questions(e.questions()) + " arrived on "
                    + DateInWords.of(e.on()) + Words.quoted(e.text()) + "." + Due.of(e.deadlines());
            case RegimeDetermined e -> subject(e) + " found on " + DateInWords.of(e.on()) + " to fall under "
                    + e.regime() + Words.with(", by regulation ", e.limb()) + "."
                    + (e.exemption() == null ? "" : " They leave the Act by " + e.exemption() + ".");
            case EmissionsAssessed e -> subject(e) + " found on " + DateInWords.of(e.on())
                    + (e.emissions() ? "" : " not") + " to ask for information on emissions.";
            case PassedToSubjectAccess e -> subject(e) + " passed to subject access on " + DateInWords.of(e.on())
                    + Words.with(" (", e.to()) + (e.to() == null ? "" : ")")
                    + ", as the requester's own personal data.";
            case HolderNamed e -> "The requester was told on " + DateInWords.of(e.on())
                    + " that what is asked in " + Words.questions(e.questions()) + " is held by " + e.to()
                    + Words.quoted(e.text()) + "." + permission(e.permission());
            case AdviceGiven e -> "The requester was advised on " + DateInWords.of(e.on()) + " " + phrase(e.about())
                    + Words.about("of", e.questions()) + Words.quoted(e.text()) + ".";
            case VexatiousDetermined e -> subject(e) + " found vexatious on " + DateInWords.of(e.on())
                    + themes(e.themes()) + ".";
            case RepeatDetermined e -> subject(e) + " found on " + DateInWords.of(e.on()) + " to repeat request "
                    + e.earlier() + complied(e) + ".";
        };
    }

    private static String subject(AssessmentEvent event) {
        return Words.subject(event.questions()) + " " + Words.was(event.questions());
    }

    private static String lack(InvalidGround ground) {
        return switch (ground) {
            case NOT_IN_WRITING -> "it was not in writing";
            case NO_NAME -> "it gave no name";
            case NO_ADDRESS -> "it gave no address for correspondence";
            case NOT_DESCRIBED -> "it did not describe the information";
        };
    }

    private static String permission(@Nullable Boolean given) {
        if (given == null) {
            return "";
        }
        return given
                ? " The requester agreed that the request is passed on."
                : " The requester did not agree that the request is passed on.";
    }

    private static String phrase(AdviceAbout about) {
        return switch (about) {
            case NARROWING -> "on the narrowing";
            case DESCRIBING -> "on the wording";
            case WHERE_ELSE -> "on other sources";
            case OTHER -> "on the subject";
        };
    }

    private static String themes(List<VexatiousTheme> themes) {
        return themes.isEmpty() ? "" : ", for " + Words.and(themes.stream().map(AssessmentSentence::phrase).toList());
    }

    private static String phrase(VexatiousTheme theme) {
        return switch (theme) {
            case BURDEN -> "the burden";
            case MOTIVE -> "the motive";
            case VALUE -> "the lack of value";
            case HARASSMENT -> "harassment of staff";
        };
    }

    private static String complied(RepeatDetermined event) {
        return event.compliedWith() == null
                ? ""
                : ", complied with on " + DateInWords.of(event.compliedWith())
                        + (event.interval() == null ? "" : ", " + event.interval() + " days before this one came");
    }
}
