package uk.foiworkflow.request.event;

import java.time.LocalDate;

/** What is kept on the file beside the steps themselves. */
public sealed interface FileEvent extends RequestEvent {

    /** A note was put on the file. */
    @Named("NoteAdded")
    record NoteAdded(LocalDate on, Confidential text) implements FileEvent {}
}
