package uk.foiworkflow.api.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Outcome;
import uk.foiworkflow.request.command.ClockCommand.IssueFeesNotice;
import uk.foiworkflow.request.command.ClockCommand.NotifyExtension;
import uk.foiworkflow.request.command.ClockCommand.RecordClarification;
import uk.foiworkflow.request.command.ClockCommand.RecordFee;
import uk.foiworkflow.request.command.ClockCommand.RequestClarification;
import uk.foiworkflow.request.command.CommissionerCommand.RecordAppeal;
import uk.foiworkflow.request.command.CommissionerCommand.RecordDecisionNotice;
import uk.foiworkflow.request.command.CommissionerCommand.RecordTribunalDecision;
import uk.foiworkflow.request.command.CommissionerCommand.WithdrawAppeal;
import uk.foiworkflow.request.command.DecisionCommand.DecideQuestion;
import uk.foiworkflow.request.command.DecisionCommand.IssueResponse;
import uk.foiworkflow.request.command.IntakeCommand.CorrectReceiptDate;
import uk.foiworkflow.request.command.QuestionOutcome;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.request.command.ReviewCommand.RecordReviewRequest;
import uk.foiworkflow.request.command.StepOrder;

/** The steps that a query supposes. */
final class SupposedSteps {

    private final WhatIfParameters query;
    private final SortedSet<Integer> chosen;
    private final List<Supposed> steps = new ArrayList<>();

    private SupposedSteps(WhatIfParameters query) {
        this.query = query;
        this.chosen = Listed.numbers("questions", query.questions());
    }

    /** In the order of their days; of one day, in the order of a case. */
    static List<Supposed> of(WhatIfParameters query, LocalDate today, SortedSet<Integer> all) {
        var supposed = new SupposedSteps(query);
        supposed.clock();
        supposed.answer(all);
        supposed.commissioner();
        supposed.appeal();
        supposed.steps.sort(Comparator.comparing(supposed::place));
        LocalDate received = query.received();
        if (received != null) {
            // A receipt is corrected before anything else is supposed of it.
            supposed.steps.addFirst(new Supposed("received", new CorrectReceiptDate(today, received, null)));
        }
        return supposed.steps;
    }

    private void clock() {
        add("clarificationRequested", query.clarificationRequested(), on -> new RequestClarification(on, chosen, null));
        add("clarified", query.clarified(), on -> new RecordClarification(on, chosen, null));
        add("feesNotice", query.feesNotice(), on -> new IssueFeesNotice(on, chosen, null));
        add("feeReceived", query.feeReceived(), on -> new RecordFee(on, chosen));
        var basis = query.extended();
        if (basis != null) {
            add("extended", query.notified(), on -> new NotifyExtension(on, chosen, basis,
                    Listed.exemptions("exemptions", query.exemptions()), query.target(), Held.YES));
        }
    }

    private void answer(SortedSet<Integer> all) {
        Outcome outcome = query.outcome();
        if (outcome != null) {
            for (int number : chosen.isEmpty() ? all : chosen) {
                add("outcome", query.answered(), on -> new DecideQuestion(on,
                        new QuestionOutcome(number, held(outcome), outcome, List.of(), null, null)));
            }
        }
        add("answered", query.answered(), on -> new IssueResponse(on, chosen, null, null, null));
        add("reviewAsked", query.reviewAsked(), on -> new RecordReviewRequest(on, chosen, null));
    }

    private void commissioner() {
        List<StepOrder> orders = Listed.days("stepsWithinCalendarDays", query.stepsWithinCalendarDays()).stream()
                .map(days -> new StepOrder(null, null, chosen, days, null)).toList();
        add("decisionNotice", query.decisionNotice(), on -> new RecordDecisionNotice(on, null, query.finding(),
                List.of(), null, null, List.of(), orders));
    }

    private void appeal() {
        SortedSet<Integer> affected = Listed.numbers("appealSteps", query.appealSteps());
        add("appealed", query.appealed(), on -> new RecordAppeal(on, null, affected));
        add("appealWithdrawn", query.appealWithdrawn(), on -> new WithdrawAppeal(on, query.stepsBy()));
        add("tribunalDecision", query.tribunalDecision(),
                on -> new RecordTribunalDecision(on, null, query.result(), query.stepsBy(), List.of(), List.of()));
    }

    private void add(String parameter, @Nullable LocalDate on, Function<LocalDate, RequestCommand> step) {
        if (on != null) {
            steps.add(new Supposed(parameter, step.apply(on)));
        }
    }

    /** What replies to something comes after it, that a reply which is too early may be told so. */
    private LocalDate place(Supposed step) {
        LocalDate on = step.command().on();
        LocalDate asked = switch (step.parameter()) {
            case "clarified" -> query.clarificationRequested();
            case "feeReceived" -> query.feesNotice();
            default -> null;
        };
        return asked != null && asked.isAfter(on) ? asked : on;
    }

    /** What an outcome says of holding, where it says it by itself. */
    private static @Nullable Held held(Outcome outcome) {
        return switch (outcome) {
            case DISCLOSED, PARTLY_WITHHELD, WITHHELD -> Held.YES;
            case NOT_HELD -> Held.NO;
            case COST_LIMIT, VEXATIOUS, REPEATED, INVALID, OWN_DATA, TRANSFERRED, FEE_UNPAID -> null;
        };
    }
}
