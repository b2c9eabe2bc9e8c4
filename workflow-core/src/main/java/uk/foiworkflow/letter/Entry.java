package uk.foiworkflow.letter;

import uk.foiworkflow.request.event.RequestEvent;

/** An event with its sequence in the file. */
record Entry<E extends RequestEvent>(int sequence, E event) {}
