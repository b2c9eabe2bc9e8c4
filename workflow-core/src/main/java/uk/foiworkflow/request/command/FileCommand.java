package uk.foiworkflow.request.command;

import java.time.LocalDate;
import uk.foiworkflow.request.event.Confidential;

/** What is kept on the file beside the steps themselves. */
public sealed interface FileCommand extends RequestCommand {

    /** Puts a note on the file. */
    record AddNote(LocalDate on, Confidential text) implements FileCommand {}
}
