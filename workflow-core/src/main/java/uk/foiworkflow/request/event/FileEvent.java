package uk.foiworkflow.request.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.law.ErasureGround;
import uk.foiworkflow.law.LinkKind;

/** What is kept on the file beside the steps themselves. */
public sealed interface FileEvent extends RequestEvent {

    /** A note was put on the file. */
    @Named("NoteAdded")
    record NoteAdded(LocalDate on, Confidential text) implements FileEvent {}

    /**
     * An entry of the file was wrong. It stays on the file, and counts no more.
     *
     * @param entry the sequence of the wrong entry
     * @param instead how many of the events that directly follow stand in its place; 0 when nothing does
     * @param deadlines the due dates that hold from now on
     */
    @Named("CorrectionMade")
    record CorrectionMade(LocalDate on, int entry, int instead, Confidential why,
            List<Deadline> deadlines) implements FileEvent, SetsDeadlines {

        public CorrectionMade {
            deadlines = List.copyOf(deadlines);
        }
    }

    /** Somebody said that nothing of the request may be erased, whatever else allows it. */
    @Named("HoldPlaced")
    record HoldPlaced(LocalDate on, Confidential why) implements FileEvent {}

    /** The hold by hand ended; that of the law did not (FOIA s.77). */
    @Named("HoldLifted")
    record HoldLifted(LocalDate on, Confidential why) implements FileEvent {}

    /**
     * It was settled how long this request is kept, in place of the authority's rule.
     *
     * @param until the last day on which it is kept
     */
    @Named("RetentionSet")
    record RetentionSet(LocalDate on, LocalDate until, Confidential why) implements FileEvent {}

    /**
     * It was ordered to destroy the key of the request, and with it every name and every word. That is its consequence, be
     * it done at once or taken up again: the event is the last of the request. Nothing in it is under that key.
     *
     * @param rule the retention rule, as the settings name it; null while the case was open
     * @param policy the version of the settings that the rule is from; null where it is from none
     * @param until the last day on which the case was kept by that; null where nothing says so
     * @param heldUntil the last day of the legal hold; null where nothing was ever held
     */
    @Named("PersonalDataShredded")
    record PersonalDataShredded(LocalDate on, ErasureGround ground, @Nullable String rule, @Nullable String policy,
            @Nullable LocalDate until, @Nullable LocalDate heldUntil) implements FileEvent {

        /** What stands in the place of every word that was. */
        public Confidential instead() {
            return new Confidential(switch (ground) {
                case RETENTION -> "[shredded under retention rule " + rule + " on " + DateInWords.of(on) + "]";
                case ASKED_FOR -> "[shredded on request on " + DateInWords.of(on) + "]";
            });
        }
    }

    /**
     * The request was linked with another one.
     *
     * @param other the reference of the other request
     * @param kind what this request is to the other
     * @param why null when the kind says it all
     */
    @Named("CasesLinked")
    record CasesLinked(LocalDate on, String other, LinkKind kind,
            @Nullable Confidential why) implements FileEvent, NamesOthers {

        @Override
        public List<String> others() {
            return List.of(other);
        }
    }

    /**
     * It was said what the request is about, and whether it is routine business, which official statistics do not count; it
     * replaces what was said before.
     *
     * @param policy the version of the settings that the subject is from
     * @param why why it is routine business; null where it is not, or no reason was given
     * @param by who said so; null when an older system did not say
     */
    @Named("RequestClassified")
    record RequestClassified(LocalDate on, String subject, boolean routine, String policy, @Nullable Confidential why,
            @Nullable String by) implements FileEvent {}

    /**
     * The requester said how they would have the information, and be written to; it replaces what they said before (FOIA
     * s.11).
     */
    @Named("PreferencesStated")
    record PreferencesStated(LocalDate on, Preferences preferences) implements FileEvent {}

    /**
     * It was determined whether the information is given as the requester would have it (FOIA s.11(2) and (3)).
     *
     * @param given whether that is reasonably practicable
     * @param why the reasons, as the requester is told them; null where it is given
     * @param by who determined it
     */
    @Named("FormDetermined")
    record FormDetermined(LocalDate on, boolean given, @Nullable Confidential why,
            @Nullable String by) implements FileEvent {}

    /** The link that was made with another request by hand holds no more. */
    @Named("CasesUnlinked")
    record CasesUnlinked(LocalDate on, String other, Confidential why) implements FileEvent, NamesOthers {

        @Override
        public List<String> others() {
            return List.of(other);
        }
    }
}
