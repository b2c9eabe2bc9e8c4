package uk.foiworkflow.request;

/**
 * A rule that a command breaks, as a value: a live command is refused for it, a past case is refused only for what
 * cannot be true.
 *
 * @param bar whether the fact is impossible, or only not to be done
 * @param field the field of the command that is at fault, in the words of the interface
 * @param why what is wrong, in a sentence for the officer
 */
public record Broken(Rule rule, Bar bar, String field, String why) {

    /** How strongly a broken rule stands in the way. */
    public enum Bar {
        /** It cannot be true: refused in every mode. */
        IMPOSSIBLE,
        /** It can be mended first: the engine does not do it, but what has been done outside is recorded. */
        CURABLE,
        /** As {@link #CURABLE}, but a head may override it with a reason that is marked on the file. */
        OVERRIDABLE
    }
}
