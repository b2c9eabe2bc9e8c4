package uk.foiworkflow.api.commands;

import java.time.LocalDate;
import java.util.function.Function;
import uk.foiworkflow.law.LinkKind;
import uk.foiworkflow.request.command.FileCommand.LinkCase;
import uk.foiworkflow.request.command.OtherCase;
import uk.foiworkflow.request.event.Confidential;

/** A link, with the other request by its reference. */
record CaseLink(LocalDate on, String with, LinkKind kind, Confidential why) {

    LinkCase toCommand(Function<String, OtherCase> others) {
        return new LinkCase(on, others.apply(with), kind, why);
    }
}
