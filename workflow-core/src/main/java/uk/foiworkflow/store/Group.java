package uk.foiworkflow.store;

import java.util.Locale;

/** The parts of an event, of which each can be shown, with proof, without the others. */
public enum Group {

    /** Which event this is, of which case, on which day. */
    ENVELOPE,
    /** Who asked. */
    REQUESTER,
    /** What was asked, and the answer that was given. */
    QUESTION,
    /** What the authority, the Commissioner or the Tribunal decided, and by when things are due. */
    DECISION,
    /** Letters, drafts, notes, and what was searched. */
    DOCUMENT,
    /** Who acted or was to act, in which role, from which command. */
    ACTOR;

    private final String word = name().toLowerCase(Locale.ROOT);

    /**
     * The group of a top-level field of an event. A field may never move to another group, for the commitments that are
     * stored already were made with it where it is; a new field is added here.
     *
     * @throws IllegalArgumentException when it is in none
     */
    public static Group of(String type, String field) {
        return switch (field) {
            case "type", "revision", "stream", "sequence", "on", "times", "reference", "formerReference", "authority",
                    "jurisdiction" ->
                ENVELOPE;
            case "requester", "sender", "addressee", "preferences" -> REQUESTER;
            case "asked", "question", "questions", "answer", "subject", "items" -> QUESTION;
            case "regime", "deadlines", "was", "basis", "exemption", "exemptions", "target", "held", "stage", "outcome",
                    "reasons", "rollUp", "statement", "notice", "response", "draft", "amount", "task", "due", "minutes",
                    "about", "commissionerReference", "finding", "breaches", "steps", "stepsWithinCalendarDays",
                    "stepsDue", "stepsBy", "result", "reason", "override", "likelihood", "whose", "inFavour", "against",
                    "conclusion", "layer", "layers", "route", "policy", "cause", "identifiable", "overrides",
                    "warnings", "ground", "limb", "permission", "themes", "earlier", "compliedWith", "interval",
                    "want", "withoutEffect", "ordered", "engaged", "notEngaged", "numberedSteps", "calendar", "parts",
                    "letter", "activities", "entry", "instead",
                    "other", "received", "requests", "window", "into", "from", "variation", "workingDays", "allowed",
                    "emissions",
                    "statistical", "noticed", "revived", "broughtIn", "until", "rule", "heldUntil", "rules",
                    "profile", "upTo", "dispatch", "channel", "given", "routine", "definition", "period", "asAt",
                    "revises", "figures", "answered" ->
                DECISION;
            case "text", "ask", "why", "where", "terms", "found", "grounds", "proof", "done", "what", "with", "name",
                    "contact", "item", "interest",
                    "causalLink",
                    "who", "capacity", "shown", "opinion", "party", "ownWords", "sha256", "byWhom", "means", "method",
                    "sample", "view", "form", "query", "sha512", "document", "title", "dated", "pages", "versionOf",
                    "replaces", "file", "findings", "drawnUp", "messageId", "answers", "automatic", "messageMark",
                    "wordsMark", "infection", "evidence", "json", "csv", "documents" ->
                DOCUMENT;
            case "actor", "role", "command", "correlation", "causation", "imported", "allRoles", "teams", "inForce",
                    "holder", "reviewer", "givenBy",
                    "recipient", "call", "keyed", "source", "user", "roles", "before", "officers" ->
                ACTOR;
            case "by" -> switch (type) {
                case "AppealLodged", "TribunalDecided", "CostsAggregated" -> DECISION;
                default -> ACTOR;
            };
            case "kind" -> type.equals("DocumentAdded") ? DOCUMENT : DECISION;
            case "to" -> switch (type) {
                case "CaseAssigned" -> ACTOR;
                case "LetterDispatched" -> REQUESTER;
                default -> DECISION;
            };
            default -> throw new IllegalArgumentException(
                    "Field '" + field + "' of " + type + " is in no group of the commitment");
        };
    }

    @Override
    public String toString() {
        return word;
    }
}
