package uk.foiworkflow.request;

/**
 * A rule that a command can break.
 *
 * @param id its number in the rulebook, or a name of our own in lower case where the rulebook has none
 * @param section the section of the Act or Code that it rests on; for a rule of the record itself, what it protects
 */
public record Rule(String id, String section) {}
