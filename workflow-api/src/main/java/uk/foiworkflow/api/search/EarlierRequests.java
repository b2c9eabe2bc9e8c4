package uk.foiworkflow.api.search;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.disclosure.DisclosureLog;
import uk.foiworkflow.projections.disclosure.LogEntry;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.projections.words.Similar;
import uk.foiworkflow.projections.words.SimilarRequest;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.request.event.Requester;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.StoredEvent;

/**
 * Tells which earlier requests asked something alike, as far as the caller may see them, and what everybody may read of it in
 * the disclosure log.
 */
@Component
public class EarlierRequests {

    private static final int USUAL = 10;
    private static final int MOST = 50;

    private static final int PUBLISHED = 5;

    private final Similar similar;
    private final DisclosureLog log;
    private final PostgresEventStore store;

    EarlierRequests(Projections projections, PostgresEventStore store) {
        this.similar = projections.similar();
        this.log = projections.disclosureLog();
        this.store = store;
    }

    /**
     * Those that are most like what is asked.
     *
     * @param items the most alike first
     * @param published entries of the disclosure log that have a quarter or more of the words, five at most, those with the
     *            most first
     */
    public record Alike(List<AskedBefore> items, List<PublishedBefore> published) {}

    /**
     * An answer that is published.
     *
     * @param entry where everybody reads it
     * @param answered the day of the answer
     */
    public record PublishedBefore(String entry, String title, LocalDate answered, RollUp outcome) {

        static PublishedBefore of(LogEntry entry) {
            return new PublishedBefore("/api/disclosure-log/" + entry.id(), entry.title(), entry.answered(),
                    entry.outcome());
        }
    }

    /**
     * Finds them.
     *
     * @param requester who asks, to be known again; null where nobody knows, or the caller need not
     * @param relied the exemptions that are relied on now, each with its law
     * @param limit null when the caller names none
     */
    public Alike like(Similar.Asked asked, @Nullable Requester requester, Set<String> relied, @Nullable Integer limit,
            Caller caller) {
        List<SimilarRequest> found = similar.to(asked, new Viewer(caller.actor()), size(limit));
        Map<String, Requester> asking = requester == null ? Map.of() : asking(found);
        return new Alike(found.stream().map(other -> AskedBefore.of(other,
                SameBy.of(requester, asking.get(other.reference())), relied)).toList(),
                log.like(asked.text(), PUBLISHED).stream().map(PublishedBefore::of).toList());
    }

    private static int size(@Nullable Integer limit) {
        if (limit != null && (limit < 1 || limit > MOST)) {
            throw new ProblemException(ProblemType.MALFORMED_INPUT,
                    List.of(new FieldError("limit", "Expected 1 to " + MOST + ".")));
        }
        return limit == null ? USUAL : limit;
    }

    /** No name is kept anywhere for that: those of the requests that were found are opened each time. */
    private Map<String, Requester> asking(List<SimilarRequest> found) {
        Map<String, Requester> asking = new HashMap<>();
        for (StoredEvent first : store.readFirst(found.stream().map(SimilarRequest::reference).toList())) {
            if (first.content() instanceof RequestReceived received && received.requester() != null) {
                asking.put(first.stream(), received.requester());
            }
        }
        return asking;
    }
}
