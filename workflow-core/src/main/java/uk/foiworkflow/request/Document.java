package uk.foiworkflow.request;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.document.DocumentKind;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.request.event.DocumentEvent.DocumentAdded;
import uk.foiworkflow.request.event.Found;
import uk.foiworkflow.request.event.Numbers;

/**
 * A document of the case as it stands.
 *
 * @param added what was said of it when it was added
 * @param exemptions as it was last marked
 * @param answered the findings that somebody has answered for, from 1
 * @param replacedBy the document that stands in its place; null while none does
 */
public record Document(DocumentAdded added, List<Exemption> exemptions, SortedSet<Integer> answered,
        @Nullable Integer replacedBy) {

    public Document {
        exemptions = List.copyOf(exemptions);
        answered = Numbers.of(answered);
    }

    static Document of(DocumentAdded added) {
        return new Document(added, added.exemptions(), Numbers.NONE, null);
    }

    /** Its number in this request. */
    public int number() {
        return added.document();
    }

    public DocumentKind kind() {
        return added.kind();
    }

    /** Whether no other stands in its place. */
    public boolean current() {
        return replacedBy == null;
    }

    /** What was found in it, by its number; empty where nothing was, or nobody looked. */
    public SortedMap<Integer, Found> findings() {
        List<Found> all = Objects.requireNonNullElse(added.findings(), List.of());
        SortedMap<Integer, Found> numbered = new TreeMap<>();
        all.forEach(found -> numbered.put(numbered.size() + 1, found));
        return Collections.unmodifiableSortedMap(numbered);
    }

    /** What was found in it and nobody has answered for. */
    public SortedMap<Integer, Found> unanswered() {
        SortedMap<Integer, Found> open = new TreeMap<>(findings());
        open.keySet().removeAll(answered);
        return open;
    }

    /** Whether it belongs to one of those questions, or to the case as a whole. */
    boolean concerns(SortedSet<Integer> questions) {
        return added.questions().isEmpty() || !Collections.disjoint(added.questions(), questions);
    }

    Document marked(List<Exemption> with) {
        return new Document(added, with, answered, replacedBy);
    }

    Document answering(int finding) {
        SortedSet<Integer> all = new TreeSet<>(answered);
        all.add(finding);
        return new Document(added, exemptions, all, replacedBy);
    }

    Document replacedBy(int other) {
        return new Document(added, exemptions, answered, other);
    }
}
