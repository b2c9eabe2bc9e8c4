package uk.foiworkflow.policy;

/**
 * By when an authority means to answer, earlier than the law obliges it to; it never takes the place of the day of law
 * (R2.8).
 *
 * @param days which day of the limit's own count it is: a working day, for a school a school day
 */
public record Target(int days) {}
