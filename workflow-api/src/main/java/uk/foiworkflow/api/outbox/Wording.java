package uk.foiworkflow.api.outbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.request.Handling.Task;
import uk.foiworkflow.request.Request;

/**
 * The words of a message. Those about a case name it, what is asked and by when, and nothing of the requester or of what
 * the requester asked for: who wants to read that opens the case.
 */
public record Wording(String subject, String text) {

    /**
     * The words in which somebody is told.
     *
     * @param after the request after the event that they are told of
     * @param link what stands before the reference in the address of a case; empty for no link
     */
    static Wording of(String reference, Told told, Request after, String link) {
        Task task = told.task() == null ? null : after.handling().tasks().get(told.task());
        List<String> lines = new ArrayList<>(List.of(asked(told), ""));
        lines.add("Case: " + reference);
        if (told.task() != null) {
            lines.add("Task: " + told.task());
        }
        SortedSet<Integer> questions = task == null ? after.review().questions() : task.questions();
        if (task != null || told.what() == Told.Asked.REVIEW) {
            lines.add("Questions: " + questions.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        LocalDate due = task == null ? null : task.due();
        if (due != null) {
            lines.add("Due: " + DateInWords.of(due));
        }
        if (!link.isEmpty()) {
            lines.addAll(List.of("", link + reference));
        }
        lines.addAll(
                List.of("", "This message was sent by the case system. Please answer in the case, not by e-mail."));
        return new Wording("FOI case " + reference + (told.task() == null ? "" : ", task " + told.task()) + ": "
                + about(told), String.join("\r\n", lines) + "\r\n");
    }

    private static String about(Told told) {
        return switch (told.what()) {
            case SEARCH -> "information is wanted";
            case REPLY -> "a reminder";
            case CHASE_UP -> "no answer";
            case FIND_SOMEBODY_ELSE -> "given back";
            case HANDLE -> "yours to handle";
            case REVIEW -> "yours to review";
            case LETTER_RETURNED -> "a letter did not arrive";
            case LETTER_NOT_SENT -> "a letter was not sent";
        };
    }

    private static String asked(Told told) {
        return switch (told.what()) {
            case SEARCH -> "You are asked to search for information and to supply it, or to say that none is held.";
            case REPLY -> "You were asked to search for information, and no reply is on file. Please reply.";
            case CHASE_UP -> "A holder of information was reminded and has not replied. Please see to it.";
            case FIND_SOMEBODY_ELSE -> "A task was given back. Please give it to somebody else.";
            case HANDLE -> "This case was given to you.";
            case REVIEW -> "You are asked to review this case afresh.";
            case LETTER_RETURNED ->
                "A letter of this case did not arrive. If it was the answer, that does not count, and the case"
                        + " is open again.";
            case LETTER_NOT_SENT ->
                "A letter of this case was not sent by e-mail. Please see to it: send it by another way, or"
                        + " ask the head to have it sent again.";
        };
    }
}
