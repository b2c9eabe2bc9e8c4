package uk.foiworkflow.why;

import uk.foiworkflow.request.command.ReasonCommand;
import uk.foiworkflow.request.command.ReasonCommand.AssessPrejudice;
import uk.foiworkflow.request.command.ReasonCommand.BalancePublicInterest;
import uk.foiworkflow.request.command.ReasonCommand.ConsultThirdParty;
import uk.foiworkflow.request.command.ReasonCommand.RecordOpinion;
import uk.foiworkflow.request.command.ReasonCommand.RecordThirdPartyReply;
import uk.foiworkflow.request.command.ReasonCommand.WithdrawExemption;
import uk.foiworkflow.request.event.ReasonEvent;
import uk.foiworkflow.request.event.ReasonEvent.ExemptionWithdrawn;
import uk.foiworkflow.request.event.ReasonEvent.PrejudiceAssessed;
import uk.foiworkflow.request.event.ReasonEvent.PublicInterestBalanced;
import uk.foiworkflow.request.event.ReasonEvent.QualifiedPersonOpinionRecorded;
import uk.foiworkflow.request.event.ReasonEvent.ThirdPartyConsulted;
import uk.foiworkflow.request.event.ReasonEvent.ThirdPartyReplied;

/** What an exemption rests on. */
final class ReasonRetold {

    private ReasonRetold() {}

    static ReasonCommand of(ReasonEvent event) {
        return switch (event) {
            case PrejudiceAssessed e -> new AssessPrejudice(e.on(), e.question(), e.exemptions(), e.item(),
                    e.interest(), e.causalLink(), e.likelihood(), e.whose(), e.statistical());
            case PublicInterestBalanced e -> new BalancePublicInterest(e.on(), e.question(), e.exemptions(), e.item(),
                    e.inFavour(), e.against(), e.conclusion());
            case QualifiedPersonOpinionRecorded e -> new RecordOpinion(e.on(), e.question(), e.exemptions(), e.item(),
                    e.who(), e.capacity(), e.shown(), e.likelihood(), e.opinion(), e.givenBy());
            case ThirdPartyConsulted e ->
                new ConsultThirdParty(e.on(), e.question(), e.exemptions(), e.item(), e.party(), e.ask());
            case ThirdPartyReplied e ->
                new RecordThirdPartyReply(e.on(), e.question(), e.exemptions(), e.item(), e.party(), e.ownWords());
            case ExemptionWithdrawn e ->
                new WithdrawExemption(e.on(), e.question(), e.exemptions(), e.item(), e.why());
        };
    }
}
