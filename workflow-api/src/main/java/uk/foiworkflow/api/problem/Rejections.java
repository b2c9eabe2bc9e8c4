package uk.foiworkflow.api.problem;

import java.util.List;
import uk.foiworkflow.host.KeyReused;
import uk.foiworkflow.host.LostRace;
import uk.foiworkflow.host.ReferenceTaken;
import uk.foiworkflow.host.Refused;
import uk.foiworkflow.host.Rejection;
import uk.foiworkflow.host.StaleVersion;
import uk.foiworkflow.host.UnknownRequest;
import uk.foiworkflow.request.Broken;
import uk.foiworkflow.request.Broken.Bar;

/** Which problem it is when a command leads to nothing. */
final class Rejections {

    private Rejections() {}

    static ProblemException of(Rejection rejection) {
        return switch (rejection) {
            case Refused e ->
                new ProblemException(type(e.broken()), e.broken().stream().map(Rejections::error).toList());
            case KeyReused e -> new ProblemException(ProblemType.KEY_REUSED,
                    List.of(new FieldError("Idempotency-Key", e.getMessage() + ".")));
            case ReferenceTaken e -> new ProblemException(ProblemType.REFERENCE_TAKEN,
                    List.of(new FieldError("reference", e.getMessage() + ".")));
            case LostRace e -> new ProblemException(ProblemType.LOST_RACE, e.getMessage()
                    + ". Read it again, and decide again.");
            case StaleVersion e -> new ProblemException(ProblemType.STALE_VERSION, e.getMessage()
                    + ". Read it again, and decide again.");
            case UnknownRequest e -> ProblemException.noSuchRequest(e.reference());
        };
    }

    private static ProblemType type(List<Broken> broken) {
        return broken.stream().anyMatch(each -> each.bar() == Bar.NOT_YOURS)
                ? ProblemType.NOT_ALLOWED
                : ProblemType.RULE_BROKEN;
    }

    private static FieldError error(Broken broken) {
        return new FieldError(broken.field(), broken.rule(), broken.why());
    }
}
