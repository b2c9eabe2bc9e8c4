package uk.foiworkflow.request;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import uk.foiworkflow.document.DocumentKind;
import uk.foiworkflow.document.LetterKind;
import uk.foiworkflow.request.event.DocumentEvent;
import uk.foiworkflow.request.event.DocumentEvent.DocumentAdded;
import uk.foiworkflow.request.event.DocumentEvent.DocumentMarked;
import uk.foiworkflow.request.event.DocumentEvent.FindingAnswered;
import uk.foiworkflow.request.event.DrawnUp;
import uk.foiworkflow.request.event.StoredFile;

/**
 * The documents of the case.
 *
 * @param all by number
 */
public record Documents(SortedMap<Integer, Document> all) {

    static final Documents NONE = new Documents(new TreeMap<>());

    public Documents {
        all = Collections.unmodifiableSortedMap(new TreeMap<>(all));
    }

    Documents evolve(DocumentEvent event) {
        return switch (event) {
            case DocumentAdded added -> added(added);
            case DocumentMarked marked -> changed(marked.document(), old -> old.marked(marked.exemptions()));
            case FindingAnswered answered -> changed(answered.document(), old -> old.answering(answered.finding()));
        };
    }

    /** The schedule of the information in scope. */
    public List<ScheduleItem> schedule() {
        return ScheduleItem.of(this);
    }

    /** Whether that document is a letter of that kind that was drawn up from the file. */
    boolean is(int number, LetterKind kind) {
        Document document = all.get(number);
        DrawnUp drawnUp = document == null ? null : document.added().drawnUp();
        return drawnUp != null && drawnUp.letter() == kind;
    }

    /** Those in whose place no other stands. */
    Stream<Document> current() {
        return all.values().stream().filter(Document::current);
    }

    /** Those that go out with an answer to these questions. */
    public Stream<Document> releasedWith(SortedSet<Integer> answers) {
        return current().filter(one -> one.kind() == DocumentKind.RELEASED && one.concerns(answers));
    }

    /** The file of the case that has the same bytes. */
    Optional<StoredFile> sameAs(StoredFile file) {
        return all.values().stream().map(one -> one.added().file())
                .filter(kept -> kept.sha256().equals(file.sha256())).findFirst();
    }

    /** The number of the next document: none is given twice, not even that of one that was entered by mistake. */
    static int next(Recorded recorded) {
        return 1 + (int) recorded.stream().filter(DocumentAdded.class::isInstance).count();
    }

    private Documents added(DocumentAdded added) {
        Documents before = added.replaces() == null
                ? this
                : changed(added.replaces(), old -> old.replacedBy(added.document()));
        return before.with(Document.of(added));
    }

    private Documents changed(int number, UnaryOperator<Document> change) {
        Document known = all.get(number);
        return known == null ? this : with(change.apply(known));
    }

    private Documents with(Document document) {
        var more = new TreeMap<>(all);
        more.put(document.number(), document);
        return new Documents(more);
    }
}
