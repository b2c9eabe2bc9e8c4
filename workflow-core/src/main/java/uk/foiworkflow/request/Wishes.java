package uk.foiworkflow.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.document.Language;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.command.FileCommand.DetermineForm;
import uk.foiworkflow.request.command.FileCommand.StatePreferences;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.FileEvent.FormDetermined;
import uk.foiworkflow.request.event.FileEvent.PreferencesStated;
import uk.foiworkflow.request.event.Preferences;
import uk.foiworkflow.request.event.RequestEvent;

/**
 * How the requester would have the information and be written to, and what was made of it (FOIA s.11).
 *
 * @param preferences null where they have said nothing
 * @param determined whether it is given so; null while nobody has said
 */
@Rulebook("R3.13")
public record Wishes(@Nullable Preferences preferences, @Nullable FormDetermined determined) {

    static final Wishes NONE = new Wishes(null, null);

    /** What is stated anew is determined anew. */
    Wishes evolve(RequestEvent event) {
        if (event instanceof PreferencesStated stated) {
            return new Wishes(stated.preferences(), null);
        }
        return event instanceof FormDetermined made ? new Wishes(preferences, made) : this;
    }

    /** The language in which they are written to: English where they have not said. */
    public Language language() {
        return preferences == null || preferences.language() == null ? Language.EN : preferences.language();
    }

    /** Whether something is asked for that nobody has yet said will be given, or why not. */
    boolean open() {
        return preferences != null && preferences.special() && determined == null;
    }

    static Decision state(StatePreferences command, Objections objections) {
        Confidential needs = command.preferences().needs();
        return objections
                .impossible(needs != null && needs.text().isBlank(), Rules.WORDS, "preferences.needs",
                        () -> "Say what is needed, or leave it out.")
                .leadTo(() -> List.of(new PreferencesStated(command.on(), command.preferences())));
    }

    static Decision determine(Request request, DetermineForm command, Context context, Objections objections) {
        return objections
                .curable(request.wishes().preferences() == null, Rules.FORM, "reference",
                        () -> "The requester has not said how they would have the information.")
                .impossible(!command.given() && (command.why() == null || command.why().text().isBlank()), Rules.FORM,
                        "why", () -> "Say why it is not given so: the requester must be told.")
                .leadTo(() -> List.of(new FormDetermined(command.on(), command.given(), command.why(),
                        context.by())));
    }
}
