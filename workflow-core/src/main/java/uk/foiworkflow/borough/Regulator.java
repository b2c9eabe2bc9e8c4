package uk.foiworkflow.borough;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.borough.Dice.Share;
import uk.foiworkflow.law.ComplaintAbout;
import uk.foiworkflow.law.Ordered;
import uk.foiworkflow.law.Ruling;
import uk.foiworkflow.request.command.CommissionerCommand.CompleteSteps;
import uk.foiworkflow.request.command.CommissionerCommand.MakeSubmission;
import uk.foiworkflow.request.command.CommissionerCommand.RecordAppeal;
import uk.foiworkflow.request.command.CommissionerCommand.RecordComplaint;
import uk.foiworkflow.request.command.CommissionerCommand.RecordDecisionNotice;
import uk.foiworkflow.request.command.CommissionerCommand.RecordEnquiry;
import uk.foiworkflow.request.command.CommissionerCommand.RecordInformalResolution;
import uk.foiworkflow.request.command.CommissionerCommand.RecordTribunalDecision;
import uk.foiworkflow.request.command.CommissionerCommand.WithdrawAppeal;
import uk.foiworkflow.request.command.QuestionOutcome;
import uk.foiworkflow.request.command.QuestionRuling;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Numbers;

/** The requester goes to the Commissioner, and one side or the other to the Tribunal. */
final class Regulator {

    private static final List<Share<Ruling>> FINDINGS = List.of(new Share<>(Ruling.AUTHORITY_UPHELD, 58),
            new Share<>(Ruling.PARTLY_UPHELD, 18), new Share<>(Ruling.OVERTURNED, 24));
    private static final int STEPS_WITHIN = 30;
    private static final int MONTH_OF_SILENCE = 26;

    private Regulator() {}

    /** Of an answer that does not come somebody complains, and then it comes. */
    static void silence(Matter matter, LocalDate begins, Pace pace) {
        Dice dice = matter.dice();
        LocalDate complained = matter.after(begins, MONTH_OF_SILENCE + dice.from(0, 20));
        if (!complained.isBefore(pace.sent()) || !dice.percent(30)) {
            return;
        }
        complains(matter, complained, ComplaintAbout.NO_RESPONSE);
        LocalDate settled = matter.after(pace.sent(), dice.from(2, 20));
        if (dice.percent(70)) {
            matter.diary().on(settled, RecordInformalResolution::new);
        } else {
            matter.diary().on(settled, day -> new RecordDecisionNotice(day, commissionersReference(matter),
                    Ruling.OVERTURNED, List.of("10(1)"), null, null, List.of(), List.of()));
        }
    }

    /** After a review, and now and then without one. */
    static void of(Matter matter, List<QuestionOutcome> outcomes, LocalDate told, boolean reviewed) {
        Dice dice = matter.dice();
        if (!dice.percent(reviewed ? 22 : 0.3)) {
            return;
        }
        LocalDate complained = matter.after(told, dice.from(3, 35));
        LocalDate enquired = complains(matter, complained, ComplaintAbout.HANDLING);
        LocalDate submitted = matter.after(enquired, dice.percent(80) ? dice.from(4, 10) : dice.from(11, 25));
        matter.diary().on(submitted,
                day -> new MakeSubmission(day, new Confidential("We rely on what we told the requester.")));
        LocalDate ended = matter.after(submitted, dice.from(15, 110));
        if (dice.percent(35)) {
            matter.diary().on(ended, RecordInformalResolution::new);
        } else {
            decides(matter, outcomes, ended);
        }
    }

    private static LocalDate complains(Matter matter, LocalDate day, ComplaintAbout about) {
        Dice dice = matter.dice();
        String reference = commissionersReference(matter);
        matter.diary().on(day, on -> new RecordComplaint(on, reference, about));
        LocalDate enquired = matter.after(day, about == ComplaintAbout.NO_RESPONSE ? 0 : dice.from(5, 60));
        LocalDate due = matter.after(enquired, 10);
        matter.diary().on(enquired, on -> new RecordEnquiry(on, reference, due));
        return enquired;
    }

    private static void decides(Matter matter, List<QuestionOutcome> outcomes, LocalDate noticed) {
        Dice dice = matter.dice();
        Ruling finding = dice.among(FINDINGS);
        boolean steps = finding != Ruling.AUTHORITY_UPHELD;
        matter.diary().on(noticed,
                day -> new RecordDecisionNotice(day, commissionersReference(matter), finding,
                        steps ? List.of("1(1)(b)", "10(1)") : List.of(), steps ? STEPS_WITHIN : null,
                        steps ? new Confidential("Disclose what was withheld.") : null, rulings(outcomes, finding),
                        List.of()));
        if (dice.percent(13)) {
            Ruling result = dice.among(FINDINGS);
            appealed(matter, noticed, finding, result, rulings(outcomes, result));
        } else if (steps) {
            completes(matter, noticed.plusDays(dice.percent(88) ? dice.from(8, STEPS_WITHIN - 2) : STEPS_WITHIN + 6));
        }
    }

    private static void appealed(Matter matter, LocalDate noticed, Ruling finding, Ruling result,
            List<QuestionRuling> rulings) {
        Dice dice = matter.dice();
        Diary diary = matter.diary();
        Confidential by = new Confidential(finding == Ruling.AUTHORITY_UPHELD ? "requester" : "authority");
        diary.on(noticed.plusDays(dice.from(10, 27)), day -> new RecordAppeal(day, by, Numbers.NONE));
        LocalDate ended = matter.after(noticed, dice.from(60, 170));
        @Nullable
        LocalDate stepsBy = result == Ruling.AUTHORITY_UPHELD && finding == result ? null : ended.plusDays(35);
        if (dice.percent(20)) {
            diary.on(ended, day -> new WithdrawAppeal(day, stepsBy));
        } else {
            diary.on(ended, day -> new RecordTribunalDecision(day, by, result, stepsBy, rulings, List.of()));
        }
        if (stepsBy != null) {
            completes(matter, stepsBy.minusDays(dice.from(1, 20)));
        }
    }

    private static void completes(Matter matter, LocalDate day) {
        matter.diary().on(day, on -> new CompleteSteps(on, new Confidential("Our letter of that day."), Numbers.NONE,
                new Confidential("We sent what was withheld.")));
    }

    private static List<QuestionRuling> rulings(List<QuestionOutcome> outcomes, Ruling finding) {
        return outcomes.stream().filter(outcome -> outcome.outcome().restsOnExemption())
                .map(outcome -> new QuestionRuling(outcome.question(), finding,
                        finding == Ruling.AUTHORITY_UPHELD ? Ordered.NOTHING : Ordered.DISCLOSE,
                        finding == Ruling.OVERTURNED ? List.of() : outcome.exemptions(),
                        finding == Ruling.OVERTURNED ? outcome.exemptions() : List.of(), null))
                .toList();
    }

    private static String commissionersReference(Matter matter) {
        return "IC-%06d-%s".formatted(matter.number(), matter.field().name().substring(0, 2) + "7");
    }
}
