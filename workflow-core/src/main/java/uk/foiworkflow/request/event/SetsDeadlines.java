package uk.foiworkflow.request.event;

import java.util.List;

/** An event from which due dates follow; a due date is only ever moved by one of these. */
public interface SetsDeadlines {

    /** The due dates that hold from this event on, for the questions that each of them names. */
    List<Deadline> deadlines();
}
