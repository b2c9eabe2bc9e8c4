package uk.foiworkflow.api.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.command.HandlingCommand.ReassignTask;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.request.command.ReviewCommand.AppointReviewer;

/**
 * What went over when somebody left.
 *
 * @param dryRun whether it was only looked at
 * @param looked at how many cases
 * @param moved what went over, or would
 * @param failed what could not; asked again, it is taken up again
 */
record Leaving(String person, String to, boolean dryRun, int looked, List<Moved> moved, List<NotMoved> failed) {

    /**
     * What somebody had.
     *
     * @param what {@code case}, {@code task} or {@code review}
     * @param task the number of the task; null for anything else
     */
    record Moved(String reference, String what, @Nullable Integer task) {

        static Moved by(RequestCommand command, String reference) {
            if (command instanceof ReassignTask task) {
                return new Moved(reference, "task", task.task());
            }
            return new Moved(reference, command instanceof AppointReviewer ? "review" : "case", null);
        }
    }

    /** What could not go over, and why. */
    record NotMoved(String reference, String what, @Nullable Integer task, String why) {

        static NotMoved of(Moved moved, String why) {
            return new NotMoved(moved.reference(), moved.what(), moved.task(), why);
        }
    }
}
