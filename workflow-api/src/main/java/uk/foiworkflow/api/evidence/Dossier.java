package uk.foiworkflow.api.evidence;

import java.time.Instant;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedSet;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.directory.Directory;
import uk.foiworkflow.evidence.Profile;
import uk.foiworkflow.log.Consistency;
import uk.foiworkflow.log.VerifierKey;
import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.seal.Lodged;
import uk.foiworkflow.seal.SealedLog.OfRow;
import uk.foiworkflow.seal.TreeHead;
import uk.foiworkflow.store.LaidOpen;
import uk.foiworkflow.store.StoredEvent;

/**
 * All that the evidence of a case is made of, as it stood at one moment.
 *
 * @param made when it was put together, UTC
 * @param by who asked for it
 * @param entries all events of the case, in order
 * @param shown those that may be shown, each reduced to what may be shown of it
 * @param head covers all of the entries
 * @param keys those of the log, the newest last
 * @param held heads that are kept outside
 * @param officers the user ids of those who are named in what may be shown
 */
record Dossier(String reference, Profile profile, Instant made, Actor by, List<Entry> entries,
        SequencedMap<Entry, RequestEvent> shown, TreeHead head, List<VerifierKey> keys, List<Held> held,
        SortedSet<String> officers, Directory directory, WorkingCalendar calendar, Policy policy) {

    /** An event, all that is stored of it, and what proves it. */
    record Entry(StoredEvent event, LaidOpen laid, OfRow proof) {}

    /**
     * A head that somebody outside holds.
     *
     * @param growth from it to the head of the evidence
     */
    record Held(Lodged lodged, Consistency growth) {}

    Dossier {
        entries = List.copyOf(entries);
        keys = List.copyOf(keys);
        held = List.copyOf(held);
    }

    /** How the case began. */
    RequestReceived receipt() {
        return (RequestReceived) entries.getFirst().event().event();
    }

    /** The last position of the log that belongs to the case. */
    long upTo() {
        return entries.getLast().event().position();
    }

    /** Somebody's name as the authority knows it, or their user id. */
    String name(String user) {
        Directory.Person person = directory.people().get(user);
        return person == null || person.name().isBlank() ? user : person.name();
    }
}
