package uk.foiworkflow.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.directory.Directory;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.Broken;
import uk.foiworkflow.request.Broken.Bar;
import uk.foiworkflow.request.Document;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.Rule;
import uk.foiworkflow.request.Rules;
import uk.foiworkflow.request.event.Confidential;

/** Gathers what stands against an entry of the log: words that identify somebody, and what nobody was given. */
final class EntryCheck {

    private final Request request;
    private final Telltale telltale;
    private final List<Broken> broken = new ArrayList<>();

    EntryCheck(Request request, Directory directory) {
        this.request = request;
        this.telltale = Telltale.of(request, directory);
    }

    List<Broken> broken() {
        return broken;
    }

    EntryCheck against(boolean when, Rule rule, String field, String why) {
        return add(when, new Broken(rule, Bar.CURABLE, field, why));
    }

    EntryCheck notYours(boolean when, Rule rule, String field, String why) {
        return add(when, new Broken(rule, Bar.NOT_YOURS, field, why));
    }

    /** Something is said in words. */
    EntryCheck said(String field, Confidential words) {
        return against(words.text().isBlank(), Rules.WORDS, field, "There are no words.");
    }

    /** Something is said that everybody is to read. */
    @Rulebook("R11.3")
    EntryCheck told(String field, Confidential words) {
        telltale.in(words).ifPresent(what -> broken.add(new Broken(Rules.IDENTIFIES, Bar.CURABLE, field,
                "It holds " + what + ". The log identifies nobody.")));
        return said(field, words);
    }

    /** A question is told. */
    EntryCheck question(int place, int question, Confidential asked, Confidential answer) {
        String at = "questions[" + place + "].";
        return against(!Answered.with(request, question), Rules.DISCLOSED, at + "question",
                "Question " + question + " is not answered with information.").told(at + "asked", asked)
                .told(at + "answer", answer);
    }

    /** A document is published with the answers to those questions: one that went out with them, and hides nothing. */
    EntryCheck document(int place, int number, SortedSet<Integer> questions) {
        String at = "documents[" + place + "]";
        Document document = request.documents().all().get(number);
        boolean released = document != null && request.documents().releasedWith(questions).anyMatch(document::equals)
                && !document.added().on().isAfter(Answered.lastOf(request, questions));
        return against(!released, Rules.DISCLOSED, at, "Document " + number + " was not released with the answers.")
                .against(released && document != null && !document.unanswered().isEmpty(), Rules.HIDDEN_DATA, at,
                        "Nobody has answered for what document " + number + " hides.")
                .title(at, document);
    }

    private EntryCheck title(String field, @Nullable Document document) {
        return document == null ? this : told(field, document.added().title());
    }

    private EntryCheck add(boolean when, Broken against) {
        if (when) {
            broken.add(against);
        }
        return this;
    }
}
