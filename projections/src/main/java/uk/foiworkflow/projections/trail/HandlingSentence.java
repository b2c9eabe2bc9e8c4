package uk.foiworkflow.projections.trail;

import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.request.event.HandlingEvent;
import uk.foiworkflow.request.event.HandlingEvent.CaseAssigned;
import uk.foiworkflow.request.event.HandlingEvent.HolderChased;
import uk.foiworkflow.request.event.HandlingEvent.HolderTasked;
import uk.foiworkflow.request.event.HandlingEvent.NothingHeldDeclared;
import uk.foiworkflow.request.event.HandlingEvent.RecordsSupplied;
import uk.foiworkflow.request.event.HandlingEvent.SearchRecorded;

/** Assignment, tasks, searches. */
final class HandlingSentence {

    private HandlingSentence() {}

    static String of(HandlingEvent event) {
        return switch (event) {
            case CaseAssigned e -> "The case was assigned to " + e.to() + ".";
            case HolderTasked e -> e.holder() + " was asked (task " + e.task() + ") for the information"
                    + Words.about("on", e.questions()) + due(e) + Words.quoted(e.ask()) + ".";
            case HolderChased e ->
                "The holder of task " + e.task() + " was reminded on " + DateInWords.of(e.on()) + ".";
            case SearchRecorded e -> "A search" + Words.about("for", e.questions()) + " was made on "
                    + DateInWords.of(e.on()) + " and took " + minutes(e.minutes()) + ". Searched"
                    + Words.quoted(e.where())
                    + "." + sentence("Looked for", Words.quoted(e.terms()))
                    + sentence("Found", Words.quoted(e.found()));
            case RecordsSupplied e -> "The holder of task " + e.task() + " supplied what was asked for"
                    + Words.about("on", e.questions()) + Words.quoted(e.text()) + ".";
            case NothingHeldDeclared e -> "The holder of task " + e.task() + " declared that nothing is held"
                    + Words.about("on", e.questions()) + Words.quoted(e.text()) + ".";
        };
    }

    private static String due(HolderTasked e) {
        return e.due() == null ? "" : ", by " + DateInWords.of(e.due());
    }

    private static String minutes(int minutes) {
        return minutes == 1 ? "1 minute" : minutes + " minutes";
    }

    private static String sentence(String verb, String quotation) {
        return quotation.isEmpty() ? "" : " " + verb + quotation + ".";
    }
}
