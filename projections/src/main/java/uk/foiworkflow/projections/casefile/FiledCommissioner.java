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
import uk.foiworkflow.request.event.CommissionerEvent.CommissionersOfficerNamed;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintNotified;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintResolvedInformally;
import uk.foiworkflow.request.event.CommissionerEvent.DateAgreed;
import uk.foiworkflow.request.event.CommissionerEvent.DecisionNoticeReceived;
import uk.foiworkflow.request.event.CommissionerEvent.EnquiryReceived;
import uk.foiworkflow.request.event.CommissionerEvent.InformationNoticeReceived;
import uk.foiworkflow.request.event.CommissionerEvent.QuestionRuled;
import uk.foiworkflow.request.event.CommissionerEvent.StepsCompleted;
import uk.foiworkflow.request.event.CommissionerEvent.SubmissionMade;
import uk.foiworkflow.request.event.CommissionerEvent.TelephoneNoteAdded;
import uk.foiworkflow.request.event.CommissionerEvent.TribunalDecided;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * What is or was before the Commissioner and the Tribunal (FOIA s.50 to 58).
 *
 * @param reference the Commissioner's own, the last that was named; null when not known
 * @param about what the complaint is about; null when it was not recorded
 * @param officer the Commissioner's case officer; null when none was named
 * @param letters what came and went, in order, telephone calls and agreements included
 * @param steps what was ordered, step by step, with the proof
 */
public record FiledCommissioner(@Nullable String reference, @Nullable ComplaintAbout about,
        @Nullable FiledOfficer officer, List<FiledLetter> letters, List<FiledStep> steps) {

    private static final FiledCommissioner NONE = new FiledCommissioner(null, null, null, List.of(), List.of());

    public FiledCommissioner {
        letters = List.copyOf(letters);
        steps = List.copyOf(steps);
    }

    /** What happened there; null when nothing did. */
    static @Nullable FiledCommissioner of(List<RequestEvent> events) {
        FiledCommissioner filed = Clear.only(CommissionerEvent.class, events).reduce(NONE, FiledCommissioner::evolve,
                (a, b) -> b);
        return filed.letters.isEmpty()
                ? null
                : new FiledCommissioner(filed.reference, filed.about, filed.officer, named(filed.letters),
                        FiledStep.of(events));
    }

    private FiledCommissioner evolve(CommissionerEvent event) {
        return switch (event) {
            case ComplaintNotified e ->
                new FiledCommissioner(reference, e.about(), officer, letters, steps)
                        .and(e.commissionerReference(), FiledLetter.of("complaint", e.on()));
            case EnquiryReceived e -> and(e.commissionerReference(),
                    FiledLetter.of("enquiry", e.on()).due(e.due(), FiledLetter.because(e)));
            case InformationNoticeReceived e -> and(e.commissionerReference(),
                    FiledLetter.of("information-notice", e.on()).due(e.due(), FiledLetter.given(e.due())));
            case SubmissionMade e ->
                and(null, FiledLetter.of("submission", e.on()).saying(Clear.text(e.text())));
            case ComplaintResolvedInformally e -> and(null, FiledLetter.of("resolved-informally", e.on()));
            case DecisionNoticeReceived e -> and(e.commissionerReference(), FiledLetter.of("decision-notice", e.on())
                    .due(e.stepsDue(), null).decided(e.finding(), e.breaches()).saying(Clear.text(e.steps())));
            case StepsCompleted e ->
                and(null, FiledLetter.of("steps-completed", e.on()).saying(Clear.text(e.proof())));
            case AppealLodged e -> and(null, FiledLetter.of("appeal", e.on()).by(Clear.text(e.by())));
            case TribunalDecided e -> and(null, FiledLetter.of("tribunal-decision", e.on()).due(e.stepsBy(), null)
                    .decided(e.result(), List.of()).by(Clear.text(e.by())));
            case AppealWithdrawn e ->
                and(null, FiledLetter.of("appeal-withdrawn", e.on()).due(e.stepsBy(), null));
            case CommissionersOfficerNamed e -> new FiledCommissioner(reference, about,
                    new FiledOfficer(e.name().text(), Clear.text(e.contact()), e.on()), letters, steps)
                    .and(e.commissionerReference(), FiledLetter.of("officer-named", e.on()).by(e.name().text()));
            case DateAgreed e -> and(e.commissionerReference(), FiledLetter.of("date-agreed", e.on())
                    .due(e.due(), FiledLetter.because(e)).by(Clear.text(e.with())).saying(e.what().text()));
            case TelephoneNoteAdded e -> and(e.commissionerReference(), FiledLetter.of("telephone-note", e.on())
                    .by(Clear.text(e.with())).saying(e.text().text()));
            // Told with the question that it is about.
            case QuestionRuled e -> this;
        };
    }

    private FiledCommissioner and(@Nullable String named, FiledLetter letter) {
        String now = named == null ? reference : named;
        var all = new ArrayList<>(letters);
        all.add(letter.under(now));
        return new FiledCommissioner(now, about, officer, all, steps);
    }

    /** What came before the Commissioner's reference was known belongs to the first case that was named. */
    private static List<FiledLetter> named(List<FiledLetter> letters) {
        String first = letters.stream().map(FiledLetter::reference).filter(reference -> reference != null).findFirst()
                .orElse(null);
        return letters.stream().map(letter -> letter.reference() == null ? letter.under(first) : letter).toList();
    }
}
