package uk.foiworkflow.request;

import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.command.AssessmentCommand;
import uk.foiworkflow.request.command.AssessmentCommand.AssessEmissions;
import uk.foiworkflow.request.command.AssessmentCommand.AssessValidity;
import uk.foiworkflow.request.command.AssessmentCommand.DetermineRegime;
import uk.foiworkflow.request.command.AssessmentCommand.DetermineRepeated;
import uk.foiworkflow.request.command.AssessmentCommand.DetermineVexatious;
import uk.foiworkflow.request.command.AssessmentCommand.GiveAdvice;
import uk.foiworkflow.request.command.AssessmentCommand.MendDefect;
import uk.foiworkflow.request.command.AssessmentCommand.NameHolder;
import uk.foiworkflow.request.command.AssessmentCommand.PassToSubjectAccess;
import uk.foiworkflow.request.event.AssessmentEvent.AdviceGiven;
import uk.foiworkflow.request.event.AssessmentEvent.HolderNamed;
import uk.foiworkflow.request.event.AssessmentEvent.PassedToSubjectAccess;
import uk.foiworkflow.request.event.Confidential;

/** What the questions are in law, and how the requester is helped (FOIA s.8, s.14, s.16, s.39, s.40; EIR reg 2, 9). */
record AssessmentDecider(DueDates dueDates) {

    Decision decide(Request request, AssessmentCommand command, Context context, Objections objections) {
        return switch (command) {
            case AssessValidity assess -> ValidityDecider.assess(request, assess, context, objections);
            case MendDefect mend -> new ValidityDecider(dueDates).mend(request, mend, objections);
            case DetermineRegime determine ->
                new RegimeDecider(dueDates).determine(request, determine, context, objections);
            case AssessEmissions assess -> RegimeDecider.emissions(request, assess, objections);
            case PassToSubjectAccess pass -> pass(request, pass, objections);
            case NameHolder name -> name(request, name, objections);
            case GiveAdvice give -> give(request, give, objections);
            case DetermineVexatious determine -> Section14Decider.vexatious(request, determine, context, objections);
            case DetermineRepeated determine -> Section14Decider.repeated(request, determine, context, objections);
        };
    }

    @Rulebook("R1.7")
    private static Decision pass(Request request, PassToSubjectAccess command, Objections objections) {
        SortedSet<Integer> chosen = Chosen.from(request, command.questions(), AskedQuestion::open);
        return Chosen.open(request, chosen, "questions", Closed.refuse(request, objections))
                .curable(blank(command.why()), Rules.OWN_DATA, "why",
                        () -> "Say why the information is the requester's own personal data.")
                .leadTo(() -> List
                        .of(new PassedToSubjectAccess(command.on(), chosen, command.to(), command.why())));
    }

    @Rulebook("R11.1")
    private static Decision name(Request request, NameHolder command, Objections objections) {
        SortedSet<Integer> chosen = Chosen.from(request, command.questions(), AskedQuestion::open);
        return Chosen.known(request, chosen, "questions", objections)
                .impossible(command.to().isBlank(), Rules.TRANSFER, "to", () -> "Say who holds the information.")
                .leadTo(() -> List.of(new HolderNamed(command.on(), chosen, command.to(), command.permission(),
                        command.text())));
    }

    @Rulebook("R3.14")
    private static Decision give(Request request, GiveAdvice command, Objections objections) {
        SortedSet<Integer> chosen = Chosen.from(request, command.questions(), AskedQuestion::open);
        return Chosen.known(request, chosen, "questions", objections)
                .impossible(blank(command.text()), Rules.WORDS, "text", () -> "Say what the requester was advised.")
                .leadTo(() -> List.of(new AdviceGiven(command.on(), chosen, command.about(), command.text())));
    }

    static boolean blank(@Nullable Confidential words) {
        return words == null || words.text().isBlank();
    }
}
