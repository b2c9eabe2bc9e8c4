package uk.foiworkflow.ui.forms;

import java.util.List;

/**
 * Of a case what its forms show.
 *
 * @param version at which it stands
 */
record FormCase(String reference, String stage, long version, List<Asked> questions) {

    /** A question. */
    record Asked(int number, String text) {}
}
