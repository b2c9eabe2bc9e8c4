package uk.foiworkflow.projections.reader;

import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Drafting.DraftState;
import uk.foiworkflow.request.Handling.Task;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.Role;

/**
 * Who asks. What somebody may read is said here and nowhere else: every query, search and count carries this condition. It
 * is judged by the case as it stands now, also when its past is asked for.
 */
public record Viewer(Actor actor) {

    /** The name of the parameter that {@link #mayRead(String)} refers to. */
    public static final String PARAMETER = "viewer";

    private static final String SEPARATOR = "\u001f";

    /** Whether this viewer may read every case. */
    public boolean mayReadAll() {
        return switch (actor.role()) {
            case OFFICER, HEAD, AUDITOR, ENGINE -> true;
            case HOLDER, APPROVER, REVIEWER, ADMIN -> false;
        };
    }

    /**
     * Whether the request, as it stands now, lets this viewer read it by itself. Where it does not, the read models may know
     * more: they remember who has cleared a draft that is cleared no more.
     */
    public boolean mayRead(Request now) {
        return switch (actor.role()) {
            case OFFICER, HEAD, AUDITOR, ENGINE -> true;
            case HOLDER -> now.handling().tasks().values().stream().map(Task::holder).anyMatch(actor::answersFor);
            case APPROVER -> now.drafting().draftState() == DraftState.SUBMITTED;
            case REVIEWER -> {
                String reviewer = now.review().reviewer();
                yield reviewer == null ? now.review().open() : reviewer.equals(actor.id());
            }
            case ADMIN -> false;
        };
    }

    /**
     * An SQL condition that holds where this viewer may read the request. Officers, heads, auditors and the engine itself read all, a holder
     * what they, or a team of theirs, were tasked with, an approver what awaits clearance or what they cleared, a reviewer an open review that
     * nobody has, and their own; an administrator no case.
     *
     * @param reference an SQL expression for the reference of the request
     */
    public String mayRead(String reference) {
        return where(reference, "seen.to_position IS NULL");
    }

    /**
     * An SQL condition that holds where this viewer might have read the request when the store ended at a position.
     *
     * @param position an SQL expression
     */
    public String couldRead(String reference, String position) {
        return where(reference, "seen.from_position BETWEEN 1 AND " + position
                + " AND (seen.to_position IS NULL OR seen.to_position > " + position + ")");
    }

    private String where(String reference, String then) {
        return switch (actor.role()) {
            case OFFICER, HEAD, AUDITOR, ENGINE -> "true";
            case HOLDER -> where(reference, then, "seen.holders && string_to_array(:viewer, chr(31))");
            case APPROVER -> where(reference, then, "(seen.awaiting_clearance OR :viewer = ANY(seen.cleared_by))");
            case REVIEWER ->
                where(reference, then, "(seen.review_open AND seen.reviewer IS NULL OR seen.reviewer = :viewer)");
            case ADMIN -> "false";
        };
    }

    /** The value of the parameter: the user, and for a holder also the teams for which they answer. */
    public String id() {
        return actor.role() == Role.HOLDER && !actor.teams().isEmpty()
                ? actor.id() + SEPARATOR + String.join(SEPARATOR, actor.teams())
                : actor.id();
    }

    private static String where(String reference, String then, String condition) {
        return "EXISTS (SELECT FROM views.request_version seen WHERE seen.reference = " + reference
                + " AND " + then + " AND " + condition + ")";
    }
}
