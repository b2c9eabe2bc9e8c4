package uk.foiworkflow.request.command;

import java.time.LocalDate;

/** Something that the engine is asked to do, or told has happened, in the life of one request. */
public sealed interface RequestCommand permits IntakeCommand, ClockCommand, HandlingCommand, DecisionCommand,
        ReviewCommand, CommissionerCommand, FileCommand, ReasonCommand, AssessmentCommand,
        DocumentCommand, DispatchCommand {

    /** The day of law on which it happens or happened, Europe/London. */
    LocalDate on();
}
