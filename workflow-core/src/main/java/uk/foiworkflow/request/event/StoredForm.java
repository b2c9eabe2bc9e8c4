package uk.foiworkflow.request.event;

/**
 * A stored form of an event beside the one that this release writes: of an earlier revision, or of the next one, which a
 * later release writes. It is a record of what is stored, {@link Named} as the event with a revision of its own, and stands
 * under {@link Named#forms} of the event.
 */
public interface StoredForm {

    /** What happened, as this release tells it. */
    Event event();
}
