package uk.foiworkflow.projections.trail;

import uk.foiworkflow.request.event.AssessmentEvent;
import uk.foiworkflow.request.event.ClockEvent;
import uk.foiworkflow.request.event.CommissionerEvent;
import uk.foiworkflow.request.event.DecisionEvent;
import uk.foiworkflow.request.event.DispatchEvent;
import uk.foiworkflow.request.event.DocumentEvent;
import uk.foiworkflow.request.event.FileEvent;
import uk.foiworkflow.request.event.HandlingEvent;
import uk.foiworkflow.request.event.IntakeEvent;
import uk.foiworkflow.request.event.ReasonEvent;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent;

/** What an event says to somebody who reads the file. */
public final class Sentence {

    private Sentence() {}

    /** One complete English sentence, or two; dates as {@code 9 July 2021}. */
    public static String of(RequestEvent event) {
        return switch (event) {
            case IntakeEvent e -> IntakeSentence.of(e);
            case ClockEvent e -> ClockSentence.of(e);
            case HandlingEvent e -> HandlingSentence.of(e);
            case DecisionEvent e -> DecisionSentence.of(e);
            case ReviewEvent e -> ReviewSentence.of(e);
            case CommissionerEvent e -> CommissionerSentence.of(e);
            case FileEvent e -> FileSentence.of(e);
            case ReasonEvent e -> ReasonSentence.of(e);
            case AssessmentEvent e -> AssessmentSentence.of(e);
            case DocumentEvent e -> DocumentSentence.of(e);
            case DispatchEvent e -> DispatchSentence.of(e);
        };
    }

    /** The same of an event whose due dates are left out: not a word of what it moved, or did not. */
    public static String withoutDueDates(RequestEvent event) {
        return event instanceof ClockEvent clock ? ClockSentence.withoutDueDates(clock) : of(event);
    }
}
