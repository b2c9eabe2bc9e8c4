package uk.foiworkflow.why;

import uk.foiworkflow.request.command.DocumentCommand;
import uk.foiworkflow.request.command.DocumentCommand.AddDocument;
import uk.foiworkflow.request.command.DocumentCommand.AnswerFinding;
import uk.foiworkflow.request.command.DocumentCommand.MarkDocument;
import uk.foiworkflow.request.event.DocumentEvent;
import uk.foiworkflow.request.event.DocumentEvent.DocumentAdded;
import uk.foiworkflow.request.event.DocumentEvent.DocumentMarked;
import uk.foiworkflow.request.event.DocumentEvent.FindingAnswered;

/** Commands on documents, told again. */
final class DocumentRetold {

    private DocumentRetold() {}

    static DocumentCommand of(DocumentEvent event) {
        return switch (event) {
            case DocumentAdded e -> new AddDocument(e.on(), e.kind(), e.title(), e.name(), e.questions(), e.dated(),
                    e.pages(), e.versionOf(), e.replaces(), e.exemptions(), e.file(), e.findings(), e.drawnUp());
            case DocumentMarked e -> new MarkDocument(e.on(), e.document(), e.exemptions());
            case FindingAnswered e -> new AnswerFinding(e.on(), e.document(), e.finding(), e.why());
        };
    }
}
