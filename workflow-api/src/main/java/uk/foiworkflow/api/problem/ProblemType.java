package uk.foiworkflow.api.problem;

import java.net.URI;
import org.springframework.http.HttpStatus;
import uk.foiworkflow.law.Wire;

/** The kinds of problem; their URIs are stable, and clients tell problems apart by them. */
public enum ProblemType {

    /** JSON that cannot be read, or a field or parameter that is missing, unknown, doubled or of the wrong type. */
    MALFORMED_INPUT(HttpStatus.BAD_REQUEST, "The input cannot be read"),
    /** A header that means something to us and says something else. */
    MALFORMED_HEADER(HttpStatus.BAD_REQUEST, "A header cannot be read"),
    /** A call that is no proper HTTP, or whose address is refused. */
    MALFORMED_CALL(HttpStatus.BAD_REQUEST, "The call cannot be read"),
    /** Nobody is signed in, or the credentials are wrong. */
    NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED, "Credentials are needed"),
    /** The role does not make this call. */
    NOT_ALLOWED(HttpStatus.FORBIDDEN, "Your role does not allow this"),
    /** No such request, as far as the caller may see. */
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such thing"),
    /** The address is right, the method is not. */
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "That cannot be done here"),
    /** An answer was asked for in a form that there is not. */
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "There is no answer in that form"),
    /** Another command changed the request at the same moment. */
    LOST_RACE(HttpStatus.CONFLICT, "Somebody else was faster"),
    /** The reference belongs to another request. */
    REFERENCE_TAKEN(HttpStatus.CONFLICT, "The reference is taken"),
    /** The key of the request is destroyed, and its personal data with it. */
    ERASED(HttpStatus.GONE, "The request is erased"),
    /** It was public once, and was taken back. */
    WITHDRAWN(HttpStatus.GONE, "It was taken back"),
    /** The request has changed since the version that the caller saw. */
    STALE_VERSION(HttpStatus.PRECONDITION_FAILED, "The request has changed"),
    /** The body is larger than is read. */
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The input is too large"),
    /** The address is longer than is read. */
    ADDRESS_TOO_LONG(HttpStatus.URI_TOO_LONG, "The address is too long"),
    /** The body is in a form that is not read here. */
    UNSUPPORTED_FORM(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The input is in a form that is not read here"),
    /** Well formed, but it breaks a rule. */
    RULE_BROKEN(HttpStatus.UNPROCESSABLE_CONTENT, "A rule stands in the way"),
    /** The idempotency key came before with another command. */
    KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The idempotency key was used for another command"),
    /** The command rests on what was read, and does not say which version that was. */
    VERSION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED, "The version that you saw is needed"),
    /** The headers are larger than is read. */
    HEADERS_TOO_LARGE(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "The headers are too large"),
    /** A fault of ours; the log has the rest. */
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side"),
    /** What is to be put together does not fit on the disk. */
    NO_ROOM(HttpStatus.INSUFFICIENT_STORAGE, "There is no room for it"),
    /** It cannot be done now, and may be later. */
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Not possible at the moment");

    private final HttpStatus status;
    private final String title;

    ProblemType(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The type that a bare status stands for: the first of that status, else the general one of its class. */
    public static ProblemType of(int status) {
        for (ProblemType type : values()) {
            if (type.status.value() == status && type != MALFORMED_INPUT && type != MALFORMED_HEADER) {
                return type;
            }
        }
        return status < 500 ? MALFORMED_CALL : INTERNAL;
    }

    /** Its stable name. */
    public URI uri() {
        return URI.create("urn:foi-workflow:problem:" + Wire.word(this));
    }

    public HttpStatus status() {
        return status;
    }

    /** What kind of thing went wrong, the same for all problems of this type. */
    public String title() {
        return title;
    }
}
