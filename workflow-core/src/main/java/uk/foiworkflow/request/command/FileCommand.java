package uk.foiworkflow.request.command;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.ErasureGround;
import uk.foiworkflow.law.LinkKind;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.FileEvent.PersonalDataShredded;
import uk.foiworkflow.request.event.Preferences;

/** What is kept on the file beside the steps themselves. */
public sealed interface FileCommand extends RequestCommand {

    /** Puts a note on the file. */
    record AddNote(LocalDate on, Confidential text) implements FileCommand {}

    /**
     * Corrects a wrong entry of the file.
     *
     * @param entry its sequence
     * @param instead what should have been entered in its place; null when nothing should
     */
    record CorrectEntry(LocalDate on, int entry, Confidential why,
            @Nullable RequestCommand instead) implements FileCommand {}

    /**
     * Links the request with another one.
     *
     * @param kind what this request is to the other
     */
    record LinkCase(LocalDate on, OtherCase with, LinkKind kind, Confidential why) implements FileCommand {}

    /** Holds the request, whatever else allows to erase it. */
    record PlaceHold(LocalDate on, Confidential why) implements FileCommand {}

    /** Ends the hold by hand. */
    record LiftHold(LocalDate on, Confidential why) implements FileCommand {}

    /**
     * Settles how long this request is kept, in place of the authority's rule.
     *
     * @param until the last day on which it is kept
     */
    record SetRetention(LocalDate on, LocalDate until, Confidential why) implements FileCommand {}

    /** Destroys the key of the request, and with it every name and every word. */
    record ShredPersonalData(LocalDate on, ErasureGround ground) implements FileCommand {}

    /** Does once more what was done before the backup was made that has been restored. */
    record ShredAgain(LocalDate on, PersonalDataShredded before) implements FileCommand {}

    /**
     * Says what the request is about, in place of what was said before.
     *
     * @param subject one of those that the authority has settled
     * @param routine whether it is routine business, which official statistics do not count; null for not
     * @param why why it is routine business
     */
    record ClassifyRequest(LocalDate on, String subject, @Nullable Boolean routine,
            @Nullable Confidential why) implements FileCommand {}

    /** Records how the requester would have the information, in place of what they said before. */
    record StatePreferences(LocalDate on, Preferences preferences) implements FileCommand {}

    /**
     * Determines whether the information is given as the requester would have it.
     *
     * @param why the reasons, as the requester is told them, where it is not
     */
    record DetermineForm(LocalDate on, boolean given, @Nullable Confidential why) implements FileCommand {}

    /** Takes back a link that was made by hand. */
    record UnlinkCase(LocalDate on, String with, Confidential why) implements FileCommand {}
}
