package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.ComplaintAbout;
import uk.foiworkflow.law.Rulebook;
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

/**
 * What is before the Commissioner and the Tribunal.
 *
 * @param complaint whether a complaint is undecided
 * @param about what it is about; null when that is not known
 * @param letters the letters of the Commissioner that await an answer, in order
 * @param steps what was ordered
 * @param appeal whether an appeal is open
 * @param references the Commissioner's references that were named, in order; the last is that of the case at hand
 */
public record Commissioner(boolean complaint, @Nullable ComplaintAbout about, List<OpenLetter> letters,
        OrderedSteps steps, boolean appeal, List<String> references) {

    static final Commissioner NONE = new Commissioner(false, null, List.of(), OrderedSteps.NONE, false, List.of());

    public Commissioner {
        letters = List.copyOf(letters);
        references = List.copyOf(references);
    }

    /** Whether the Commissioner is owed anything: a complaint is undecided, or steps are still to be taken. */
    public boolean open() {
        return complaint || !steps.owed().isEmpty();
    }

    /** The Commissioner's reference of the case at hand; null when not known. */
    public @Nullable String reference() {
        return references.isEmpty() ? null : references.getLast();
    }

    /** The enquiry of that day that awaits an answer, or the last one where no day is given; null when there is none. */
    @Nullable
    OpenLetter enquiry(@Nullable LocalDate on) {
        return letters.stream()
                .filter(letter -> letter.kind() == OpenLetter.Kind.ENQUIRY && (on == null || on.equals(letter.on())))
                .reduce((one, later) -> later).orElse(null);
    }

    @Rulebook("R10.5")
    Commissioner evolve(CommissionerEvent event) {
        OrderedSteps ordered = steps.evolve(event);
        return switch (event) {
            case ComplaintNotified notified ->
                new Commissioner(true, notified.about(), letters, steps, appeal, references)
                        .under(notified.commissionerReference());
            case EnquiryReceived enquiry -> asked(new OpenLetter(OpenLetter.Kind.ENQUIRY, enquiry.on(), enquiry.due()))
                    .under(enquiry.commissionerReference());
            case InformationNoticeReceived notice ->
                asked(new OpenLetter(OpenLetter.Kind.INFORMATION_NOTICE, notice.on(), notice.due()))
                        .under(notice.commissionerReference());
            case SubmissionMade made -> with(complaint, List.of(), ordered, appeal);
            case ComplaintResolvedInformally resolved -> with(false, List.of(), ordered, appeal);
            case DecisionNoticeReceived notice ->
                with(false, List.of(), ordered, appeal).under(notice.commissionerReference());
            // Steps that an older system tells of alone were those of a notice, so the complaint was decided.
            case StepsCompleted completed ->
                with(complaint && !steps.owed().isEmpty(), letters, ordered, appeal);
            case AppealLodged lodged -> with(complaint, letters, ordered, true);
            case TribunalDecided decided -> with(false, letters, ordered, false);
            case QuestionRuled ruled -> this;
            case AppealWithdrawn withdrawn -> with(complaint, letters, ordered, false);
            case CommissionersOfficerNamed named -> under(named.commissionerReference());
            case DateAgreed agreed -> agreed(agreed).under(agreed.commissionerReference());
            case TelephoneNoteAdded note -> under(note.commissionerReference());
        };
    }

    private Commissioner asked(OpenLetter letter) {
        return with(true, Stream.concat(letters.stream(), Stream.of(letter)).toList(), steps, appeal);
    }

    private Commissioner agreed(DateAgreed agreed) {
        OpenLetter enquiry = agreed.letter() == null ? null : enquiry(agreed.letter());
        if (enquiry == null) {
            OpenLetter alone = new OpenLetter(OpenLetter.Kind.AGREEMENT, agreed.on(), agreed.due());
            return with(complaint, Stream.concat(letters.stream(), Stream.of(alone)).toList(), steps, appeal);
        }
        return with(complaint, letters.stream()
                .map(letter -> letter.equals(enquiry) ? letter.putOffTo(agreed.due()) : letter).toList(), steps,
                appeal);
    }

    private Commissioner under(@Nullable String named) {
        return named == null || named.equals(reference())
                ? this
                : new Commissioner(complaint, about, letters, steps, appeal,
                        Stream.concat(references.stream().filter(known -> !known.equals(named)), Stream.of(named))
                                .toList());
    }

    private Commissioner with(boolean undecided, List<OpenLetter> awaiting, OrderedSteps ordered, boolean appealed) {
        return new Commissioner(undecided, about, awaiting, ordered, appealed, references);
    }
}
