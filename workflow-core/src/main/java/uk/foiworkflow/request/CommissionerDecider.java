package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.LastDay;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.law.ComplaintAbout;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.command.CommissionerCommand;
import uk.foiworkflow.request.command.CommissionerCommand.AddTelephoneNote;
import uk.foiworkflow.request.command.CommissionerCommand.AgreeDate;
import uk.foiworkflow.request.command.CommissionerCommand.CompleteSteps;
import uk.foiworkflow.request.command.CommissionerCommand.MakeSubmission;
import uk.foiworkflow.request.command.CommissionerCommand.NameCommissionersOfficer;
import uk.foiworkflow.request.command.CommissionerCommand.RecordAppeal;
import uk.foiworkflow.request.command.CommissionerCommand.RecordComplaint;
import uk.foiworkflow.request.command.CommissionerCommand.RecordDecisionNotice;
import uk.foiworkflow.request.command.CommissionerCommand.RecordEnquiry;
import uk.foiworkflow.request.command.CommissionerCommand.RecordInformalResolution;
import uk.foiworkflow.request.command.CommissionerCommand.RecordInformationNotice;
import uk.foiworkflow.request.command.CommissionerCommand.RecordTribunalDecision;
import uk.foiworkflow.request.command.CommissionerCommand.WithdrawAppeal;
import uk.foiworkflow.request.command.QuestionRuling;
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
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.NumberedStep;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * Letters of the Commissioner and the Tribunal are recorded as they come; only what the authority itself does has an order
 * (FOIA Parts IV and V).
 */
record CommissionerDecider(WorkingCalendar calendar) {

    Decision decide(Request request, CommissionerCommand command, Context context, Objections objections) {
        Commissioner now = request.commissioner();
        return switch (command) {
            case RecordComplaint complaint -> objections.leadTo(() -> List
                    .of(new ComplaintNotified(complaint.on(), complaint.commissionerReference(), complaint.about())));
            case RecordEnquiry enquiry -> enquiry(request, enquiry, context, objections);
            case NameCommissionersOfficer officer -> said(officer.name(), "name", objections)
                    .leadTo(() -> List.of(new CommissionersOfficerNamed(officer.on(), officer.commissionerReference(),
                            officer.name(), officer.contact())));
            case AgreeDate agreed -> agreed(now, agreed, objections);
            case AddTelephoneNote note -> said(note.text(), "text", objections)
                    .leadTo(() -> List.of(new TelephoneNoteAdded(note.on(), note.commissionerReference(), note.with(),
                            note.text())));
            case RecordInformationNotice notice -> dueAfter("due", notice.on(), notice.due(), objections)
                    .leadTo(() -> List.of(
                            new InformationNoticeReceived(notice.on(), notice.commissionerReference(), notice.due())));
            case MakeSubmission submission -> objections
                    .curable(!now.open(), Rules.LETTER, "reference",
                            () -> "No complaint is before the Commissioner.")
                    .leadTo(() -> List.of(new SubmissionMade(submission.on(), submission.text())));
            case RecordInformalResolution resolution -> objections
                    .curable(!now.open(), Rules.LETTER, "reference",
                            () -> "No complaint is before the Commissioner.")
                    .leadTo(() -> List.of(new ComplaintResolvedInformally(resolution.on())));
            case RecordDecisionNotice notice -> notice(request, notice, context, objections);
            case CompleteSteps steps -> completed(now.steps(), steps, objections);
            case RecordAppeal appeal -> owed(now.steps(), appeal.steps(), objections)
                    .leadTo(() -> List.of(new AppealLodged(appeal.on(), appeal.by(), named(appeal.steps()))));
            case RecordTribunalDecision decision -> determined(request, decision, context, objections);
            case WithdrawAppeal withdrawal -> dueAfter("stepsBy", withdrawal.on(), withdrawal.stepsBy(), objections)
                    .curable(!now.appeal(), Rules.STEPS, "reference", () -> "No appeal is open.")
                    .leadTo(() -> List.of(new AppealWithdrawn(withdrawal.on(), withdrawal.stepsBy())));
        };
    }

    /**
     * The day in the letter goes before all else. Where a letter gives none, the days are counted that the Commissioner
     * usually gives; of a past case nobody knows whether its letter gave one, and the Scottish Commissioner's are not known.
     */
    @Rulebook({"R10.2", "R10.3"})
    private Decision enquiry(Request request, RecordEnquiry command, Context context, Objections objections) {
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
    private static Decision agreed(Commissioner now, AgreeDate command, Objections objections) {
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

    private static Objections said(Confidential words, String field, Objections objections) {
        return objections.impossible(words.text().isBlank(), Rules.WORDS, field, () -> "Say it in words.");
    }

    @Rulebook("R10.6")
    private static Decision notice(Request request, RecordDecisionNotice command, Context context,
            Objections objections) {
        Integer days = command.stepsWithinCalendarDays();
        StepOrders orders = StepOrders.of(request, command.on(), request.commissioner().steps(),
                command.numberedSteps(), context);
        StepOrders.period(days, "stepsWithinCalendarDays", rulings(request, command.rulings(), objections));
        return orders.object(days != null || command.steps() != null, objections)
                .curable(command.finding() == null, Rules.LETTER, "finding", () -> "Say whose position stood.")
                .leadTo(() -> {
                    LocalDate due = days == null ? null : LastDay.forSteps(command.on(), days);
                    List<NumberedStep> numbered = command.numberedSteps().isEmpty()
                            ? orders.asOne(due, days, command.steps())
                            : orders.numbered();
                    return with(new DecisionNoticeReceived(command.on(), command.commissionerReference(),
                            command.finding(), command.breaches(), days, command.steps(), due, numbered),
                            DecisionStage.COMMISSIONER, command.rulings());
                });
    }

    private static Decision determined(Request request, RecordTribunalDecision command, Context context,
            Objections objections) {
        LocalDate stepsBy = command.stepsBy();
        StepOrders orders = StepOrders.of(request, command.on(), request.commissioner().steps().unaffected(),
                command.numberedSteps(), context);
        rulings(request, command.rulings(), dueAfter("stepsBy", command.on(), stepsBy, objections));
        return orders.object(stepsBy != null, objections)
                .curable(command.result() == null, Rules.LETTER, "result", () -> "Say whose position stood.")
                .leadTo(() -> with(
                        new TribunalDecided(command.on(), command.by(), command.result(), stepsBy,
                                command.numberedSteps().isEmpty()
                                        ? orders.asOne(stepsBy, null, null)
                                        : orders.numbered()),
                        DecisionStage.TRIBUNAL, command.rulings()));
    }

    /** Each step is taken by itself, and how that is known stays on file (FOIA s.50(4), s.54). */
    @Rulebook("R10.6")
    private static Decision completed(OrderedSteps steps, CompleteSteps command, Objections objections) {
        return owed(steps, command.steps(), objections)
                .curable(steps.owed().isEmpty(), Rules.STEPS, "reference",
                        () -> "No steps are ordered, or they have been taken.")
                .curable(command.proof() == null || command.proof().text().isBlank(), Rules.WORDS, "proof",
                        () -> "Say how it is known that the steps were taken.")
                .leadTo(() -> List.of(new StepsCompleted(command.on(), command.proof(), named(command.steps()),
                        command.done())));
    }

    private static Objections owed(OrderedSteps steps, SortedSet<Integer> named, Objections objections) {
        for (Integer number : named) {
            objections.curable(steps.owed(number) == null, Rules.STEPS, "steps",
                    () -> "No step " + number + " is ordered, or it has been taken.");
        }
        return objections;
    }

    private static @Nullable SortedSet<Integer> named(SortedSet<Integer> steps) {
        return steps.isEmpty() ? null : steps;
    }

    /** Each question is ruled on once, and an exemption applies to it or does not. */
    private static Objections rulings(Request request, List<QuestionRuling> rulings, Objections objections) {
        var ruled = Numbers.of(rulings.stream().map(QuestionRuling::question).toList());
        Chosen.known(request, ruled, "rulings", objections)
                .impossible(ruled.size() < rulings.size(), Rules.QUESTIONS, "rulings",
                        () -> "A question is ruled on twice.");
        for (int i = 0; i < rulings.size(); i++) {
            QuestionRuling ruling = rulings.get(i);
            objections.impossible(ruling.engaged().stream().anyMatch(ruling.notEngaged()::contains), Rules.LETTER,
                    "rulings[" + i + "].notEngaged",
                    () -> "An exemption of question " + ruling.question()
                            + " is found both to apply and not to apply.");
        }
        return objections;
    }

    private static List<RequestEvent> with(CommissionerEvent decision, DecisionStage stage,
            List<QuestionRuling> rulings) {
        List<RequestEvent> events = new ArrayList<>();
        events.add(decision);
        rulings.forEach(ruling -> events.add(new QuestionRuled(decision.on(), stage, ruling.question(), ruling.result(),
                ruling.ordered(), ruling.engaged(), ruling.notEngaged(), ruling.reasons())));
        return events;
    }

    @Rulebook("R10.9")
    private static Objections dueAfter(String field, LocalDate on, @Nullable LocalDate due, Objections objections) {
        return objections.impossible(due != null && due.isBefore(on), Rules.DATED, field,
                () -> "The day given is before the letter itself.");
    }
}
