package uk.foiworkflow.api.evidence;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.api.seal.Notary;
import uk.foiworkflow.directory.Directory;
import uk.foiworkflow.evidence.Openly;
import uk.foiworkflow.evidence.Profile;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.RequestDecider;
import uk.foiworkflow.seal.SealedLog.OfRow;
import uk.foiworkflow.seal.TreeHead;
import uk.foiworkflow.seal.Unsealable;
import uk.foiworkflow.store.LaidOpen;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.StoredEvent;

/** Gathers the evidence of a case, all of it from the events and the log. */
@Component
@EnableConfigurationProperties(EvidenceProperties.class)
class Dossiers {

    private final PostgresEventStore store;
    private final Notary notary;
    private final RequestDecider decider;
    private final Directory directory;
    private final EvidenceProperties properties;
    private final Clock clock;

    Dossiers(PostgresEventStore store, Notary notary, RequestDecider decider, Directory directory,
            EvidenceProperties properties, Clock clock) {
        this.store = store;
        this.notary = notary;
        this.decider = decider;
        this.directory = directory;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * The evidence of a case up to its last event, which is sealed first.
     *
     * @throws ProblemException 404 when there is no such case, 503 when it cannot be sealed or does not hold together
     * @throws uk.foiworkflow.store.Erased when its key is destroyed
     */
    Dossier of(String reference, Profile profile, Actor by) {
        List<StoredEvent> events = store.read(reference);
        if (events.isEmpty()) {
            throw ProblemException.noSuchRequest(reference);
        }
        List<LaidOpen> laid = store.layOpen(reference).subList(0, events.size());
        TreeHead head = notary.seal(events.getLast().position());
        try {
            List<OfRow> proofs = notary.log().prove(events.stream().map(StoredEvent::position).toList(), head);
            List<Dossier.Entry> entries = new ArrayList<>();
            for (int i = 0; i < events.size(); i++) {
                entries.add(new Dossier.Entry(events.get(i), laid.get(i), proofs.get(i)));
            }
            return new Dossier(reference, profile, clock.instant(), by, entries,
                    Openly.of(entries, entry -> entry.event().event()), head, notary.keys(), held(head),
                    properties.officers(), directory, decider.calendar(), decider.policy());
        } catch (Unsealable e) {
            throw new ProblemException(ProblemType.UNAVAILABLE, "It cannot be proven: " + e.getMessage() + ".");
        }
    }

    /** Of heads before a restoration another log was told, which this one does not grow out of. */
    private List<Dossier.Held> held(TreeHead head) {
        String origin = origin(head);
        return notary.log().lodged(head).stream().filter(lodged -> origin(lodged.head()).equals(origin))
                .map(lodged -> new Dossier.Held(lodged, notary.log().prove(lodged.head(), head).consistency()))
                .toList();
    }

    private static String origin(TreeHead head) {
        return head.note().substring(0, head.note().indexOf('\n'));
    }
}
