package uk.foiworkflow.api.commands;

import static uk.foiworkflow.request.Role.HEAD;
import static uk.foiworkflow.request.Role.OFFICER;

import java.util.List;
import uk.foiworkflow.request.command.DocumentCommand.AnswerFinding;
import uk.foiworkflow.request.command.DocumentCommand.MarkDocument;

/** What is done with documents; they are added by a call that has their files at hand. */
final class DocumentCalls {

    static final List<Call<?>> ROWS = List.of(
            Call.on("documents/{document}/exemptions", MarkDocument.class,
                    "Say under which exemptions a document, or what was taken out of it, is withheld", OFFICER, HEAD)
                    .example("""
                            {"on": "2025-01-20", "exemptions": ["s40(2)/40(3A)(a)"]}"""),
            Call.on("documents/{document}/findings/{finding}", AnswerFinding.class,
                    "Answer for it that a document is released with what was found in it", OFFICER, HEAD).example("""
                            {"on": "2025-01-20", "why": "The hidden sheet holds the published list of car types."}"""));

    private DocumentCalls() {}
}
