package uk.foiworkflow.host;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.ShippedCalendar;
import uk.foiworkflow.law.Authority;
import uk.foiworkflow.law.AuthorityKind;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.RequestDecider;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.command.FileCommand.AddNote;
import uk.foiworkflow.request.command.IntakeCommand.ReceiveRequest;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Question;
import uk.foiworkflow.store.AesMasterKey;
import uk.foiworkflow.store.MasterKeys;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.TestDatabase;

/** One node of the engine on a database, on the last day of July 2021, and what officers send it. */
record Node(PostgresEventStore store, Requests requests) {

    static final LocalDate RECEIVED = LocalDate.of(2021, 7, 9);
    static final LocalDate TODAY = LocalDate.of(2021, 7, 31);
    // Half past eleven at night in UTC is already the next day in London.
    static final Clock CLOCK = Clock.fixed(Instant.parse("2021-07-30T23:30:00Z"), ZoneOffset.UTC);
    static final Caller JO = new Caller(new Actor("jo", Role.OFFICER), new UUID(0, 7));
    static final Caller ANN = new Caller(new Actor("ann", Role.OFFICER), new UUID(0, 8));

    static Node on(TestDatabase database) {
        return on(database, CLOCK);
    }

    static Node on(TestDatabase database, Clock clock) {
        PostgresEventStore store = new PostgresEventStore(database.writer(),
                MasterKeys.of(new AesMasterKey("test", new byte[32])));
        return new Node(store,
                new Requests(store, new RequestDecider(ShippedCalendar.CALENDAR, Policy.STANDARD), clock));
    }

    Handled log(String reference) {
        return requests.receive(received(reference), JO, null);
    }

    Handled note(String reference, String words, @Nullable Long expectedVersion, @Nullable Once once) {
        return requests.handle(reference, note(words), JO, expectedVersion, once);
    }

    static AddNote note(String words) {
        return new AddNote(TODAY, new Confidential(words));
    }

    static ReceiveRequest received(String reference) {
        return new ReceiveRequest(RECEIVED, reference, null,
                new Authority("London Borough of Barnet", AuthorityKind.LOCAL_AUTHORITY), Jurisdiction.ENGLAND,
                Regime.FOIA, null, List.of(new Question(1, new Confidential("How many children?"), null)));
    }

    static Once once(String key, String body) {
        return new Once(key, body.getBytes(StandardCharsets.UTF_8));
    }
}
