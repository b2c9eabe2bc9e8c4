package uk.foiworkflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.foiworkflow.host.Node.ANN;
import static uk.foiworkflow.host.Node.JO;
import static uk.foiworkflow.host.Node.RECEIVED;
import static uk.foiworkflow.host.Node.TODAY;
import static uk.foiworkflow.host.Node.note;
import static uk.foiworkflow.host.Node.once;
import static uk.foiworkflow.host.Node.received;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.clock.ShippedCalendar;
import uk.foiworkflow.directory.Directory;
import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Broken.Bar;
import uk.foiworkflow.request.RequestDecider;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.command.DecisionCommand.CloseCase;
import uk.foiworkflow.request.command.IntakeCommand.AcknowledgeRequest;
import uk.foiworkflow.request.command.RequestCommand;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.FileEvent.NoteAdded;
import uk.foiworkflow.store.InForce;
import uk.foiworkflow.store.Metadata;
import uk.foiworkflow.store.StoredEvent;
import uk.foiworkflow.store.TestDatabase;
import uk.foiworkflow.store.UnreadableEvent;

class RequestsTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private final Node here = Node.on(DATABASE);
    private final Node there = Node.on(DATABASE);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void aRequestIsLoggedOnOneNodeAndWorkedOnOnAnother() {
        Handled logged = here.log("7481896");
        Handled noted = there.note("7481896", "Rang the requester", 0L, null);

        assertThat(logged).isEqualTo(new Handled("7481896", 0, logged.position(), List.of("RequestReceived"), false));
        assertThat(noted).isEqualTo(new Handled("7481896", 1, noted.position(), List.of("NoteAdded"), false));
        assertThat(here.store().read("7481896").getLast().event())
                .isEqualTo(new NoteAdded(TODAY, new Confidential("Rang the requester")));
    }

    @Test
    void theHostPutsWhoAndFromWhichCommandOnEveryEvent() {
        here.log("A-1");
        here.requests().handle("A-1", note("one"), ANN, null, null);

        List<Metadata> metadata = here.store().read("A-1").stream().map(StoredEvent::metadata).toList();

        assertThat(metadata.get(0)).isEqualTo(
                new Metadata(JO.actor(), "ReceiveRequest", JO.correlation(), metadata.get(0).causation(), false,
                        new InForce("unnamed", "standard", ShippedCalendar.CALENDAR.version(), "none")));
        assertThat(metadata.get(1))
                .isEqualTo(new Metadata(ANN.actor(), "AddNote", ANN.correlation(), metadata.get(1).causation(), false));
        assertThat(metadata.get(0).causation()).isNotEqualTo(metadata.get(1).causation());
    }

    @Test
    void whatIsInForceIsRecordedOnceForARequestAndWheneverItChanges() {
        Requests later = new Requests(here.store(), new RequestDecider(ShippedCalendar.CALENDAR, Policy.STANDARD),
                Directory.NONE, Node.CLOCK, "2.0");
        here.log("A-9");
        here.requests().handle("A-9", note("one"), JO, null, null);
        later.handle("A-9", note("two"), JO, null, null);
        later.handle("A-9", note("three"), JO, null, null);
        here.requests().handle("A-9", note("four"), JO, null, null);

        assertThat(here.store().read("A-9")).extracting(event -> event.metadata().inForce())
                .extracting(inForce -> inForce == null ? "" : inForce.release())
                .containsExactly("unnamed", "", "2.0", "", "unnamed");
    }

    @Test
    void whoHasOtherRolesAndTeamsIsOnRecordWithThem() {
        Actor manifold = new Actor("mo", Role.HEAD, Set.of(Role.OFFICER), new TreeSet<>(List.of("legal")));
        here.log("A-10");
        here.requests().handle("A-10", note("one"), new Caller(manifold, new UUID(0, 9)), null, null);

        assertThat(here.store().read("A-10").getLast().metadata().actor()).isEqualTo(manifold);
        assertThat(here.store().read("A-10").getFirst().metadata().actor().roles()).containsExactly(Role.OFFICER);
    }

    @Test
    void todayIsTheDayInLondon() {
        here.log("A-2");

        assertThat(here.note("A-2", "dated today", null, null).version()).isEqualTo(1);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> here.requests().handle("A-2",
                new AcknowledgeRequest(TODAY.plusDays(1)), JO, null, null)).withMessageContaining("future");
    }

    @Test
    void aRequestWithoutAReferenceIsGivenOne() {
        Handled one = here.log("");
        Handled two = there.log("");

        assertThat(one.reference()).matches("FOI-2021-\\d+");
        assertThat(two.reference()).matches("FOI-2021-\\d+").isNotEqualTo(one.reference());
        assertThat(here.note(two.reference(), "one", null, null).version()).isEqualTo(1);
    }

    @Test
    void aGivenReferenceStepsOverThoseThatTheAuthorityUsedItself() {
        long next = here.store().nextNumber() + 1;
        here.log("FOI-2021-" + next);
        here.log("FOI-2021-" + (next + 1));

        assertThat(there.log("").reference()).isEqualTo("FOI-2021-" + (next + 2));
    }

    @Test
    void aReferenceIsUsedOnce() {
        here.log("B-1");

        assertThatExceptionOfType(ReferenceTaken.class).isThrownBy(() -> there.log("B-1")).withMessageContaining("B-1");
        assertThat(here.store().read("B-1")).hasSize(1);
    }

    @Test
    void aRequestThatIsNotOnFileIsUnknown() {
        assertThatExceptionOfType(UnknownRequest.class).isThrownBy(() -> here.note("B-none", "one", null, null));
        assertThatExceptionOfType(UnknownRequest.class).isThrownBy(() -> here.note("B-none", "one", 3L, null));
        assertThat(here.store().read("B-none")).isEmpty();
    }

    @Test
    void aBrokenRuleRefusesALiveCommandAndRecordsNothing() {
        here.log("C-1");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.requests().handle("C-1", new CloseCase(TODAY), JO, 0L, null))
                .satisfies(refused -> assertThat(refused.broken()).isNotEmpty());
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> here.note("C-1", " ", null, null))
                .satisfies(refused -> assertThat(refused.broken())
                        .allSatisfy(broken -> assertThat(broken.field()).isEqualTo("text")));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> here.log("not a reference"))
                .withMessageContaining("letters, digits");
        assertThat(here.store().read("C-1")).hasSize(1);
    }

    @Test
    void aVersionThatIsOldIsStale() {
        here.log("D-1");
        there.note("D-1", "in between", null, null);

        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> here.note("D-1", "late", 0L, null))
                .satisfies(stale -> {
                    assertThat(stale.expected()).isZero();
                    assertThat(stale.actual()).isEqualTo(1);
                });
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> here.note("D-1", "from the future", 5L, null));
        assertThat(here.note("D-1", "in time", 1L, null).version()).isEqualTo(2);
    }

    @Test
    void aRepeatedCallIsGivenTheFirstAnswerAgain() {
        here.log("E-1");
        Handled first = here.note("E-1", "one", 0L, once("key-e1", "one"));
        there.note("E-1", "two", 1L, null);

        // The version has moved on since: that the call was answered comes before that it would be stale now.
        Handled again = there.note("E-1", "one", 0L, once("key-e1", "one"));

        assertThat(again).isEqualTo(
                new Handled(first.reference(), first.version(), first.position(), first.eventTypes(), true));
        assertThat(here.store().read("E-1")).hasSize(3);
    }

    @Test
    void aRepeatedLoggingIsGivenTheReferenceOfTheFirst() {
        Handled first = here.requests().receive(received(""), JO, once("key-e2", "letter"));
        Handled again = there.requests().receive(received(""), JO, once("key-e2", "letter"));

        assertThat(again.reference()).isEqualTo(first.reference());
        assertThat(again.repeated()).isTrue();
    }

    @Test
    void aKeyServesOneCallOnly() {
        here.log("E-3");
        here.log("E-4");
        here.note("E-3", "one", null, once("key-e3", "one"));

        assertThatExceptionOfType(KeyReused.class)
                .isThrownBy(() -> there.note("E-3", "two", null, once("key-e3", "two")));
        assertThatExceptionOfType(KeyReused.class).as("another request")
                .isThrownBy(() -> there.note("E-4", "one", null, once("key-e3", "one")));
        assertThatExceptionOfType(KeyReused.class).as("another command").isThrownBy(() -> there.requests().handle("E-3",
                new AcknowledgeRequest(TODAY), JO, null, once("key-e3", "one")));
        assertThat(there.requests().handle("E-3", note("one"), ANN, null, once("key-e3", "one")).repeated())
                .as("the same key of another officer").isFalse();
    }

    @Test
    void aCallThatWasRefusedMayUseItsKeyAgain() {
        here.log("E-5");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.note("E-5", " ", null, once("key-e5", "blank")));

        assertThat(here.note("E-5", "mended", null, once("key-e5", "mended")).repeated()).isFalse();
    }

    @Test
    void whetherAKeyWasAnsweredIsKnownToWhomItBelongs() {
        here.log("E-6");
        here.note("E-6", "one", null, once("key-e6", "one"));

        assertThat(there.requests().answered(JO, once("key-e6", "anything"))).isTrue();
        assertThat(there.requests().answered(ANN, once("key-e6", "one"))).isFalse();
        assertThat(there.requests().answered(JO, once("key-e7", "one"))).isFalse();
    }

    @Test
    void aPastCaseIsBroughtInWholeAndMarked() {
        List<RequestCommand> past = List.of(received("F-1"), new AcknowledgeRequest(RECEIVED.plusDays(3)),
                new AcknowledgeRequest(RECEIVED.plusDays(4)), note("All of it"));

        BroughtIn brought = here.requests().bringIn("F-1", past, JO, bytes("F-1"));

        List<StoredEvent> events = here.store().read("F-1");
        assertThat(brought).isEqualTo(new BroughtIn("F-1", 3, events.getLast().position(), false));
        assertThat(events.stream().map(StoredEvent::type)).containsExactly("RequestReceived", "RequestAcknowledged",
                "RequestAcknowledged", "NoteAdded");
        assertThat(events.stream().map(event -> event.metadata().command())).containsExactly("ReceiveRequest",
                "AcknowledgeRequest", "AcknowledgeRequest", "AddNote");
        assertThat(events).allSatisfy(event -> assertThat(event.metadata().imported()).isTrue());
        assertThat(events.stream().map(StoredEvent::recordedAt).distinct()).hasSize(1);
    }

    @Test
    void thePastCaseThatIsBroughtInAgainChangesNothing() {
        BroughtIn first = here.requests().bringIn("F-2", List.of(received("F-2")), JO, bytes("F-2"));
        here.note("F-2", "since then", null, null);

        BroughtIn again = there.requests().bringIn("F-2", List.of(received("F-2")), ANN, bytes("F-2"));

        assertThat(again).isEqualTo(new BroughtIn("F-2", 0, first.position(), true));
        assertThatExceptionOfType(ReferenceTaken.class).isThrownBy(
                () -> there.requests().bringIn("F-2", List.of(received("F-2"), note("more")), JO, bytes("other")));
        here.log("F-3");
        assertThatExceptionOfType(ReferenceTaken.class)
                .isThrownBy(() -> there.requests().bringIn("F-3", List.of(received("F-3")), JO, bytes("F-3")));
        assertThat(here.store().read("F-2")).hasSize(2);
        assertThat(here.store().read("F-3")).hasSize(1);
    }

    @Test
    void aPastCaseIsRefusedForWhatCannotBeTrueAtTheStepThatSaysSo() {
        List<RequestCommand> past = List.of(received("F-4"), note("fine"),
                new AcknowledgeRequest(RECEIVED.minusDays(1)));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.requests().bringIn("F-4", past, JO, bytes("F-4"))).satisfies(refused -> {
                    assertThat(refused.step()).isEqualTo(2);
                    assertThat(refused.broken())
                            .allSatisfy(broken -> assertThat(broken.bar()).isEqualTo(Bar.IMPOSSIBLE));
                });
        assertThat(here.store().read("F-4")).isEmpty();
        assertThat(here.requests().bringIn("F-4", past.subList(0, 2), JO, bytes("F-4")).unchanged()).isFalse();
    }

    @Test
    void aPastCaseBeginsWithItsOwnReceipt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> here.requests().bringIn("F-5", List.of(), JO, bytes("F-5")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> here.requests().bringIn("F-5", List.of(note("one")), JO, bytes("F-5")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> here.requests().bringIn("F-5", List.of(received("F-6")), JO, bytes("F-5")));
    }

    @Test
    void nobodyPassesForTheImport() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Caller(new Actor("", Role.OFFICER), UUID.randomUUID()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Once("", new byte[0]));
    }

    @Test
    void aRequestThatANewerReleaseHasWrittenToIsNotDecidedOn() throws SQLException {
        here.log("G-1");
        try (Connection connection = DATABASE.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE events.event SET revision = 9 WHERE stream = 'G-1'");
        }

        assertThatThrownBy(() -> there.note("G-1", "one", null, null)).isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("revision 9");
        assertThat(here.store().read("G-1")).hasSize(1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
