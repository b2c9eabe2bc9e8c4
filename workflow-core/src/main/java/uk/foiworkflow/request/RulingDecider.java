package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.foiworkflow.clock.LastDay;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.command.CommissionerCommand.RecordDecisionNotice;
import uk.foiworkflow.request.command.CommissionerCommand.RecordTribunalDecision;
import uk.foiworkflow.request.command.QuestionRuling;
import uk.foiworkflow.request.event.CommissionerEvent.DecisionNoticeReceived;
import uk.foiworkflow.request.event.CommissionerEvent.QuestionRuled;
import uk.foiworkflow.request.event.CommissionerEvent.TribunalDecided;
import uk.foiworkflow.request.event.CommissionerEvent;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.NumberedStep;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * What the Commissioner and the Tribunal decide, with the steps that they order and what they say of each question (FOIA
 * s.50(3) to (5), s.58).
 */
final class RulingDecider {

    private RulingDecider() {}

    @Rulebook("R10.6")
    static Decision notice(Request request, RecordDecisionNotice command, Context context,
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

    static Decision determined(Request request, RecordTribunalDecision command, Context context,
            Objections objections) {
        LocalDate stepsBy = command.stepsBy();
        StepOrders orders = StepOrders.of(request, command.on(), request.commissioner().steps().unaffected(),
                command.numberedSteps(), context);
        rulings(request, command.rulings(), LetterDecider.dueAfter("stepsBy", command.on(), stepsBy, objections));
        return orders.object(stepsBy != null, objections)
                .curable(command.result() == null, Rules.LETTER, "result", () -> "Say whose position stood.")
                .leadTo(() -> with(
                        new TribunalDecided(command.on(), command.by(), command.result(), stepsBy,
                                command.numberedSteps().isEmpty()
                                        ? orders.asOne(stepsBy, null, null)
                                        : orders.numbered()),
                        DecisionStage.TRIBUNAL, command.rulings()));
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
}
