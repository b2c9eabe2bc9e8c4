package uk.foiworkflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.foiworkflow.host.Node.JO;
import static uk.foiworkflow.host.Node.RECEIVED;
import static uk.foiworkflow.host.Node.TODAY;
import static uk.foiworkflow.host.Node.once;
import static uk.foiworkflow.host.Node.received;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.request.command.HandlingCommand.ChaseHolder;
import uk.foiworkflow.request.command.HandlingCommand.TaskHolder;
import uk.foiworkflow.request.command.IntakeCommand.AcknowledgeRequest;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.store.StoredEvent;
import uk.foiworkflow.store.TestDatabase;

/** Something happens on another node just between the reading of a request and the recording of what was decided. */
class DecidedAgainTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private final Node there = Node.on(DATABASE);
    private final Queue<Runnable> inBetween = new ArrayDeque<>();
    private final Node here = Node.on(DATABASE, new Interrupted());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void aLostRaceIsDecidedAgainOnTheNewState() {
        there.log("A-1");
        inBetween.add(() -> there.note("A-1", "theirs", null, null));

        assertThat(here.note("A-1", "ours", null, null).version()).isEqualTo(2);
        assertThat(there.store().read("A-1")).hasSize(3);
    }

    @Test
    void onTheNewStateItMayBeRefused() {
        there.log("A-2");
        inBetween.add(() -> there.requests().handle("A-2", new AcknowledgeRequest(TODAY), JO, null, null));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.requests().handle("A-2", new AcknowledgeRequest(TODAY), JO, null, null))
                .withMessageContaining("was acknowledged");
        assertThat(there.store().read("A-2")).hasSize(2);
    }

    @Test
    void whatRestsOnAVersionIsNotDecidedAgain() {
        there.log("B-1");
        inBetween.add(() -> there.note("B-1", "theirs", null, null));

        assertThatExceptionOfType(LostRace.class).isThrownBy(() -> here.note("B-1", "ours", 0L, null))
                .withMessageContaining("B-1");
        assertThat(there.store().read("B-1")).hasSize(2);
    }

    @Test
    void nobodyIsTurnedAwayForWhatTheEngineNotedMeanwhile() {
        there.log("B-2");
        there.requests().handle("B-2", new TaskHolder(RECEIVED, "harry", Numbers.NONE, null, RECEIVED), JO, null, null);
        inBetween.add(() -> there.requests().handle("B-2", new ChaseHolder(TODAY, 1), Caller.engine(), null, null));

        assertThat(here.note("B-2", "ours", 1L, null).version()).isEqualTo(3);
        assertThat(here.note("B-2", "ours again", 3L, null).version()).isEqualTo(4);
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> here.note("B-2", "old", 2L, null));
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> here.note("B-2", "to come", 5L, null));
    }

    @Test
    void whoLosesEveryTimeIsTold() {
        there.log("C-1");
        inBetween.addAll(Collections.nCopies(10, () -> there.note("C-1", "theirs", null, null)));

        assertThatExceptionOfType(LostRace.class).isThrownBy(() -> here.note("C-1", "ours", null, null));
        assertThat(there.store().read("C-1")).hasSize(11);
    }

    @Test
    void theSameCallThatWonInBetweenIsTheAnswer() {
        there.log("D-1");
        inBetween.add(() -> there.note("D-1", "ours", 0L, once("twin", "ours")));

        Handled handled = here.note("D-1", "ours", 0L, once("twin", "ours"));

        StoredEvent noted = there.store().read("D-1").getLast();
        assertThat(handled).isEqualTo(new Handled("D-1", 1, noted.position(), List.of("NoteAdded"), true));
    }

    @Test
    void theSamePastCaseThatWonInBetweenIsUnchanged() {
        inBetween.add(() -> there.requests().bringIn("E-1", List.of(received("E-1")), JO, new byte[]{1}));

        assertThat(here.requests().bringIn("E-1", List.of(received("E-1")), JO, new byte[]{1}).unchanged()).isTrue();
    }

    @Test
    void anotherPastCaseThatWonInBetweenHasTheReference() {
        inBetween.add(() -> there.log("E-2"));

        assertThatExceptionOfType(ReferenceTaken.class)
                .isThrownBy(() -> here.requests().bringIn("E-2", List.of(received("E-2")), JO, new byte[]{1}));
    }

    /** The decider asks what day it is once the request has been read: there the other node comes in between. */
    private final class Interrupted extends Clock {

        @Override
        public Instant instant() {
            Runnable next = inBetween.poll();
            if (next != null) {
                CompletableFuture.runAsync(next).join();
            }
            return Node.CLOCK.instant();
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/London");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
