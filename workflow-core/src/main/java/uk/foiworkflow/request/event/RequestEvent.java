package uk.foiworkflow.request.event;

import java.util.SortedSet;

/** Something that happened in the life of one request. */
public sealed interface RequestEvent extends Event
        permits IntakeEvent, ClockEvent, HandlingEvent, DecisionEvent, ReviewEvent, CommissionerEvent, FileEvent,
        ReasonEvent, AssessmentEvent, DocumentEvent, DispatchEvent {

    /** The questions that it concerns; empty when it concerns the case and no question in particular. */
    default SortedSet<Integer> questions() {
        return Numbers.NONE;
    }
}
