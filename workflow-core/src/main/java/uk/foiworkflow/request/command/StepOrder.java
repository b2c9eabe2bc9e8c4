package uk.foiworkflow.request.command;

import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.event.Confidential;

/**
 * One of the steps that a decision notice or a decision on appeal orders, with its period or its last day: one of the two
 * (FOIA s.50(4), s.58).
 *
 * @param number its number in the decision; null to number it on after the others
 * @param text what has to be done; null when that is not recorded
 * @param questions the questions that it is about; empty for all
 * @param withinCalendarDays the period from the day of the decision
 * @param by the last day
 */
public record StepOrder(@Nullable Integer number, @Nullable Confidential text, SortedSet<Integer> questions,
        @Nullable Integer withinCalendarDays, @Nullable LocalDate by) {}
