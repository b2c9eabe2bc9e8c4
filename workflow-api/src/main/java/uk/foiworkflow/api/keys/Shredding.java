package uk.foiworkflow.api.keys;

import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import uk.foiworkflow.api.engine.Consequence;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.api.work.Tally;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.host.Handled;
import uk.foiworkflow.host.Requests;
import uk.foiworkflow.projections.Following;
import uk.foiworkflow.projections.follow.Signals;
import uk.foiworkflow.request.command.FileCommand.ShredAgain;
import uk.foiworkflow.request.command.FileCommand.ShredPersonalData;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.request.event.FileEvent.PersonalDataShredded;
import uk.foiworkflow.store.AccessStreams;
import uk.foiworkflow.store.CommitmentVerdict.Kind;
import uk.foiworkflow.store.CommitmentVerdict.Misfit;
import uk.foiworkflow.store.Keeper;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.ShreddedKeys.Entry;
import uk.foiworkflow.store.StoredEvent;

/**
 * Destroys what was ordered to be destroyed. The order is an event; what follows from it can be broken off at any point and
 * is done to the end by the next start, or by the job, on whichever node: the key is put on the list outside of the
 * database and deleted, every node forgets it, and every read model comes by the order and shows no word from before it.
 */
public final class Shredding implements Consequence {

    private static final Logger LOG = LoggerFactory.getLogger(Shredding.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SECONDS_TO_FINISH = "30";

    private final PostgresEventStore store;
    private final Keeper keeper;
    private final OutsideLists outside;
    private final Forgetting forgetting;
    private final Requests requests;
    private final AccessStreams access;
    private final Following following;
    private final Signals signals;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final Set<String> others = ConcurrentHashMap.newKeySet();

    Shredding(PostgresEventStore store, Keeper keeper, OutsideLists outside, Forgetting forgetting, Requests requests,
            AccessStreams access, Following following, Signals signals) {
        this.store = store;
        this.keeper = keeper;
        this.outside = outside;
        this.forgetting = forgetting;
        this.requests = requests;
        this.access = access;
        this.following = following;
        this.signals = signals;
    }

    /** Before anything is served: nobody comes back with a backup, and what was broken off is done. */
    void start() throws InterruptedException {
        Tally shredded = carryOutAll();
        while (shredded.done() > 0 && !following.await(store.head().position(), PATIENCE)) {
            LOG.info("Nothing is served before the read models have taken in that {} requests were shredded",
                    shredded.done());
        }
    }

    /**
     * Destroys the keys that are to be destroyed, of what a backup brought back as well, and sees that every list outside has
     * them; an order that is forged fails.
     */
    Tally carryOutAll() throws InterruptedException {
        broughtBack().forEach(this::again);
        List<String> pending = store.toShred();
        List<String> ordered = pending.stream().filter(this::ordered).toList();
        if (!ordered.isEmpty()) {
            carryOut(ordered);
        }
        outside.lodge(entries(outside.lacking(store.shredded())));
        return new Tally(pending.size(), ordered.size(), pending.size() - ordered.size());
    }

    /** Whoever stole the login that appends is not to destroy keys by an order of their own making. */
    private boolean ordered(String stream) {
        Misfit misfit = store.commitments().misfitOfOrder(stream);
        if (misfit == null || (misfit.kind() != Kind.FORGED && misfit.kind() != Kind.ALTERED)) {
            return true;
        }
        LOG.error("The key of {} stays, whatever is on record: {}", stream, misfit.words());
        return false;
    }

    @Override
    public void of(RequestCommand command, Handled handled) {
        if (command instanceof ShredPersonalData) {
            carryOut(handled.reference(), handled.position());
        }
    }

    /**
     * Does at once what was ordered of a stream.
     *
     * @param position of the order
     * @throws ProblemException 503 when it is not done yet, and will be
     */
    public void carryOut(String stream, long position) {
        try {
            carryOut(List.of(stream));
            if (following.await(position, PATIENCE)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("The personal data of {} is not shredded yet, and will be", stream, e);
        }
        throw new ProblemException(ProblemType.UNAVAILABLE,
                "It is recorded that the personal data is shredded, and that is being done.")
                .with(HttpHeaders.RETRY_AFTER, SECONDS_TO_FINISH);
    }

    /** What stands on a list outside and has a key all the same. */
    private List<Entry> broughtBack() {
        Map<String, Entry> listed = new HashMap<>();
        outside.all().forEach(entry -> listed.put(entry.stream(), entry));
        return store.withKey(listed.keySet()).stream().map(listed::get).filter(this::sameRequest).toList();
    }

    /** A reference that was lost with the database may have been given to somebody else. */
    private boolean sameRequest(Entry entry) {
        boolean same = entry.began() == null || entry.began().equals(began(entry.stream()));
        if (!same && others.add(entry.stream())) {
            LOG.warn("The key of {} stays: another request of that reference was shredded, and lost with the database",
                    entry.stream());
        }
        return same;
    }

    /** The commitment of the first event. */
    private String began(String stream) {
        return HexFormat.of().formatHex(Objects.requireNonNull(store.commitment(stream, 0)));
    }

    private void carryOut(List<String> streams) throws InterruptedException {
        oneAtATime.lock();
        try {
            streams.forEach(this::destroy);
            forgetting.tell();
            signals.tell();
            outside.lodge(entries(streams));
            forgetting.everywhere();
        } finally {
            oneAtATime.unlock();
        }
    }

    private void destroy(String stream) {
        entries(List.of(stream)).forEach(outside::add);
        keeper.destroy(stream);
    }

    private List<Entry> entries(List<String> streams) {
        return streams.stream().flatMap(stream -> order(stream).map(order -> new Entry(stream, began(stream), order)))
                .toList();
    }

    private Stream<PersonalDataShredded> order(String stream) {
        return store.readErased(stream).stream().map(StoredEvent::content)
                .filter(PersonalDataShredded.class::isInstance).map(PersonalDataShredded.class::cast).limit(1);
    }

    /** The backup is older than the order, so that is recorded once more, and says when it was first. */
    private void again(Entry entry) {
        if (order(entry.stream()).findAny().isEmpty()) {
            LOG.warn("The personal data of {} was shredded, came back with a backup, and is shredded again",
                    entry.stream());
            order(entry);
        } else {
            keeper.destroy(entry.stream());
        }
    }

    private void order(Entry entry) {
        if (!StoredEvent.ofRequest(entry.stream())) {
            access.order(entry.stream(), entry.order(), ShredAgain.class.getSimpleName());
        } else {
            requests.handle(entry.stream(), new ShredAgain(entry.order().on(), entry.order()), Caller.engine(), null,
                    null);
        }
    }
}
