package uk.foiworkflow.request;

import org.jspecify.annotations.Nullable;

/**
 * A rule that a decider asked about a command.
 *
 * @param field the field of the command that it was asked about, in the words of the interface
 * @param against what spoke against the command, in a sentence for the officer; null when nothing did
 */
public record Check(Rule rule, String field, @Nullable String against) {}
