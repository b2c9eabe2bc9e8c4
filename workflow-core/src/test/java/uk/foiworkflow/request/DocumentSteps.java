package uk.foiworkflow.request;

import static uk.foiworkflow.request.Story.numbers;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.document.DocumentKind;
import uk.foiworkflow.document.HiddenData;
import uk.foiworkflow.document.Language;
import uk.foiworkflow.document.LetterKind;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.request.Story.Step;
import uk.foiworkflow.request.command.DecisionCommand.SubmitDraft;
import uk.foiworkflow.request.command.DocumentCommand.AddDocument;
import uk.foiworkflow.request.command.DocumentCommand.AnswerFinding;
import uk.foiworkflow.request.command.DocumentCommand.MarkDocument;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DrawnUp;
import uk.foiworkflow.request.event.Found;
import uk.foiworkflow.request.event.StoredFile;

/** What is done with documents, in the words of those who do it. */
final class DocumentSteps {

    private DocumentSteps() {}

    /** Information as it is held. */
    static Step adds(String title, int... questions) {
        return adds(DocumentKind.INFORMATION, title, questions);
    }

    static Step adds(DocumentKind kind, String title, int... questions) {
        return add(kind, title, "file of " + title, null, null, kind == DocumentKind.RELEASED ? List.of() : null,
                questions);
    }

    /** A version that is released, in which that was found. */
    static Step releases(int versionOf, String title, int[] questions, HiddenData... hidden) {
        return add(DocumentKind.RELEASED, title, "file of " + title, versionOf, null,
                Stream.of(hidden).map(what -> new Found(what, words("sheet Names"))).toList(), questions);
    }

    /** Something made for the answer, of which there is no other version. */
    static Step releasesAlone(String title, int[] questions, HiddenData hidden) {
        return add(DocumentKind.RELEASED, title, "file of " + title, null, null,
                List.of(new Found(hidden, words("sheet Names"))), questions);
    }

    /** The same in the place of another document. */
    static Step releasesInstead(int replaces, int versionOf, String title, int... questions) {
        return add(DocumentKind.RELEASED, title, "file of " + title, versionOf, replaces, List.of(), questions);
    }

    /** What is to be released, and was not looked through. */
    static Step releasesUnseen(String title) {
        return add(DocumentKind.RELEASED, title, "file of " + title, null, null, null);
    }

    /** A letter as it was drawn up from the file, with those bytes. */
    static Step drawsUp(LetterKind kind, String bytes) {
        return drawsUp(kind, bytes, null);
    }

    /** The same in the place of another document. */
    static Step drawsUp(LetterKind kind, String bytes, @Nullable Integer replaces) {
        return on -> new AddDocument(on, DocumentKind.LETTER, words("Our response"), words("response.pdf"), numbers(),
                on, null, null, replaces, List.of(), file(bytes), null, new DrawnUp(kind, Language.EN));
    }

    /** A letter that somebody wrote otherwise. */
    static Step addsLetter(String bytes) {
        return add(DocumentKind.LETTER, "Our response", bytes, null, null, null);
    }

    static Step puts(int document) {
        return on -> new SubmitDraft(on, null, document);
    }

    static Step marks(int document, String... exemptions) {
        return on -> new MarkDocument(on, document, Stream.of(exemptions).map(Exemption::new).toList());
    }

    static Step answersFor(int document, int finding, String why) {
        return on -> new AnswerFinding(on, document, finding, words(why));
    }

    /** Another document with the bytes of an earlier one, sent once more. */
    static Step addsAgain(String title, String earlier) {
        var file = new StoredFile("sent again", file("file of " + earlier).sha256(), words("12"), "application/pdf",
                null);
        return on -> new AddDocument(on, DocumentKind.SEARCH, words(title), null, numbers(), null, null, null, null,
                List.of(), file, null);
    }

    private static StoredFile file(String bytes) {
        return new StoredFile("file-" + bytes, words("digest of " + bytes), words("12"), "application/pdf", null);
    }

    private static Step add(DocumentKind kind, String title, String bytes, @Nullable Integer versionOf,
            @Nullable Integer replaces, @Nullable List<Found> findings, int... questions) {
        return on -> new AddDocument(on, kind, words(title), words("taxis.xlsx"), numbers(questions), null, null,
                versionOf, replaces, List.of(), file(bytes), findings);
    }

    private static Confidential words(String text) {
        return new Confidential(text);
    }
}
