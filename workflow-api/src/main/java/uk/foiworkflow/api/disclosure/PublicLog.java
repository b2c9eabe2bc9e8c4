package uk.foiworkflow.api.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import uk.foiworkflow.api.http.Cursor;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.disclosure.DisclosureLog;
import uk.foiworkflow.projections.disclosure.DisclosureLog.File;
import uk.foiworkflow.projections.disclosure.DisclosureLog.Place;
import uk.foiworkflow.projections.disclosure.DisclosureLog.Standing;
import uk.foiworkflow.projections.disclosure.DisclosureLog.Wanted;
import uk.foiworkflow.projections.disclosure.LogEntry;
import uk.foiworkflow.store.Erased;
import uk.foiworkflow.store.FileStore;
import uk.foiworkflow.store.KeptFile;

/** The disclosure log as it is given out to everybody, however many ask. */
@Component
final class PublicLog {

    /** The public has no more of the database than this. */
    private static final int AT_ONCE = 4;
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,3}");

    private final Semaphore windows = new Semaphore(AT_ONCE);
    private final Semaphore downloads = new Semaphore(AT_ONCE);
    private final DisclosureLog log;
    private final FileStore files;

    PublicLog(Projections projections, FileStore files) {
        this.log = projections.disclosureLog();
        this.files = files;
    }

    /** A document that is given out. */
    record Document(KeptFile file, String mediaType) {}

    /** What is done with a document. */
    interface Giving {

        void give(Document document) throws IOException;
    }

    /**
     * A page.
     *
     * @param standing how the log stood before it was read
     * @param next where the next page goes on; null when this is the last
     */
    record Page(Standing standing, List<LogEntry> entries, @Nullable String next) {}

    /** @throws ProblemException 400 when the cursor is none of that query; 503 when too many ask at once */
    Page page(Wanted wanted, @Nullable String after, int size) {
        return at(windows, () -> {
            Standing standing = log.standing();
            List<LogEntry> found = Cursor.read(wanted, after,
                    place -> log.page(wanted, place == null ? null : place(place), size + 1));
            List<LogEntry> items = found.subList(0, Math.min(size, found.size()));
            return new Page(standing, items, Cursor.of(wanted, found.size() > size
                    ? items.getLast().published() + " " + items.getLast().id()
                    : null));
        });
    }

    /** @throws ProblemException 410 when it was taken back; 404 when there never was one; 503 as above */
    LogEntry one(String id) {
        return at(windows, () -> log.one(id).orElseThrow(() -> missing(id)));
    }

    /**
     * Gives out a document of an entry.
     *
     * @throws ProblemException as {@link #one}
     */
    void document(String id, String number, Giving giving) {
        at(downloads, () -> {
            File file = log.file(id, NUMBER.matcher(number).matches() ? Integer.parseInt(number) : 0)
                    .orElseThrow(() -> missing(id));
            try {
                KeptFile kept = files.open(file.stream(), file.id());
                if (kept == null) {
                    throw missing(id);
                }
                giving.give(new Document(kept, file.mediaType()));
            } catch (Erased meanwhile) {
                throw gone();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return true;
        });
    }

    private ProblemException missing(String id) {
        return log.gone(id)
                ? gone()
                : new ProblemException(ProblemType.NOT_FOUND, "There is no such thing in the log.");
    }

    private static ProblemException gone() {
        return new ProblemException(ProblemType.WITHDRAWN, "It was in the log, and is not any more.");
    }

    private static Place place(String place) {
        String[] parts = place.split(" ", 2);
        return new Place(Instant.parse(parts[0]), parts[1]);
    }

    private static <T> T at(Semaphore windows, Supplier<T> asking) {
        if (!windows.tryAcquire()) {
            throw new ProblemException(ProblemType.UNAVAILABLE, "Too many read the log at this moment.")
                    .with(HttpHeaders.RETRY_AFTER, "1");
        }
        try {
            return asking.get();
        } finally {
            windows.release();
        }
    }
}
