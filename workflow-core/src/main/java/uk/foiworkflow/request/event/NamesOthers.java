package uk.foiworkflow.request.event;

import java.util.List;

/** An event that names other requests. Who may not see those does not learn of them here either. */
public interface NamesOthers {

    /** Their references, as they were named. */
    List<String> others();
}
