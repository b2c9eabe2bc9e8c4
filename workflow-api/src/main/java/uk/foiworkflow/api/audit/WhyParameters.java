package uk.foiworkflow.api.audit;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Of which event it is asked: by its position, or by its request and its sequence there. */
record WhyParameters(
        @Parameter(description = "The place of the event in the one order of all, from 1.") @Nullable Long position,
        @Parameter(description = "Its request; goes with `sequence`.", example = "7481896") @Nullable String reference,
        @Parameter(description = "Its place in the request, from 0.", example = "0") @Nullable Integer sequence) {

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /**
     * Whether it is asked by the position.
     *
     * @throws uk.foiworkflow.api.problem.ProblemException 400 when it asks for what there cannot be
     */
    boolean byPosition() {
        if ((position == null) == (reference == null)) {
            throw AuditParameters.unreadable("position",
                    "Say either the position of an event, or its reference and sequence.");
        }
        if ((reference == null) != (sequence == null)) {
            throw AuditParameters.unreadable("sequence", "Goes with reference, and reference with it.");
        }
        if (position != null && position < 1) {
            throw AuditParameters.unreadable("position", "Expected 1 or more.");
        }
        if (sequence != null && sequence < 0) {
            throw AuditParameters.unreadable("sequence", "Expected 0 or more.");
        }
        if (reference != null && !REFERENCE.matcher(reference).matches()) {
            throw AuditParameters.unreadable("reference", "Expected 1 to 64 letters, digits, '.', '_' or '-'.");
        }
        return position != null;
    }
}
