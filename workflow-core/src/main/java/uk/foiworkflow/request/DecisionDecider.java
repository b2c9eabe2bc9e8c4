package uk.foiworkflow.request;

import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.request.command.DecisionCommand;
import uk.foiworkflow.request.command.DecisionCommand.AssessIdentification;
import uk.foiworkflow.request.command.DecisionCommand.BypassClearance;
import uk.foiworkflow.request.command.DecisionCommand.ChooseClearanceRoute;
import uk.foiworkflow.request.command.DecisionCommand.ClaimExemption;
import uk.foiworkflow.request.command.DecisionCommand.ClearDraft;
import uk.foiworkflow.request.command.DecisionCommand.CloseCase;
import uk.foiworkflow.request.command.DecisionCommand.DecideQuestion;
import uk.foiworkflow.request.command.DecisionCommand.DispenseWithNotice;
import uk.foiworkflow.request.command.DecisionCommand.IssueResponse;
import uk.foiworkflow.request.command.DecisionCommand.RecordDeliveryFailure;
import uk.foiworkflow.request.command.DecisionCommand.ReopenCase;
import uk.foiworkflow.request.command.DecisionCommand.ReturnDraft;
import uk.foiworkflow.request.command.DecisionCommand.SubmitDraft;

/** From the first claim of an exemption to the closed case (FOIA s.1, s.2, s.17; EIR reg 12 to 14). */
record DecisionDecider(Policy policy) {

    Decision decide(Request request, DecisionCommand command, Context context, Objections objections) {
        var responses = new ResponseDecider(policy);
        var clearance = new ClearanceDecider(policy);
        return switch (command) {
            case ClaimExemption claim -> OutcomeDecider.claim(request, claim, context, objections);
            case DecideQuestion decide -> OutcomeDecider.decideQuestion(request, decide, context, objections);
            case SubmitDraft draft -> responses.draft(request, draft, context, objections);
            case ReturnDraft draft -> clearance.sendBack(request, draft, objections);
            case ClearDraft draft -> clearance.clear(request, draft, context, objections);
            case ChooseClearanceRoute choose -> clearance.choose(request, choose, context, objections);
            case BypassClearance bypass -> clearance.bypass(request, bypass, context, objections);
            case AssessIdentification assess -> OutcomeDecider.assess(request, assess, context, objections);
            case IssueResponse issue -> responses.issue(request, issue, context, objections);
            case RecordDeliveryFailure failure -> ResponseDecider.deliveryFailure(request, failure, objections);
            case DispenseWithNotice dispense -> new EarlierNotice(request, dispense, context).decide(objections);
            case CloseCase close -> ClosingDecider.close(request, close, objections);
            case ReopenCase reopen -> ClosingDecider.reopen(request, reopen, objections);
        };
    }
}
