package uk.foiworkflow.api.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EngineTest;
import uk.foiworkflow.calendar.BankHolidays;
import uk.foiworkflow.calendar.Overlay;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.host.Requests;
import uk.foiworkflow.law.Authority;
import uk.foiworkflow.law.AuthorityKind;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.RequestDecider;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.command.IntakeCommand.ReceiveRequest;
import uk.foiworkflow.request.command.ReviewCommand.RecordReviewRequest;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.Question;
import uk.foiworkflow.store.PostgresEventStore;

/** The Scottish holiday of 15 June 2026 is announced to an engine that had counted without it. */
@EngineTest
@Rulebook("R2.6")
class RecalculationOverHttpTest {

    private static final WorkingCalendar WITHOUT = BankHolidays.under(new Overlay("before the proclamation", List.of(),
            List.of(new Overlay.Removed(LocalDate.of(2026, 6, 15), Set.of(Jurisdiction.SCOTLAND)))));
    private static final String PATH = "/api/calendar/recalculation";

    private final String reference = "R-" + UUID.randomUUID();

    @Autowired
    private PostgresEventStore store;

    @Autowired
    private EventSource events;

    @Autowired
    private Projections projections;

    @Autowired
    private Clock clock;

    private Client client;

    @BeforeEach
    void logUnderTheOldCalendar(@LocalServerPort int port) {
        client = new Client(port);
        var old = new Requests(store, new RequestDecider(WITHOUT, Policy.STANDARD), clock);
        old.receive(new ReceiveRequest(LocalDate.of(2026, 5, 21), reference, null,
                new Authority("Anytown Council", AuthorityKind.LOCAL_AUTHORITY, List.of()), Jurisdiction.ENGLAND,
                Regime.FOIA, null, List.of(new Question(1, new Confidential("What did the taxis cost?"), null))),
                new Caller(new Actor("officer", Role.OFFICER), UUID.randomUUID()), null);
        projections.wake();
    }

    @Test
    void whatMovesIsListedFirstAndThenMovedOnce() {
        int before = events.stream(reference).size();
        JsonNode looked = run("{\"why\": \"15 June 2026 was proclaimed.\", \"dryRun\": true}");

        assertThat(events.stream(reference)).hasSize(before);
        assertThat(looked.get("dryRun").booleanValue()).isTrue();
        assertThat(moved(looked)).isEqualTo("2026-06-19 to 2026-06-22 under FOIA s.10(1)");

        JsonNode done = run("{\"why\": \"15 June 2026 was proclaimed.\"}");

        assertThat(done.get("failed")).isEmpty();
        assertThat(moved(done)).isEqualTo("2026-06-19 to 2026-06-22 under FOIA s.10(1)");
        JsonNode file = client.get("officer", "/api/requests/" + reference).json();
        assertThat(file.at("/deadlines/0/due").stringValue()).isEqualTo("2026-06-22");
        JsonNode trail = client.get("officer", "/api/requests/" + reference + "/audit-trail").json();
        assertThat(trail.at("/items/1/type").stringValue()).isEqualTo("DeadlineRecalculated");
        assertThat(trail.at("/items/1/why").stringValue()).isEqualTo("15 June 2026 was proclaimed.");
        assertThat(trail.at("/items/1/actor").stringValue()).isEqualTo("head");

        int after = events.stream(reference).size();
        assertThat(run("{\"why\": \"15 June 2026 was proclaimed.\"}").get("moved")).isEmpty();
        assertThat(events.stream(reference)).hasSize(after);
    }

    @Test
    void anOpenReviewIsMovedBesideTheAnswer() {
        new Requests(store, new RequestDecider(WITHOUT, Policy.STANDARD), clock).handle(reference,
                new RecordReviewRequest(LocalDate.of(2026, 5, 22), Numbers.NONE, null),
                new Caller(new Actor("officer", Role.OFFICER), UUID.randomUUID()), null, null);
        projections.wake();

        assertThat(movedOf(run("{\"why\": \"15 June 2026 was proclaimed.\"}"))).containsExactly(
                "2026-06-19 to 2026-06-22 under FOIA s.10(1)", "2026-06-22 to 2026-06-23 under s.45 Code review");
        String what = "/api/requests/" + reference;
        assertThat(due(client.get("officer", what + "/what-if").json().at("/after/deadlines")))
                .isEqualTo(due(client.get("officer", what).json().get("deadlines")));
        assertThat(due(client.get("officer", what + "/compliance").json().get("deadlines")))
                .isEqualTo(due(client.get("officer", what).json().get("deadlines")));
    }

    @Test
    void whyADateWasAllowedNamesTheCalendarOfThenAndThatOfNow() {
        JsonNode why = client.get("auditor", "/api/audit/why?sequence=0&reference=" + reference).json();

        assertThat(why.at("/inForce/calendar").stringValue()).endsWith("before the proclamation");
        assertThat(why.at("/again/same").booleanValue()).isFalse();
        assertThat(why.at("/again/differences/0/field").stringValue()).isEqualTo("deadlines");
        assertThat(why.at("/again/differences/0/recorded").stringValue()).contains("2026-06-19");
        assertThat(why.at("/again/differences/0/again").stringValue()).contains("2026-06-22");
        assertThat(why.get("sentence").stringValue()).contains("does not come to the same", "before the proclamation");
    }

    @Test
    void itIsForTheHeadAndWithAReason() {
        assertThat(client.post("admin", PATH, "{\"why\": \"A day\"}").status()).isEqualTo(403);
        assertThat(client.post("officer", PATH, "{\"why\": \"A day\"}").status()).isEqualTo(403);
        assertThat(client.post("head", PATH, "{}").status()).isEqualTo(400);
        assertThat(client.post("head", PATH, "{\"why\": \" \"}").status()).isEqualTo(422);
        assertThat(client.post("head", PATH, "{\"why\": \"A day\", \"dry\": true}").status()).isEqualTo(400);
    }

    private JsonNode run(String body) {
        Client.Answer answer = client.post("head", PATH, body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json();
    }

    private String moved(JsonNode answer) {
        return movedOf(answer).isEmpty() ? "nothing" : movedOf(answer).getFirst();
    }

    private List<String> movedOf(JsonNode answer) {
        return answer.get("moved").valueStream().filter(day -> day.get("reference").stringValue().equals(reference))
                .map(day -> day.get("was").stringValue() + " to " + day.get("due").stringValue() + " under "
                        + day.get("provision").stringValue())
                .toList();
    }

    private static List<String> due(JsonNode deadlines) {
        return deadlines.valueStream()
                .map(line -> line.get("provision").stringValue() + " " + line.get("due").stringValue()).toList();
    }
}
