package uk.foiworkflow.request;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.document.DocumentKind;
import uk.foiworkflow.document.LetterKind;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.command.DecisionCommand.SubmitDraft;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.RequestEvent;

/** A response that is a document of the case: the very bytes that are put forward, cleared and sent (s.46 Code). */
@Rulebook("R11.3")
final class LetterDocument {

    private LetterDocument() {}

    /** The SHA-256 of what the draft puts forward; null where it puts forward nothing that could go out. */
    static @Nullable Confidential putForward(Request request, SubmitDraft command, Objections objections) {
        if (command.document() == null) {
            boolean words = command.text() != null && !command.text().text().isBlank();
            objections.impossible(!words, Rules.WORDS, "text", () -> "The draft has no words.");
            return words ? Clearance.sha256(Objects.requireNonNull(command.text())) : null;
        }
        int number = command.document();
        Document document = request.documents().all().get(number);
        objections
                .impossible(document == null, Rules.IN_ORDER, "document", () -> "There is no document " + number + ".")
                .curable(document != null && !response(document), Rules.CLEARED, "document",
                        () -> "Document " + number + " is no response to the requester.");
        if (document == null) {
            return null;
        }
        standing(document, "document", objections);
        objections.curable(overtaken(request, document), Rules.CLEARED, "document",
                () -> "A question was decided after document " + number + " was added; draw it up anew.");
        return document.added().file().sha256();
    }

    /** What was put forward is still that document, and no other has taken its place. */
    static void sameAs(Request request, Objections objections) {
        Clearance clearance = request.drafting().clearance();
        if (clearance.document() == null) {
            return;
        }
        Document document = request.documents().all().get(clearance.document());
        objections.curable(document == null || !document.added().file().sha256().equals(clearance.sha256()),
                Rules.CLEARED, "draft", () -> "Document " + clearance.document()
                        + " is not what was put forward any more; put the letter forward anew.");
        if (document != null) {
            standing(document, "draft", objections);
        }
    }

    private static void standing(Document document, String field, Objections objections) {
        objections.curable(!document.current(), Rules.CLEARED, field, () -> "Document " + document.number()
                + " was replaced by document " + document.replacedBy() + ", which is to be cleared.");
    }

    /** A letter that an officer wrote may be any. */
    private static boolean response(Document document) {
        return document.kind() == DocumentKind.LETTER && (document.added().drawnUp() == null
                || document.added().drawnUp().letter() == LetterKind.RESPONSE);
    }

    /** Whether something was decided since that it cannot tell. */
    private static boolean overtaken(Request request, Document document) {
        List<RequestEvent> told = Effective.of(request.recorded());
        return told.stream().dropWhile(event -> event != document.added())
                .anyMatch(event -> event instanceof QuestionDecided decided
                        && decided.stage() == DecisionStage.INITIAL);
    }
}
