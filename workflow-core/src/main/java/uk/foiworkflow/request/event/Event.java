package uk.foiworkflow.request.event;

import java.time.LocalDate;

/** Something that happened and is kept for ever: in the life of one request, or around the requests. */
public interface Event {

    /** The day of law on which it happened, Europe/London; not the day on which it was recorded. */
    LocalDate on();
}
