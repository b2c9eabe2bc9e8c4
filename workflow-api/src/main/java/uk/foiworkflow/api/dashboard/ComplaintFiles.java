package uk.foiworkflow.api.dashboard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.foiworkflow.api.dashboard.CommissionerBoard.Missing;
import uk.foiworkflow.api.dashboard.CommissionerBoard.ToDo;
import uk.foiworkflow.api.evidence.Gaps;
import uk.foiworkflow.clock.OutsideCalendar;
import uk.foiworkflow.law.ComplaintAbout;
import uk.foiworkflow.projections.standing.DeadlineStanding;
import uk.foiworkflow.projections.standing.DeadlineStanding.State;
import uk.foiworkflow.projections.standing.KnownSince;
import uk.foiworkflow.projections.standing.Standing;
import uk.foiworkflow.request.Commissioner;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.StoredEvent;

/** What the files of cases before the Commissioner want and lack; remembered until more happens in them, or the day is over. */
@Component
final class ComplaintFiles {

    private static final int MOST = 500;

    private final PostgresEventStore store;
    private final Gaps gaps;
    private final Cache<String, File> files = Caffeine.newBuilder().maximumSize(MOST).build();

    ComplaintFiles(PostgresEventStore store, Gaps gaps) {
        this.store = store;
        this.gaps = gaps;
    }

    /**
     * What a file says, no word of which is anybody's.
     *
     * @param last the place of the last event that it was read from
     * @param day by which it is told what is urgent
     * @param reference the Commissioner's; null while none was named
     * @param about what is complained of; null when that is not known
     * @param dates what is to be done by when, the earliest first
     * @param missing what it lacks; null where that cannot be told
     */
    record File(long last, LocalDate day, @Nullable String reference, @Nullable ComplaintAbout about, List<ToDo> dates,
            @Nullable List<Missing> missing) {}

    /**
     * The file of a case.
     *
     * @param asOf as it was known at that instant; null for all that is known
     * @param day by which it is told what is urgent and what is missing, Europe/London
     */
    File of(String reference, @Nullable Instant asOf, LocalDate day) {
        if (asOf != null) {
            return file(KnownSince.by(store.read(reference), asOf), day);
        }
        File known = files.getIfPresent(reference);
        if (known != null && known.day().equals(day) && store.read(reference, known.last() + 1).isEmpty()) {
            return known;
        }
        File now = file(store.read(reference), day);
        files.put(reference, now);
        return now;
    }

    private File file(List<StoredEvent> known, LocalDate day) {
        Request request = Request.after(known.stream().map(StoredEvent::event).toList());
        Commissioner commissioner = request.commissioner();
        List<ToDo> dates = Standing.commissionersDeadlines(request).stream()
                .filter(deadline -> deadline.state() != State.ENDED)
                .sorted(Comparator.comparing(DeadlineStanding::due, Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(deadline -> ToDo.of(deadline, day)).toList();
        return new File(known.getLast().sequence(), day, commissioner.reference(), commissioner.about(), dates,
                missing(known, day));
    }

    private @Nullable List<Missing> missing(List<StoredEvent> known, LocalDate day) {
        try {
            return gaps.of(known, day).stream()
                    .map(line -> new Missing(line.number(), line.section(), line.words(), line.why())).toList();
        } catch (OutsideCalendar e) {
            return null;
        }
    }
}
