package uk.foiworkflow.api.post.in;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import uk.foiworkflow.api.commands.Calls;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.post.PostKind;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.Rules;
import uk.foiworkflow.request.command.ClockCommand.RecordClarification;
import uk.foiworkflow.request.command.ClockCommand.RecordFee;
import uk.foiworkflow.request.command.IntakeCommand.ReceiveRequest;
import uk.foiworkflow.request.command.IntakeCommand.WithdrawRequest;
import uk.foiworkflow.request.command.OtherCase;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.request.command.ReviewCommand.RecordReviewRequest;
import uk.foiworkflow.request.event.Confidential;

/**
 * As what something that came is filed.
 *
 * @param as what it is
 * @param reference the request that it belongs to; left out where it begins one
 * @param title of the document that it becomes; left out, what it is and its subject
 * @param says what it means for the request, as the body of the call that would be made of it by itself: to log a request,
 *            to record the detail, the fee, the withdrawal, or the request for a review. The day is that of its arrival
 */
record FiledPost(PostKind as, @Nullable String reference, @Nullable Confidential title,
        @Schema(implementation = Object.class) @Nullable ObjectNode says) {

    private static final String SAYS = "says";

    /** The reference of the request that has it then, as far as that is said; null where one is to be given. */
    @Nullable
    String named() {
        JsonNode given = as == PostKind.REQUEST && says != null ? says.get("reference") : null;
        return given == null ? reference : given.stringValue(null);
    }

    /**
     * The command that it leads to; null for mere correspondence.
     *
     * @param arrived the day of receipt, whatever the day on which it is filed (FOIA s.10(6))
     * @throws ProblemException 400 when that cannot be read, 403 when somebody in that role does not give it, 422 when it is
     *             said to have come on another day
     */
    @Nullable
    RequestCommand command(LocalDate arrived, Role role, Function<String, OtherCase> others) {
        check(as == PostKind.REQUEST ? reference == null : reference != null, "reference", as == PostKind.REQUEST
                ? "A request that begins has its reference in what it says, if it has one already."
                : "Say to which request it belongs.");
        check(as != PostKind.CORRESPONDENCE || says == null, SAYS, "Correspondence leads to nothing else.");
        check(as != PostKind.REQUEST || says != null, SAYS, "Say what is asked for, and by whom.");
        return switch (as) {
            case REQUEST -> read(ReceiveRequest.class, role, "received", arrived, others);
            case CLARIFICATION -> read(RecordClarification.class, role, "on", arrived, others);
            case FEE -> read(RecordFee.class, role, "on", arrived, others);
            case REVIEW -> read(RecordReviewRequest.class, role, "on", arrived, others);
            case WITHDRAWAL -> read(WithdrawRequest.class, role, "on", arrived, others);
            case CORRESPONDENCE -> null;
        };
    }

    private RequestCommand read(Class<? extends RequestCommand> command, Role role, String day, LocalDate arrived,
            Function<String, OtherCase> others) {
        ObjectNode written = says == null ? JsonNodeFactory.instance.objectNode() : says.deepCopy();
        if (!written.has(day)) {
            written.put(day, arrived.toString());
        }
        RequestCommand read = Calls.read(command, role, written, SAYS, others);
        if (!read.on().equals(arrived)) {
            throw new ProblemException(ProblemType.RULE_BROKEN, List.of(new FieldError(SAYS + "." + day, Rules.ARRIVED,
                    "It arrived on " + arrived + "; a day that was recorded wrongly is corrected on the request.")));
        }
        return read;
    }

    private static void check(boolean fits, String field, String otherwise) {
        if (!fits) {
            throw new ProblemException(ProblemType.MALFORMED_INPUT, List.of(new FieldError(field, otherwise)));
        }
    }
}
