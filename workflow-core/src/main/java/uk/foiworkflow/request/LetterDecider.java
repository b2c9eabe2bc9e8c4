package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.LastDay;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.law.ComplaintAbout;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.command.CommissionerCommand.AgreeDate;
import uk.foiworkflow.request.command.CommissionerCommand.RecordEnquiry;
import uk.foiworkflow.request.event.CommissionerEvent.DateAgreed;
import uk.foiworkflow.request.event.CommissionerEvent.EnquiryReceived;
import uk.foiworkflow.request.event.Confidential;

/** Letters of the Commissioner that want an answer, and the days on which that is due (FOIA s.50, s.51, R10.2, R10.3). */
record LetterDecider(WorkingCalendar calendar) {

    /**
     * The day in the letter goes before all else. Where a letter gives none, the days are counted that the Commissioner
     * usually gives; of a past case nobody knows whether its letter gave one, and the Scottish Commissioner's are not known.
     */
    @Rulebook({"R10.2", "R10.3"})
    Decision enquiry(Request request, RecordEnquiry command, Context context, Objections objections) {
        LocalDate on = command.on();
        dueAfter("due", on, command.due(), objections);
        boolean counted = command.due() == null && !context.past() && !request.received().regime().scottish();
        return objections.leadTo(() -> {
            if (!counted) {
                return List.of(new EnquiryReceived(on, command.commissionerReference(), command.due()));
            }
            int days = LastDay.usualDaysForEnquiry(on, request.commissioner().about() == ComplaintAbout.NO_RESPONSE);
            return List.of(new EnquiryReceived(on, command.commissionerReference(),
                    LastDay.toAnswerEnquiry(on, days, calendar), days, calendar.version()));
        });
    }

    /** Only the Commissioner's own letter moves; the day of an information notice is set by the notice (s.51). */
    @Rulebook("R10.3")
    static Decision agreed(Commissioner now, AgreeDate command, Objections objections) {
        LocalDate named = command.letter();
        OpenLetter enquiry = now.enquiry(named);
        said(command.what(), "what", dueAfter("due", command.on(), command.due(), objections));
        return objections
                .curable(named != null && enquiry == null, Rules.LETTER, "letter",
                        () -> "No letter of enquiry of that day awaits an answer; the day of an information notice is set"
                                + " by the notice.")
                .leadTo(() -> List.of(new DateAgreed(command.on(), command.commissionerReference(), command.what(),
                        command.due(), command.with(), enquiry == null ? null : enquiry.on(),
                        enquiry == null ? null : enquiry.due())));
    }

    static Objections said(Confidential words, String field, Objections objections) {
        return objections.impossible(words.text().isBlank(), Rules.WORDS, field, () -> "Say it in words.");
    }

    @Rulebook("R10.9")
    static Objections dueAfter(String field, LocalDate on, @Nullable LocalDate due, Objections objections) {
        return objections.impossible(due != null && due.isBefore(on), Rules.DATED, field,
                () -> "The day given is before the letter itself.");
    }
}
