package uk.foiworkflow.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.foiworkflow.request.command.HandlingCommand.AssignCase;
import uk.foiworkflow.request.command.HandlingCommand.ReassignTask;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.request.command.ReviewCommand.AppointReviewer;
import uk.foiworkflow.request.event.Confidential;

/**
 * What somebody who leaves gives to somebody else. Pure: asked again about the request after the commands that it answered,
 * it answers none of them again.
 *
 * @param from who leaves
 * @param to a person or a team
 */
public record Handover(String from, String to, LocalDate on, Confidential why) {

    /** The commands by which all goes over that they still have in that request: the case, the tasks, the review. */
    public List<RequestCommand> of(Request request) {
        List<RequestCommand> commands = new ArrayList<>();
        boolean closed = request.drafting().closed() != null;
        Commissioner commissioner = request.commissioner();
        boolean alive = !closed || request.review().open() || commissioner.complaint() || commissioner.appeal();
        if (alive && from.equals(request.handling().assignedTo())) {
            commands.add(new AssignCase(on, to, why));
        }
        request.handling().tasks().forEach((number, task) -> {
            if (!closed && task.awaited() && task.holder().equals(from)) {
                // A day that was promised and is still to come stays; for one that is past the policy sets another.
                LocalDate due = task.due();
                commands.add(new ReassignTask(on, number, to, due == null || due.isBefore(on) ? null : due, why));
            }
        });
        if (request.review().open() && from.equals(request.review().reviewer())) {
            commands.add(new AppointReviewer(on, to, null, why));
        }
        return commands;
    }
}
