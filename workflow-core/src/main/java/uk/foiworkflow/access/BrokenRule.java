package uk.foiworkflow.access;

import uk.foiworkflow.request.Broken;

/**
 * A rule that stopped a command; without what was said of it, for that may quote the command.
 *
 * @param rule its number in the rulebook, or its name
 * @param section the section of the Act or Code that it rests on
 * @param field the field of the command that was at fault
 */
public record BrokenRule(String rule, String section, String field) {

    /** The same of what a decider answered. */
    public static BrokenRule of(Broken broken) {
        return new BrokenRule(broken.rule().id(), broken.rule().section(), broken.field());
    }
}
