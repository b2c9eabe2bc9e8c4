package uk.foiworkflow.evidence;

import static uk.foiworkflow.evidence.Point.missing;
import static uk.foiworkflow.evidence.Point.needs;
import static uk.foiworkflow.evidence.Point.notCalledFor;
import static uk.foiworkflow.evidence.Point.present;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import uk.foiworkflow.document.DocumentKind;
import uk.foiworkflow.evidence.Point.Found;
import uk.foiworkflow.request.event.DecisionEvent.ExemptionClaimed;
import uk.foiworkflow.request.event.DecisionEvent.IdentificationAssessed;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.ReasonEvent.PrejudiceAssessed;
import uk.foiworkflow.request.event.ReasonEvent.PublicInterestBalanced;
import uk.foiworkflow.request.event.ReasonEvent.QualifiedPersonOpinionRecorded;
import uk.foiworkflow.request.event.ReasonEvent.ThirdPartyConsulted;
import uk.foiworkflow.request.event.ReasonEvent.ThirdPartyReplied;

/** The reasons, exemption by exemption. */
final class ReasonPoints {

    private static final String REASONS = "The reasons";
    private static final String AMONG_THE_EVENTS = "Among the events";

    static final List<Point> ALL = List.of(
            new Point(22, REASONS,
                    "Each section with its limb, as it was cited, and whether it was confirmed that anything is held",
                    false,
                    file -> file.citesAny()
                            ? needs(!file.lacksLimb(), "An exemption was relied on without its limb.",
                                    "The questions on the start page", Exhibit.QUESTIONS)
                            : notCalledFor("No exemption was relied on.")),
            reason(23, "Why it applies: the interest, the harm, how the one leads to the other, how likely that is",
                    OnFile::citesAny, "No exemption was relied on.", ReasonPoints::reasoned,
                    "No reasons are on record."),
            reason(24, "Personal data: who could be told, by what means, and on what condition it is kept back",
                    file -> file.cites("s40", "s38", "13", "11"), "It was not kept back as personal data.",
                    file -> file.has(IdentificationAssessed.class) || reasoned(file),
                    "Neither an assessment nor reasons are on record."),
            reason(25, "The qualified person: who, when, what they were shown, and what they think",
                    file -> file.cites("s36", "s30"), "No such opinion was called for.",
                    file -> file.has(QualifiedPersonOpinionRecorded.class), "No opinion is on record."),
            reason(26, "Confidences, trade and privilege: what those whose they are say, in their own words",
                    file -> file.cites("s41", "s42", "s43"), "None of these was relied on.",
                    file -> file.has(ThirdPartyReplied.class), "Nobody's own words are on record."),
            reason(27, "Information to be had elsewhere, or to be published: where, and since when that was meant",
                    file -> file.cites("s21", "s22", "s22A", "s25", "s27"), "Neither was relied on.",
                    ReasonPoints::reasoned, "Neither place nor date is on record."),
            reason(28, "The public interest: what speaks for either side, how much it weighs, and who concluded what",
                    OnFile::weighs, "Nothing was relied on for which it is weighed.",
                    file -> file.has(PublicInterestBalanced.class), "No weighing is on record."),
            new Point(29, REASONS, "Who else was asked for their view, and what they answered", true,
                    file -> file.has(ThirdPartyConsulted.class)
                            ? present(AMONG_THE_EVENTS, Exhibit.EVENTS)
                                    .with(file.documents(DocumentKind.CORRESPONDENCE))
                            : notCalledFor("Nobody else was asked.")),
            new Point(30, REASONS, "Advice that was taken", true,
                    file -> missing(
                            "Nothing on record says whether any was; none of the documents is marked as advice.")));

    private ReasonPoints() {}

    private static Point reason(int number, String words, Predicate<OnFile> calledFor, String otherwise,
            Predicate<OnFile> there, String lacking) {
        Function<OnFile, Found> test = file -> calledFor.test(file)
                ? needs(there.test(file), lacking, AMONG_THE_EVENTS, Exhibit.EVENTS)
                : notCalledFor(otherwise);
        return new Point(number, REASONS, words, true, test);
    }

    private static boolean reasoned(OnFile file) {
        return file.has(PrejudiceAssessed.class)
                || file.has(ExemptionClaimed.class, claimed -> claimed.reasons() != null)
                || file.has(QuestionDecided.class,
                        decided -> !decided.exemptions().isEmpty() && decided.reasons() != null);
    }
}
