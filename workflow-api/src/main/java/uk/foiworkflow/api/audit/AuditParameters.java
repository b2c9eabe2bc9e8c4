package uk.foiworkflow.api.audit;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.projections.trail.TrailFilter;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.store.EventTypes;

/** Which lines of the trail are wanted, as the address asks for them; all that is asked must hold. */
record AuditParameters(
        @Parameter(description = "Who acted, exactly.", example = "officer") @Nullable String actor,
        @Parameter(description = "The role in which they acted.") @Nullable Role role,
        @Parameter(description = "The type of event, exactly.", example = "ResponseIssued") @Nullable String type,
        @Parameter(description = "The request, exactly.", example = "7481896") @Nullable String reference,
        @Parameter(description = "The number of the question that it is about.") @Nullable Integer question,
        @Parameter(description = "An exemption that it cites, with or without its limb: `s36` finds `s36(2)(b)(i)`.", example = "s36(2)(b)") @Nullable Exemption exemption,
        @Parameter(description = "Happened on this day or later.", example = "2021-07-01") @Nullable LocalDate happenedFrom,
        @Parameter(description = "Happened on this day or earlier.", example = "2021-09-30") @Nullable LocalDate happenedTo,
        @Parameter(description = "Recorded at this instant or later.", example = "2021-07-01T00:00:00Z") @Nullable Instant from,
        @Parameter(description = "Recorded before this instant.", example = "2021-10-01T00:00:00Z") @Nullable Instant to,
        @Parameter(description = "Whether it was recorded more than two days after it happened.") @Nullable Boolean late,
        @Parameter(description = "Whether it says that something on the file was wrong.") @Nullable Boolean correction,
        @Parameter(description = "Whether somebody went past what stood in the way.") @Nullable Boolean override,
        @Parameter(description = "Whether it was brought in from an older system.") @Nullable Boolean imported,
        @Parameter(description = "Words in the sentence, the reason or the reference, whatever the case.") @Nullable String q,
        @Parameter(description = "No line behind this position, so that what is recorded meanwhile changes nothing; the last event when left out.") @Nullable Long upTo,
        @Parameter(description = "The `next` of the page before.") @Nullable Long after,
        @Parameter(description = "At most so many lines a page, 1 to 500; 50 when left out. A stream has all, and takes no limit.") @Nullable Integer limit) {

    private static final Pattern STREAM = Pattern.compile("[A-Za-z0-9._/-]{1,128}");

    /** @throws ProblemException 400 when it asks for what there cannot be */
    TrailFilter filter() {
        if (type != null && !EventTypes.known(type)) {
            throw unreadable("type", "There is no event of that name.");
        }
        if (reference != null && !STREAM.matcher(reference).matches()) {
            throw unreadable("reference", "Expected letters, digits, '.', '_', '-' or '/'.");
        }
        if (question != null && question < 1) {
            throw unreadable("question", "Questions are numbered from 1.");
        }
        return TrailFilter.ALL.reference(reference).exemption(exemption).override(override).correction(correction)
                .late(late).actor(actor).type(type).imported(imported).role(role).question(question)
                .happenedFrom(happenedFrom).happenedTo(happenedTo).recordedFrom(from).recordedTo(to).words(q);
    }

    /** Where the answer begins. */
    long begins() {
        return after == null ? 0 : after;
    }

    static ProblemException unreadable(String field, String detail) {
        return new ProblemException(ProblemType.MALFORMED_INPUT, List.of(new FieldError(field, detail)));
    }
}
