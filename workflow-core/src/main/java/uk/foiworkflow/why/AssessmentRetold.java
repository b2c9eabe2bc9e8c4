package uk.foiworkflow.why;

import java.util.function.Function;
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
import uk.foiworkflow.request.command.OtherCase;
import uk.foiworkflow.request.event.AssessmentEvent;
import uk.foiworkflow.request.event.AssessmentEvent.AdviceGiven;
import uk.foiworkflow.request.event.AssessmentEvent.DefectMended;
import uk.foiworkflow.request.event.AssessmentEvent.EmissionsAssessed;
import uk.foiworkflow.request.event.AssessmentEvent.HolderNamed;
import uk.foiworkflow.request.event.AssessmentEvent.PassedToSubjectAccess;
import uk.foiworkflow.request.event.AssessmentEvent.RegimeDetermined;
import uk.foiworkflow.request.event.AssessmentEvent.RepeatDetermined;
import uk.foiworkflow.request.event.AssessmentEvent.ValidityAssessed;
import uk.foiworkflow.request.event.AssessmentEvent.VexatiousDetermined;

/** What the questions were found to be in law. */
final class AssessmentRetold {

    private AssessmentRetold() {}

    static AssessmentCommand of(AssessmentEvent event, Function<String, OtherCase> others) {
        return switch (event) {
            case ValidityAssessed e -> new AssessValidity(e.on(), e.questions(), e.ground(), e.text());
            case DefectMended e -> new MendDefect(e.on(), e.questions(), e.text());
            case RegimeDetermined e -> new DetermineRegime(e.on(), e.questions(), e.regime(), e.limb(), e.why());
            case EmissionsAssessed e -> new AssessEmissions(e.on(), e.questions(), e.emissions(), e.why());
            case PassedToSubjectAccess e -> new PassToSubjectAccess(e.on(), e.questions(), e.to(), e.why());
            case HolderNamed e -> new NameHolder(e.on(), e.questions(), e.to(), e.permission(), e.text());
            case AdviceGiven e -> new GiveAdvice(e.on(), e.questions(), e.about(), e.text());
            case VexatiousDetermined e -> new DetermineVexatious(e.on(), e.questions(), e.themes(), e.why());
            case RepeatDetermined e ->
                new DetermineRepeated(e.on(), e.questions(), others.apply(e.earlier()), e.compliedWith(), e.why());
        };
    }
}
