package uk.foiworkflow.api.cases;

import uk.foiworkflow.request.Broken;
import uk.foiworkflow.request.command.RequestCommand;

/** A step that is supposed, and the parameter that supposes it. */
record Supposed(String parameter, RequestCommand command) {

    /** The parameter that breaks a rule: the one of that name where there is one, else the one that supposes the step. */
    String field(Broken broken) {
        String field = broken.field();
        return switch (field) {
            case "questions", "exemptions", "target", "finding", "result", "stepsBy" -> field;
            case "steps" -> "appealSteps";
            default -> field.startsWith("numberedSteps") ? ofOrder(field) : parameter;
        };
    }

    private static String ofOrder(String field) {
        return field.endsWith(".questions") ? "questions" : "stepsWithinCalendarDays";
    }
}
