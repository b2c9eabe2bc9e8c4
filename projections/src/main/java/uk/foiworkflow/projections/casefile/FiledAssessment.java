package uk.foiworkflow.projections.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Wire;
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
import uk.foiworkflow.request.event.RequestEvent;

/**
 * What questions were found to be in law, or how the requester was helped with them.
 *
 * @param grounds what it rests on, in the words of the interface: what a letter lacks, a paragraph of regulation 2(1), the
 *            themes of s.14(1), what advice was about; empty where nothing was recorded
 * @param regime the law that was settled; null for another finding
 * @param to who holds the information, where it was passed, or which request is repeated; null where nobody is named, or the reader
 *            may not see that request
 * @param permission whether the requester agreed that the request is passed on; null when that is not known
 * @param compliedWith when the request that is repeated was complied with; null when it was not recorded
 * @param interval the days from then to the receipt of this one; null likewise
 * @param text what the requester was told or advised, or wrote; null when it was not recorded
 * @param why the reasons; null when none were recorded
 */
public record FiledAssessment(LocalDate on, List<Integer> questions, Finding finding, List<String> grounds,
        @Nullable String regime, @Nullable String to, @Nullable Boolean permission,
        @Nullable LocalDate compliedWith, @Nullable Integer interval, @Nullable String text, @Nullable String why) {

    /** What was found. */
    public enum Finding {
        VALID, INVALID, MENDED, REGIME, EMISSIONS, NO_EMISSIONS, OWN_DATA, HELD_ELSEWHERE, ADVISED, VEXATIOUS, REPEATED;

        @Override
        public String toString() {
            return Wire.word(this);
        }
    }

    public FiledAssessment {
        questions = List.copyOf(questions);
        grounds = List.copyOf(grounds);
    }

    static List<FiledAssessment> of(List<RequestEvent> events, Predicate<String> maySee) {
        return Clear.only(AssessmentEvent.class, events).map(event -> of(event, maySee)).toList();
    }

    private static FiledAssessment of(AssessmentEvent event, Predicate<String> maySee) {
        return switch (event) {
            case ValidityAssessed e -> found(e, e.ground() == null ? Finding.VALID : Finding.INVALID)
                    .by(each(e.ground())).said(Clear.text(e.text()), null);
            case DefectMended e -> found(e, Finding.MENDED).said(Clear.text(e.text()), null);
            case RegimeDetermined e -> found(e, Finding.REGIME).under(e.regime().toString()).by(each(e.limb()))
                    .said(null, Clear.text(e.why()));
            case EmissionsAssessed e -> found(e, e.emissions() ? Finding.EMISSIONS : Finding.NO_EMISSIONS)
                    .said(null, e.why().text());
            case PassedToSubjectAccess e ->
                found(e, Finding.OWN_DATA).toward(e.to(), null).said(null, Clear.text(e.why()));
            case HolderNamed e -> found(e, Finding.HELD_ELSEWHERE).toward(e.to(), e.permission())
                    .said(Clear.text(e.text()), null);
            case AdviceGiven e -> found(e, Finding.ADVISED).by(each(e.about())).said(e.text().text(), null);
            case VexatiousDetermined e -> found(e, Finding.VEXATIOUS)
                    .by(e.themes().stream().map(String::valueOf).toList()).said(null, e.why().text());
            case RepeatDetermined e when !maySee.test(e.earlier()) ->
                found(e, Finding.REPEATED).after(e.compliedWith(), e.interval());
            case RepeatDetermined e -> found(e, Finding.REPEATED).toward(e.earlier(), null)
                    .after(e.compliedWith(), e.interval()).said(null, e.why().text());
        };
    }

    private static FiledAssessment found(AssessmentEvent event, Finding finding) {
        return new FiledAssessment(event.on(), List.copyOf(event.questions()), finding, List.of(), null, null, null,
                null, null, null, null);
    }

    private static List<String> each(@Nullable Object ground) {
        return ground == null ? List.of() : List.of(ground.toString());
    }

    private FiledAssessment by(List<String> these) {
        return new FiledAssessment(on, questions, finding, these, regime, to, permission, compliedWith, interval,
                text, why);
    }

    private FiledAssessment under(String law) {
        return new FiledAssessment(on, questions, finding, grounds, law, to, permission, compliedWith, interval, text,
                why);
    }

    private FiledAssessment toward(@Nullable String whom, @Nullable Boolean agreed) {
        return new FiledAssessment(on, questions, finding, grounds, regime, whom, agreed, compliedWith, interval, text,
                why);
    }

    private FiledAssessment after(@Nullable LocalDate day, @Nullable Integer days) {
        return new FiledAssessment(on, questions, finding, grounds, regime, to, permission, day, days, text, why);
    }

    private FiledAssessment said(@Nullable String words, @Nullable String reasons) {
        return new FiledAssessment(on, questions, finding, grounds, regime, to, permission, compliedWith, interval,
                words, reasons);
    }
}
