package uk.foiworkflow.request;

/**
 * A rule that a command breaks, as a value: a live command is refused for it, a past case is refused only for what
 * cannot be true.
 *
 * @param field the field of the command that is at fault, in the words of the interface
 * @param why what is wrong, in a sentence for the officer
 */
public record Broken(Rule rule, Bar bar, String field, String why) {

    /** How a broken rule stands in the way. */
    public enum Bar {
        /** It cannot be true: refused in every mode. */
        IMPOSSIBLE,
        /** It can be mended first: the engine does not do it, but what was done in the past is recorded. */
        CURABLE,
        /** It is somebody else's to do. */
        NOT_YOURS
    }
}
