package uk.foiworkflow.api.commands;

import static uk.foiworkflow.request.Role.OFFICER;

import java.util.List;
import uk.foiworkflow.request.command.AssessmentCommand.AssessEmissions;
import uk.foiworkflow.request.command.AssessmentCommand.AssessValidity;
import uk.foiworkflow.request.command.AssessmentCommand.DetermineRegime;
import uk.foiworkflow.request.command.AssessmentCommand.DetermineRepeated;
import uk.foiworkflow.request.command.AssessmentCommand.DetermineVexatious;
import uk.foiworkflow.request.command.AssessmentCommand.GiveAdvice;
import uk.foiworkflow.request.command.AssessmentCommand.MendDefect;
import uk.foiworkflow.request.command.AssessmentCommand.NameHolder;
import uk.foiworkflow.request.command.AssessmentCommand.PassToSubjectAccess;

/** What the questions are in law, and how the requester is helped. */
final class AssessmentCalls {

    static final List<Call<?>> ROWS = List.of(
            Call.on("validity", AssessValidity.class, "Find questions valid, or no valid request", OFFICER)
                    .restingOnVersion().example(
                            """
                                    {"on": "2025-01-08", "questions": [6], "ground": "no-name",
                                     "text": "Please tell us your name; we cannot answer an anonymous request."}"""),
            Call.on("validity/mended", MendDefect.class, "Record that what a valid request lacked has arrived", OFFICER)
                    .example("""
                            {"on": "2025-01-09", "questions": [6], "text": "My name is A. Requester."}"""),
            Call.on("regime/reasons", DetermineRegime.class,
                    "Settle, with reasons, under which law questions are answered", OFFICER).restingOnVersion().example(
                            """
                                    {"on": "2025-01-09", "questions": [4], "regime": "EIR", "limb": "2(1)(b)",
                                     "why": "Emissions of the cars are a factor that affects the air."}"""),
            Call.on("emissions", AssessEmissions.class,
                    "Find whether questions ask for information on emissions", OFFICER).example("""
                            {"on": "2025-01-10", "questions": [4], "emissions": true,
                             "why": "They ask what the cars put into the air."}"""),
            Call.on("subject-access", PassToSubjectAccess.class,
                    "Pass questions for the requester's own personal data to subject access", OFFICER).example("""
                            {"on": "2025-01-09", "questions": [6], "to": "SAR-2025-3",
                             "why": "They ask for the journeys that were booked in their own name."}"""),
            Call.on("holder", NameHolder.class, "Tell the requester who holds the information", OFFICER).example("""
                    {"on": "2025-01-09", "questions": [5], "to": "Anytown Transport Authority", "permission": false,
                     "text": "The Transport Authority keeps these figures; you can ask it directly."}"""),
            Call.on("advice", GiveAdvice.class, "Advise and assist the requester", OFFICER).example("""
                    {"on": "2025-01-09", "questions": [5], "about": "narrowing",
                     "text": "A single quarter could be answered within the cost limit."}"""),
            Call.on("vexatious", DetermineVexatious.class, "Find questions vexatious, on stated grounds", OFFICER)
                    .restingOnVersion().example(
                            """
                                    {"on": "2025-01-09", "questions": [6], "themes": ["burden", "value"],
                                     "why": "It is the twelfth request on one journey, and each reply led to the next."}"""),
            Call.on("repeated", DetermineRepeated.class, "Find that questions repeat an earlier request", OFFICER)
                    .naming(Repeat.class, Repeat::toCommand).restingOnVersion().example(
                            """
                                    {"on": "2025-01-09", "questions": [6], "earlier": "2024-311",
                                     "compliedWith": "2024-12-16", "why": "The figures are published once a year."}"""));

    private AssessmentCalls() {}
}
