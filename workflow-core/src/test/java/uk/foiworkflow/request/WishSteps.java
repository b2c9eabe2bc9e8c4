package uk.foiworkflow.request;

import uk.foiworkflow.document.Language;
import uk.foiworkflow.law.FormOfAccess;
import uk.foiworkflow.law.Medium;
import uk.foiworkflow.request.Story.Step;
import uk.foiworkflow.request.command.FileCommand.DetermineForm;
import uk.foiworkflow.request.command.FileCommand.StatePreferences;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Preferences;

/** How requesters would have the information, in the words of those who record it. */
final class WishSteps {

    private WishSteps() {}

    static Step wants(FormOfAccess form, Medium medium) {
        return on -> new StatePreferences(on, new Preferences(form, medium, null, null, null));
    }

    static Step needs(String needs) {
        return on -> new StatePreferences(on, new Preferences(null, null, null, null, new Confidential(needs)));
    }

    static Step speaks(Language language) {
        return on -> new StatePreferences(on, new Preferences(null, null, null, language, null));
    }

    static Step gives() {
        return on -> new DetermineForm(on, true, null);
    }

    static Step cannotGive(String why) {
        return on -> new DetermineForm(on, false, new Confidential(why));
    }
}
