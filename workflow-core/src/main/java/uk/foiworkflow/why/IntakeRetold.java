package uk.foiworkflow.why;

import java.util.List;
import java.util.function.Predicate;
import uk.foiworkflow.request.command.IntakeCommand.AcknowledgeRequest;
import uk.foiworkflow.request.command.IntakeCommand.ChangeRegime;
import uk.foiworkflow.request.command.IntakeCommand.CorrectReceiptDate;
import uk.foiworkflow.request.command.IntakeCommand.IdentifyQuestions;
import uk.foiworkflow.request.command.IntakeCommand.ReceiveRequest;
import uk.foiworkflow.request.command.IntakeCommand.ReturnQuestions;
import uk.foiworkflow.request.command.IntakeCommand.SplitOffQuestions;
import uk.foiworkflow.request.command.IntakeCommand.TakeOverQuestions;
import uk.foiworkflow.request.command.IntakeCommand.TransferRequest;
import uk.foiworkflow.request.command.IntakeCommand.WithdrawRequest;
import uk.foiworkflow.request.command.IntakeCommand;
import uk.foiworkflow.request.event.FileEvent.CasesLinked;
import uk.foiworkflow.request.event.FileEvent.PreferencesStated;
import uk.foiworkflow.request.event.IntakeEvent;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsIdentified;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsSplitOff;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsTakenOver;
import uk.foiworkflow.request.event.IntakeEvent.ReceiptDateCorrected;
import uk.foiworkflow.request.event.IntakeEvent.RegimeChanged;
import uk.foiworkflow.request.event.IntakeEvent.RequestAcknowledged;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.request.event.IntakeEvent.RequestTransferred;
import uk.foiworkflow.request.event.IntakeEvent.RequestWithdrawn;
import uk.foiworkflow.request.event.RequestEvent;

/** How a request came in, and which questions it has. */
record IntakeRetold(Retelling retelling, List<RequestEvent> events) {

    IntakeCommand of(IntakeEvent event) {
        return switch (event) {
            case RequestReceived e -> received(e);
            case RequestAcknowledged e -> new AcknowledgeRequest(e.on());
            case QuestionsIdentified e -> new IdentifyQuestions(e.on(), e.asked());
            case RegimeChanged e -> new ChangeRegime(e.on(), e.questions(), e.regime());
            case RequestTransferred e -> new TransferRequest(e.on(), e.questions(), e.to());
            case RequestWithdrawn e -> new WithdrawRequest(e.on(), e.questions());
            case ReceiptDateCorrected e -> new CorrectReceiptDate(e.on(), e.to(), e.why());
            case QuestionsSplitOff e -> e.why() == null
                    ? new ReturnQuestions(e.on(), e.into())
                    : new SplitOffQuestions(e.on(), e.questions(), e.into(), null, e.why());
            case QuestionsTakenOver e -> new TakeOverQuestions(e.on(), retelling.reference(), e.from(), e.entry(),
                    e.questions(), e.why(), events.stream().filter(Predicate.not(e::equals)).toList(), e.deadlines());
        };
    }

    private ReceiveRequest received(RequestReceived e) {
        return new ReceiveRequest(e.on(), e.reference(), e.formerReference(), e.authority(), e.jurisdiction(),
                e.regime(), e.requester(), e.asked(), events.stream().filter(CasesLinked.class::isInstance)
                        .map(linked -> retelling.others().apply(((CasesLinked) linked).other())).findFirst()
                        .orElse(null),
                events.stream().filter(PreferencesStated.class::isInstance)
                        .map(stated -> ((PreferencesStated) stated).preferences()).findFirst().orElse(null));
    }
}
