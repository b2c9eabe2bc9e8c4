package uk.foiworkflow.api.problem;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import uk.foiworkflow.clock.OutsideCalendar;
import uk.foiworkflow.host.Rejection;
import uk.foiworkflow.projections.trail.TrailBehind;
import uk.foiworkflow.store.Erased;
import uk.foiworkflow.store.MasterKeyAway;
import uk.foiworkflow.store.StoreFailure;
import uk.foiworkflow.store.UnreadableEvent;

/** Which problem each exception is; what is not foreseen is a fault of ours, and only the log says more. */
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String SECONDS_TO_RECOVER = "5";
    private static final String SECONDS_TO_AN_UPGRADE = "600";

    private Problems() {}

    /** The problem that a caller is told for that exception. */
    public static ProblemException of(Exception exception) {
        return switch (exception) {
            case ProblemException e -> e;
            case Rejection e -> Rejections.of(e);
            case Erased e -> new ProblemException(ProblemType.ERASED, e.getMessage() + ".");
            case MasterKeyAway e -> {
                LOG.error("A master key cannot be used", e);
                yield new ProblemException(ProblemType.UNAVAILABLE,
                        "Personal data can neither be read nor written now.")
                        .with(HttpHeaders.RETRY_AFTER, SECONDS_TO_RECOVER);
            }
            case StoreFailure e -> away(e, "A command that was on its way may have been recorded all the same:"
                    + " sending it again with the same Idempotency-Key is safe.");
            case DataAccessException e when isAway(e) -> away(e, "");
            case TransactionException e -> away(e, "");
            case TrailBehind e -> new ProblemException(ProblemType.UNAVAILABLE, e.getMessage() + ".")
                    .with(HttpHeaders.RETRY_AFTER, SECONDS_TO_RECOVER);
            case OutsideCalendar e -> new ProblemException(ProblemType.RULE_BROKEN, e.getMessage() + ".");
            case UnreadableEvent e -> new ProblemException(ProblemType.UNAVAILABLE,
                    "The request holds an event of a newer release, which this one does not pass over.")
                    .with(HttpHeaders.RETRY_AFTER, SECONDS_TO_AN_UPGRADE);
            case InvalidParameterException e ->
                new ProblemException(ProblemType.MALFORMED_CALL, "The parameters of the address cannot be decoded.");
            case HttpMessageNotReadableException e ->
                new ProblemException(ProblemType.MALFORMED_INPUT, List.of(new FieldError("the body", "Missing.")));
            case HttpRequestMethodNotSupportedException e -> notPossible(e);
            case HttpMediaTypeNotSupportedException e ->
                new ProblemException(ProblemType.UNSUPPORTED_FORM, "What is read here is " + names(e) + ".");
            case HttpMediaTypeNotAcceptableException e ->
                new ProblemException(ProblemType.NOT_ACCEPTABLE, "What is written here is " + names(e) + ".");
            case NoResourceFoundException e -> ProblemException.nothingThere();
            case ErrorResponse e -> {
                ProblemType type = ProblemType.of(e.getStatusCode().value());
                yield new ProblemException(type, type.title() + ".");
            }
            default -> {
                LOG.error("Unforeseen", exception);
                yield new ProblemException(ProblemType.INTERNAL,
                        "The fault is recorded; quote the instance of this problem when you report it.");
            }
        };
    }

    /** A database that cannot be reached; a query that it does not understand is a fault of ours. */
    private static boolean isAway(DataAccessException e) {
        return e instanceof DataAccessResourceFailureException || e instanceof TransientDataAccessException
                || e instanceof RecoverableDataAccessException;
    }

    private static ProblemException away(RuntimeException e, String more) {
        LOG.error("The database did not answer", e);
        return new ProblemException(ProblemType.UNAVAILABLE, ("The database does not answer. " + more).strip())
                .with(HttpHeaders.RETRY_AFTER, SECONDS_TO_RECOVER);
    }

    private static ProblemException notPossible(HttpRequestMethodNotSupportedException e) {
        String[] supported = e.getSupportedMethods();
        return ProblemException.notPossible(e.getMethod(), supported == null ? List.of() : List.of(supported));
    }

    private static String names(HttpMediaTypeException e) {
        Collection<MediaType> types = e.getSupportedMediaTypes();
        return types.isEmpty()
                ? MediaType.APPLICATION_JSON_VALUE
                : types.stream().map(MediaType::toString).distinct().collect(Collectors.joining(", "));
    }
}
