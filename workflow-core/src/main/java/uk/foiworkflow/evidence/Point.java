package uk.foiworkflow.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import uk.foiworkflow.document.LetterKind;
import uk.foiworkflow.evidence.Checklist.Line;
import uk.foiworkflow.evidence.Checklist.Status;
import uk.foiworkflow.request.event.Numbers;

/**
 * A point of the checklist.
 *
 * @param closed whether it is about what is withheld
 * @param test finds out how it stands
 */
record Point(int number, String section, String words, boolean closed, Function<OnFile, Found> test) {

    static final Found ELSEWHERE = notCalledFor("This part of the evidence says nothing of it, in any case.");

    /**
     * How it stands, and why.
     *
     * @param in where it is to be found
     * @param documents in which of the documents
     * @param letters in letters of which kinds
     */
    record Found(Status status, String why, List<Exhibit> in, SortedSet<Integer> documents, Set<LetterKind> letters) {

        /** The same, with documents in which it is to be found. */
        Found with(Collection<Integer> numbers) {
            return new Found(status, why, in, Numbers.of(numbers), letters);
        }

        /** The same, with a sentence more. */
        Found and(String sentence) {
            return new Found(status, why.endsWith(".") ? why + " " + sentence : why + ". " + sentence, in, documents,
                    letters);
        }

        /** The same, with letters of that kind. */
        Found with(LetterKind kind) {
            return new Found(status, why, in, documents, Set.of(kind));
        }
    }

    Line line(Found found) {
        return new Line(number, section, words, found.status, found.why, found.in, found.documents,
                found.letters);
    }

    static Found present(String where, Exhibit... in) {
        return new Found(Status.PRESENT, where, List.of(in), Numbers.NONE, Set.of());
    }

    static Found missing(String what) {
        return new Found(Status.MISSING, what, List.of(), Numbers.NONE, Set.of());
    }

    static Found notCalledFor(String why) {
        return new Found(Status.NOT_APPLICABLE, why, List.of(), Numbers.NONE, Set.of());
    }

    /** The letter of that kind, which went out, and whether it is here. */
    static Found letter(OnFile file, LetterKind kind) {
        return needs(file.letter(kind), "It went out, and the letter is not on file.", "The letter", Exhibit.LETTERS)
                .with(file.letterDocuments(kind)).with(kind);
    }

    /** There, or lacking. */
    static Found needs(boolean there, String lacking, String where, Exhibit... in) {
        return there ? present(where, in) : missing(lacking);
    }
}
