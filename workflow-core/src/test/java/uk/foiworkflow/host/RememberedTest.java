package uk.foiworkflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.foiworkflow.host.Node.JO;
import static uk.foiworkflow.host.Node.TODAY;
import static uk.foiworkflow.host.Node.note;
import static uk.foiworkflow.host.Node.once;

import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.request.command.ClockCommand.RecordClarification;
import uk.foiworkflow.request.command.ClockCommand.RequestClarification;
import uk.foiworkflow.request.command.IntakeCommand.AcknowledgeRequest;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.store.StoredEvent;
import uk.foiworkflow.store.TestDatabase;

/** Two nodes remember the same request, and each goes on with it behind the other's back. */
class RememberedTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final int ROUNDS = 200;
    private final Node here = Node.on(DATABASE);
    private final Node there = Node.on(DATABASE);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void noLawfulCommandIsRefusedWhereverItArrives() {
        here.log("A-1");
        for (int round = 0; round < ROUNDS; round++) {
            Node node = round % 2 == 0 ? here : there;
            Node other = round % 2 == 0 ? there : here;
            node.requests().handle("A-1", new RequestClarification(TODAY, Numbers.NONE, null), JO, null, null);
            other.requests().handle("A-1", new RecordClarification(TODAY, Numbers.NONE, null), JO, null, null);
        }

        assertThat(here.store().read("A-1").stream().map(StoredEvent::sequence))
                .containsExactlyElementsOf(LongStream.rangeClosed(0, 2 * ROUNDS).boxed().toList());
    }

    @Test
    void whoNamesTheLastVersionIsNotToldThatItIsOld() {
        here.log("B-1");
        for (long round = 0; round < ROUNDS; round++) {
            Node node = round % 2 == 0 ? there : here;
            assertThat(node.note("B-1", "seen", round, null).version()).isEqualTo(round + 1);
        }
    }

    @Test
    void whoNamesAVersionThatAnotherNodeLeftBehindIsToldSo() {
        here.log("C-1");
        there.note("C-1", "theirs", null, null);

        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> here.note("C-1", "ours", 0L, null))
                .satisfies(stale -> assertThat(stale.actual()).isEqualTo(1));
        assertThat(here.store().read("C-1")).hasSize(2);
    }

    @Test
    void whatAnotherNodeHasMadeUnlawfulIsRefused() {
        here.log("D-1");
        there.requests().handle("D-1", new AcknowledgeRequest(TODAY), JO, null, null);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.requests().handle("D-1", new AcknowledgeRequest(TODAY), JO, null, null))
                .withMessageContaining("was acknowledged");
        assertThat(here.store().read("D-1")).hasSize(2);
    }

    @Test
    void aCallThatAnotherNodeHasAnsweredIsGivenThatAnswer() {
        here.log("E-1");
        Handled first = there.requests().handle("E-1", new AcknowledgeRequest(TODAY), JO, 0L, once("call", "body"));

        Handled again = here.requests().handle("E-1", new AcknowledgeRequest(TODAY), JO, 0L, once("call", "body"));

        assertThat(again).isEqualTo(
                new Handled("E-1", first.version(), first.position(), first.eventTypes(), true));
        assertThatExceptionOfType(KeyReused.class)
                .isThrownBy(() -> here.requests().handle("E-1", note("other"), JO, null, once("call", "other")));
    }

    @Test
    void aRequestThatNobodyHasLoggedIsNotRemembered() {
        assertThatExceptionOfType(UnknownRequest.class).isThrownBy(() -> here.note("F-1", "early", null, null));
        there.log("F-1");

        assertThat(here.note("F-1", "in time", 0L, null).version()).isEqualTo(1);
    }
}
