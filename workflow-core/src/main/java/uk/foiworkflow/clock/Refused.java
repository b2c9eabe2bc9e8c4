package uk.foiworkflow.clock;

/**
 * Why a question about a due date has no answer.
 *
 * @param field the field at fault, in the words of the interface
 * @param rule the section that says so, or the calendar whose reach ends
 * @param why what is wrong, in a sentence for the officer
 */
public record Refused(String field, String rule, String why) {}
