package uk.foiworkflow.request.event;

import java.time.LocalDate;
import java.util.SortedSet;

/** Something that happened in the life of one request. */
public sealed interface RequestEvent
        permits IntakeEvent, ClockEvent, HandlingEvent, DecisionEvent, ReviewEvent, CommissionerEvent, FileEvent,
        ReasonEvent, AssessmentEvent {

    /** The day of law on which it happened, Europe/London; not the day on which it was recorded. */
    LocalDate on();

    /** The questions that it concerns; empty when it concerns the case and no question in particular. */
    default SortedSet<Integer> questions() {
        return Numbers.NONE;
    }
}
