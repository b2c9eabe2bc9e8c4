package uk.foiworkflow.ui.cases;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was done on a case, thing by thing. */
final class CaseWork {

    private CaseWork() {}

    /** What a holder was asked for. */
    record Task(int number, String holder, List<Integer> questions, LocalDate asked, @Nullable String ask,
            @Nullable LocalDate due, List<LocalDate> chased, @Nullable String reply, @Nullable LocalDate replied,
            @Nullable String text) {}

    /** A search. */
    record Search(LocalDate on, List<Integer> questions, String where, @Nullable String terms, int minutes,
            @Nullable String found) {}

    /** A text before the layers of clearance. */
    record Draft(int number, LocalDate submitted, @Nullable String by, @Nullable Integer document,
            @Nullable String text, String state, @Nullable String why, @Nullable String sha256, List<String> pending,
            List<Cleared> cleared) {}

    /** What a layer did with a draft. */
    record Cleared(String layer, LocalDate on, String by, @Nullable String passedOver) {}

    /** An answer that went out. */
    record Response(int number, LocalDate on, List<Integer> questions, @Nullable Integer draft,
            @Nullable String statement, boolean delivered) {}

    /** The internal review. */
    record Review(@Nullable LocalDate requested, List<Integer> questions, @Nullable String grounds,
            @Nullable String reviewer, @Nullable LocalDate target, @Nullable LocalDate declined,
            @Nullable LocalDate decided, @Nullable String result) {}

    /** The Commissioner's case. */
    record Commissioner(@Nullable String reference, @Nullable String about, List<Letter> letters) {}

    /** What came from the Commissioner, or went there. */
    record Letter(String what, LocalDate on, @Nullable LocalDate due, @Nullable String result, @Nullable String text) {}

    /** A note. */
    record Note(LocalDate on, @Nullable String by, String text) {}

    /** What another request is to this one. */
    record Link(String kind, String reference, LocalDate on, @Nullable String why) {}

    /** How long it is kept. */
    record Retention(List<Hold> hold, @Nullable LocalDate until, @Nullable String why) {}

    /** What holds it. */
    record Hold(String why, String section, @Nullable LocalDate last) {}

    /** A letter on its way. */
    record Dispatch(int number, LocalDate on, int document, String channel, @Nullable String to, String state,
            @Nullable LocalDate known) {}

    /** Somebody who then does not review. */
    record TookPart(String user, List<String> how) {}
}
