package uk.foiworkflow.request;

import java.time.LocalDate;

/**
 * What a decider is told beside the state and the command: it reads no clock and asks nobody.
 *
 * @param actor who gives the command
 * @param today the day on which it is given, Europe/London
 * @param past whether it tells of a past case that is brought in as it was
 */
public record Context(Actor actor, LocalDate today, boolean past) {}
