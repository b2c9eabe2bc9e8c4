package uk.foiworkflow.request;

import java.util.List;
import uk.foiworkflow.law.LinkKind;
import uk.foiworkflow.request.command.FileCommand.LinkCase;
import uk.foiworkflow.request.command.FileCommand.UnlinkCase;
import uk.foiworkflow.request.command.OtherCase.Outline;
import uk.foiworkflow.request.event.FileEvent.CasesLinked;
import uk.foiworkflow.request.event.FileEvent.CasesUnlinked;

/** Requests that somebody says belong together (s.46 Code). */
final class LinkDecider {

    private LinkDecider() {}

    static Decision link(Request request, LinkCase command, Objections objections) {
        Receipt receipt = request.received();
        String other = command.with().reference();
        Outline found = command.with().found();
        Others.known(receipt.reference(), command.with(), "with", objections)
                .impossible(command.why().text().isBlank(), Rules.WORDS, "why", () -> "Say why they belong together.")
                .curable(!command.kind().byHand(), Rules.LINKED, "kind",
                        () -> "Requests are linked by hand as related, or as one that narrows the other; that one "
                                + command.kind() + " the other follows from what is decided.")
                .curable(request.links().byHand().contains(other), Rules.LINKED, "with",
                        () -> "The request is linked with " + other + " already.")
                .curable(found != null && found.linked().contains(receipt.reference()), Rules.LINKED, "with",
                        () -> "Request " + other + " is linked with this one already, on its own file.");
        if (command.kind() == LinkKind.NARROWS) {
            Others.narrowed(receipt.on(), command.with(), "with", objections);
        }
        return objections.leadTo(() -> List.of(new CasesLinked(command.on(), other, command.kind(), command.why())));
    }

    static Decision unlink(Request request, UnlinkCase command, Objections objections) {
        return objections
                .impossible(!request.links().byHand().contains(command.with()), Rules.LINKED, "with",
                        () -> "The request was never linked by hand with " + command.with()
                                + "; what follows from a decision is corrected there.")
                .impossible(command.why().text().isBlank(), Rules.WORDS, "why",
                        () -> "Say why they do not belong together.")
                .leadTo(() -> List.of(new CasesUnlinked(command.on(), command.with(), command.why())));
    }
}
