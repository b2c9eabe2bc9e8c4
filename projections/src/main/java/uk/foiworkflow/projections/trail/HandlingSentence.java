package uk.foiworkflow.projections.trail;

import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.law.MadeBy;
import uk.foiworkflow.request.event.HandlingEvent;
import uk.foiworkflow.request.event.HandlingEvent.CaseAssigned;
import uk.foiworkflow.request.event.HandlingEvent.CostEstimated;
import uk.foiworkflow.request.event.HandlingEvent.CostsAggregated;
import uk.foiworkflow.request.event.HandlingEvent.CostsAggregated.Aggregated;
import uk.foiworkflow.request.event.HandlingEvent.DeadlineMissed;
import uk.foiworkflow.request.event.HandlingEvent.HolderChased;
import uk.foiworkflow.request.event.HandlingEvent.HolderTasked;
import uk.foiworkflow.request.event.HandlingEvent.MessageNotSent;
import uk.foiworkflow.request.event.HandlingEvent.MessageSent;
import uk.foiworkflow.request.event.HandlingEvent.NothingHeldDeclared;
import uk.foiworkflow.request.event.HandlingEvent.RecordsSupplied;
import uk.foiworkflow.request.event.HandlingEvent.SearchRecorded;
import uk.foiworkflow.request.event.HandlingEvent.TaskAccepted;
import uk.foiworkflow.request.event.HandlingEvent.TaskEscalated;
import uk.foiworkflow.request.event.HandlingEvent.TaskReassigned;
import uk.foiworkflow.request.event.HandlingEvent.TaskRejected;

/** Assignment, tasks, searches. */
final class HandlingSentence {

    private HandlingSentence() {}

    static String of(HandlingEvent event) {
        return switch (event) {
            case CaseAssigned e -> "The case was assigned to " + e.to() + ".";
            case HolderTasked e -> e.holder() + " was asked (task " + e.task() + ") for the information"
                    + Words.about("on", e.questions()) + due(e) + Words.quoted(e.ask()) + ".";
            case HolderChased e -> "The holder of task " + e.task() + " was reminded on " + DateInWords.of(e.on())
                    + Words.with(" by policy ", e.policy()) + ".";
            case SearchRecorded e -> "A search" + Words.about("for", e.questions()) + " was made on "
                    + DateInWords.of(e.on()) + " and took " + minutes(e.minutes()) + ". Searched"
                    + Words.quoted(e.where())
                    + "." + sentence("Looked for", Words.quoted(e.terms()))
                    + sentence("Found", Words.quoted(e.found()));
            case RecordsSupplied e -> "The holder of task " + e.task() + " supplied what was asked for"
                    + Words.about("on", e.questions()) + Words.quoted(e.text()) + ".";
            case NothingHeldDeclared e -> "The holder of task " + e.task() + " declared that nothing is held"
                    + Words.about("on", e.questions()) + Words.quoted(e.text()) + ".";
            case CostEstimated e -> "What remains to be done" + Words.about("on", e.questions()) + " was estimated: "
                    + Words.and(e.activities().stream()
                            .map(work -> minutes(work.minutes()) + " to " + work.activity()).toList())
                    + "." + sentence("Method", Words.quoted(e.method())) + sentence("Sample", Words.quoted(e.sample()));
            case CostsAggregated e -> "Since " + DateInWords.of(e.on()) + " the cost is counted together with that of "
                    + Words.and(e.requests().stream().map(HandlingSentence::other).toList()) + ", made by "
                    + phrase(e.by()) + ". All were received within " + e.window().workingDays()
                    + " working days, from " + DateInWords.of(e.window().first()) + " to "
                    + DateInWords.of(e.window().last()) + ".";
            case TaskAccepted e -> (e.by() == null ? "The holder of task " + e.task() : e.by()) + " took "
                    + (e.by() == null ? "it" : "task " + e.task()) + " on.";
            case TaskRejected e -> "The holder of task " + e.task() + " gave it back.";
            case TaskReassigned e -> "Task " + e.task() + " was given to " + e.holder()
                    + (e.due() == null ? "" : ", to be answered by " + DateInWords.of(e.due())) + ".";
            case TaskEscalated e -> "The head was told on " + DateInWords.of(e.on()) + " that task " + e.task()
                    + " has no answer" + Words.with(", by policy ", e.policy()) + ".";
            case DeadlineMissed e -> Words.subject(e.questions()) + " had no answer by "
                    + DateInWords.of(e.due()) + ", the last day.";
            case MessageSent e -> e.recipient() + " was told of entry " + e.entry() + " by e-mail.";
            case MessageNotSent e -> told(e);
        };
    }

    private static String told(MessageNotSent e) {
        String whom = e.recipient() + " was not told of entry " + e.entry() + " by e-mail: ";
        return switch (e.cause()) {
            case NO_SERVER -> whom + "no mail server is configured.";
            case NO_ADDRESS -> whom + "the directory has no address.";
            case REFUSED -> whom + "the mail server did not take the message.";
            case UNREACHABLE -> whom + "the mail server could not be reached.";
            case UNREADABLE -> whom + "the entry cannot be read.";
            case UNCERTAIN -> "Whether " + e.recipient() + " was told of entry " + e.entry()
                    + " by e-mail is uncertain: nothing came back when the message was handed over.";
            case DISMISSED -> "The message that was to tell " + e.recipient() + " of entry " + e.entry()
                    + " was let go.";
        };
    }

    private static String other(Aggregated other) {
        return "request " + other.reference() + " (received on " + DateInWords.of(other.received()) + ", "
                + minutes(other.minutes()) + ")";
    }

    private static String phrase(MadeBy by) {
        return switch (by) {
            case SAME_PERSON -> "the same person";
            case ACTING_TOGETHER -> "persons acting together";
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
