package uk.foiworkflow.api.seal;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.store.Group;

/** What is to be proven: of an event, or of two heads. */
record ProofParameters(
        @Parameter(description = "The event that is to be shown to be under a head.") @Nullable Long position,
        @Parameter(description = "Of an event: the size of the head; the newest when left out.") @Nullable Long size,
        @Parameter(description = "Of an event: the group of its fields that is to be laid open, the others staying hidden.") @Nullable Group show,
        @Parameter(description = "The size of the head that another one grew out of.") @Nullable Long older,
        @Parameter(description = "The size of that other head; the newest when left out.") @Nullable Long newer) {

    /** Whether it is asked about an event. */
    boolean ofEvent() {
        if ((position == null) == (older == null)) {
            throw wrong("position", "Say either the position of an event, or the older of two heads.");
        }
        if (position == null && size != null) {
            throw wrong("size", "Goes with position alone.");
        }
        if (position == null && show != null) {
            throw wrong("show", "Goes with position alone.");
        }
        if (older == null && newer != null) {
            throw wrong("newer", "Goes with older alone.");
        }
        return position != null;
    }

    static ProblemException wrong(String field, String words) {
        return new ProblemException(ProblemType.MALFORMED_INPUT, List.of(new FieldError(field, words)));
    }
}
