package uk.foiworkflow.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.document.Channel;
import uk.foiworkflow.law.Authority;
import uk.foiworkflow.law.AuthorityKind;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.request.Story.Step;
import uk.foiworkflow.request.command.DispatchCommand.DispatchLetter;
import uk.foiworkflow.request.command.DispatchCommand.RecordDelivery;
import uk.foiworkflow.request.command.DispatchCommand.RecordReturn;
import uk.foiworkflow.request.command.IntakeCommand.ReceiveRequest;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Question;
import uk.foiworkflow.request.event.Requester;

/** What becomes of letters, in the words of those who send them. */
final class DispatchSteps {

    static final String MESSAGE_ID = "<7481896.0b0e@example.org>";

    private DispatchSteps() {}

    /** A request of somebody who gave these addresses. */
    static Step receivesFrom(String email, String address) {
        return on -> new ReceiveRequest(on, "7481896", null,
                new Authority("London Borough of Barnet", AuthorityKind.LOCAL_AUTHORITY), Jurisdiction.ENGLAND,
                Regime.FOIA, new Requester(new Confidential("Jo Smith"), null, words(email), words(address), null),
                List.of(new Question(1, new Confidential("How many?"), null)));
    }

    /** By e-mail, to the address that the requester gave unless one is named. */
    static Step mails(int document, @Nullable String to) {
        return on -> new DispatchLetter(on, document, Channel.EMAIL, words(to), MESSAGE_ID);
    }

    static Step posts(int document) {
        return gives(document, Channel.POST, "1 High Street");
    }

    static Step gives(int document, Channel channel, @Nullable String to) {
        return on -> new DispatchLetter(on, document, channel, words(to), null);
    }

    static Step arrives(int dispatch, String evidence) {
        return on -> new RecordDelivery(on, dispatch, words(evidence), null);
    }

    /** A document of the case shows that it arrived. */
    static Step arrivesAsShown(int dispatch, int document) {
        return on -> new RecordDelivery(on, dispatch, null, document);
    }

    static Step comesBack(int dispatch, String evidence) {
        return on -> new RecordReturn(on, dispatch, words(evidence), null);
    }

    private static @Nullable Confidential words(@Nullable String text) {
        return text == null ? null : new Confidential(text);
    }
}
