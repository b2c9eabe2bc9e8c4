package uk.foiworkflow.why;

import java.util.List;
import uk.foiworkflow.request.command.FileCommand;
import uk.foiworkflow.request.command.FileCommand.AddNote;
import uk.foiworkflow.request.command.FileCommand.ClassifyRequest;
import uk.foiworkflow.request.command.FileCommand.CorrectEntry;
import uk.foiworkflow.request.command.FileCommand.DetermineForm;
import uk.foiworkflow.request.command.FileCommand.LiftHold;
import uk.foiworkflow.request.command.FileCommand.LinkCase;
import uk.foiworkflow.request.command.FileCommand.PlaceHold;
import uk.foiworkflow.request.command.FileCommand.SetRetention;
import uk.foiworkflow.request.command.FileCommand.ShredAgain;
import uk.foiworkflow.request.command.FileCommand.ShredPersonalData;
import uk.foiworkflow.request.command.FileCommand.StatePreferences;
import uk.foiworkflow.request.command.FileCommand.UnlinkCase;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.FileEvent;
import uk.foiworkflow.request.event.FileEvent.CasesLinked;
import uk.foiworkflow.request.event.FileEvent.CasesUnlinked;
import uk.foiworkflow.request.event.FileEvent.CorrectionMade;
import uk.foiworkflow.request.event.FileEvent.FormDetermined;
import uk.foiworkflow.request.event.FileEvent.HoldLifted;
import uk.foiworkflow.request.event.FileEvent.HoldPlaced;
import uk.foiworkflow.request.event.FileEvent.NoteAdded;
import uk.foiworkflow.request.event.FileEvent.PersonalDataShredded;
import uk.foiworkflow.request.event.FileEvent.PreferencesStated;
import uk.foiworkflow.request.event.FileEvent.RequestClassified;
import uk.foiworkflow.request.event.FileEvent.RetentionSet;
import uk.foiworkflow.request.event.RequestEvent;

/** What was done with the file itself; a correction tells what stands instead by the events behind it. */
record FileRetold(Retelling retelling, List<RequestEvent> events) {

    FileCommand of(FileEvent event) {
        return switch (event) {
            case NoteAdded e -> new AddNote(e.on(), e.text());
            case CorrectionMade e -> new CorrectEntry(e.on(), e.entry(), e.why(),
                    events.size() == 1 ? null : retelling.of(events.subList(1, events.size())));
            case HoldPlaced e -> new PlaceHold(e.on(), e.why());
            case HoldLifted e -> new LiftHold(e.on(), e.why());
            case RetentionSet e -> new SetRetention(e.on(), e.until(), e.why());
            case PersonalDataShredded e -> retelling.name().equals(ShredAgain.class.getSimpleName())
                    ? new ShredAgain(e.on(), e)
                    : new ShredPersonalData(e.on(), e.ground());
            case CasesLinked e -> new LinkCase(e.on(), retelling.others().apply(e.other()), e.kind(),
                    e.why() == null ? new Confidential("") : e.why());
            case RequestClassified e -> new ClassifyRequest(e.on(), e.subject(), e.routine(), e.why());
            case PreferencesStated e -> new StatePreferences(e.on(), e.preferences());
            case FormDetermined e -> new DetermineForm(e.on(), e.given(), e.why());
            case CasesUnlinked e -> new UnlinkCase(e.on(), e.other(), e.why());
        };
    }
}
