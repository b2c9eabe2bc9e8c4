package uk.foiworkflow.api.access;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.foiworkflow.access.AccessStream;
import uk.foiworkflow.api.work.Job;
import uk.foiworkflow.api.work.Tally;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.projections.standing.KnownSince;
import uk.foiworkflow.request.AccessRetention;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.command.FileCommand.ShredPersonalData;
import uk.foiworkflow.request.event.FileEvent.PersonalDataShredded;
import uk.foiworkflow.store.AccessStreams;
import uk.foiworkflow.store.AlteredEvent;
import uk.foiworkflow.store.Erased;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.StoredEvent;
import uk.foiworkflow.store.StreamConflict;
import uk.foiworkflow.store.UnreadableEvent;
import uk.foiworkflow.store.WrongMasterKey;

/**
 * Orders that the keys of those streams of the record are destroyed whose words are kept no longer. The order is an event, and
 * is carried out like that of a request; what has been ordered is not looked at again.
 */
record AccessRetentionJob(AccessRetention retention, AccessStreams streams, PostgresEventStore store,
        WorkingCalendar calendar, Clock clock, Duration interval) implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(AccessRetentionJob.class);

    @Override
    public String name() {
        return "access-retention";
    }

    @Override
    public Tally run() {
        LocalDate today = KnownSince.day(clock.instant());
        Map<String, Request> cases = new HashMap<>();
        return retention.firstKept(today).map(streams::endedBefore).stream().flatMap(List::stream)
                .map(stream -> end(stream, cases, today)).reduce(Tally.NONE, Tally::plus);
    }

    private Tally end(String stream, Map<String, Request> cases, LocalDate today) {
        YearMonth month = AccessStream.month(stream);
        Stream<Request> spokenOf = streams.references(stream).stream()
                .map(reference -> cases.computeIfAbsent(reference, this::standing));
        try {
            Optional<PersonalDataShredded> order = retention.order(month, spokenOf, calendar, today);
            order.ifPresent(given -> streams.order(stream, given, ShredPersonalData.class.getSimpleName()));
            return new Tally(1, order.isPresent() ? 1 : 0, 0);
        } catch (StreamConflict ordered) {
            return new Tally(1, 0, 0);
        } catch (UnreadableEvent | AlteredEvent | WrongMasterKey | Erased failure) {
            LOG.warn("The words of {} are kept on: {}", stream, failure.getMessage());
            return new Tally(1, 0, 1);
        }
    }

    private Request standing(String reference) {
        Request request = Request.NONE;
        for (StoredEvent event : store.read(reference)) {
            request = request.evolve(event.event());
        }
        return request;
    }
}
