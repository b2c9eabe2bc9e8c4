package uk.foiworkflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.host.Node.JO;
import static uk.foiworkflow.host.Node.once;
import static uk.foiworkflow.host.Node.received;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.store.StoredEvent;
import uk.foiworkflow.store.TestDatabase;

/** Two nodes with one database, and two officers at once. */
class RacesTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final int ROUNDS = 100;

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void ofTwoWhoSawTheSameVersionOneWins() throws Exception {
        Node.on(DATABASE).log("A-1");

        List<List<String>> outcomes = atOnce((node, round) -> {
            try {
                node.note("A-1", "mine", (long) round, null);
                return "won";
            } catch (LostRace | StaleVersion e) {
                return "lost";
            }
        });

        assertThat(oneWinnerEach(outcomes)).isTrue();
        assertThat(Node.on(DATABASE).store().read("A-1")).hasSize(1 + ROUNDS);
    }

    @Test
    void ofTwoWhoRestOnNoVersionBothAreRecorded() throws Exception {
        Node.on(DATABASE).log("B-1");

        List<List<String>> outcomes = atOnce(
                (node, round) -> node.note("B-1", "mine", null, null).eventTypes().getFirst());

        assertThat(outcomes).allSatisfy(own -> assertThat(own).hasSize(ROUNDS).containsOnly("NoteAdded"));
        assertThat(Node.on(DATABASE).store().read("B-1").stream().map(StoredEvent::sequence))
                .containsExactlyElementsOf(LongStream.rangeClosed(0, 2 * ROUNDS).boxed().toList());
    }

    @Test
    void ofTwoWhoLogTheSameReferenceOneWins() throws Exception {
        List<List<String>> outcomes = atOnce((node, round) -> {
            try {
                node.log("C-" + round);
                return "won";
            } catch (ReferenceTaken e) {
                return "lost";
            }
        });

        assertThat(oneWinnerEach(outcomes)).isTrue();
    }

    @Test
    void theSameCallTwiceAtOnceIsAnsweredTwiceAndCountsOnce() throws Exception {
        Node.on(DATABASE).log("D-1");

        List<List<String>> outcomes = atOnce((node, round) -> {
            Handled handled = node.note("D-1", "note " + round, (long) round, once("note " + round, "note"));
            return handled.version() + " at " + handled.position();
        });

        assertThat(outcomes.get(0)).isEqualTo(outcomes.get(1));
        assertThat(Node.on(DATABASE).store().read("D-1")).hasSize(1 + ROUNDS);
    }

    @Test
    void theSameLoggingTwiceAtOnceGivesOneReference() throws Exception {
        List<List<String>> outcomes = atOnce(
                (node, round) -> node.requests().receive(received(""), JO, once("letter " + round, "letter"))
                        .reference());

        assertThat(outcomes.get(0)).isEqualTo(outcomes.get(1)).doesNotHaveDuplicates();
    }

    @Test
    void theSamePastCaseTwiceAtOnceIsBroughtInOnce() throws Exception {
        List<List<String>> outcomes = atOnce((node, round) -> {
            String reference = "E-" + round;
            BroughtIn brought = node.requests().bringIn(reference, List.of(received(reference)), JO, new byte[]{1});
            return brought.unchanged() ? "lost" : "won";
        });

        assertThat(oneWinnerEach(outcomes)).isTrue();
    }

    private static boolean oneWinnerEach(List<List<String>> outcomes) {
        assertThat(outcomes.get(0)).hasSize(ROUNDS);
        List<String> others = outcomes.get(0).stream().map(outcome -> outcome.equals("won") ? "lost" : "won").toList();
        return outcomes.get(1).equals(others);
    }

    private static List<List<String>> atOnce(Call call) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<List<String>>> running = Stream.generate(() -> Node.on(DATABASE)).limit(2)
                    .map(node -> threads.submit(() -> {
                        List<String> outcomes = new ArrayList<>();
                        for (int round = 0; round < ROUNDS; round++) {
                            start.await(30, TimeUnit.SECONDS);
                            outcomes.add(call.on(node, round));
                        }
                        return outcomes;
                    })).toList();
            return List.of(running.get(0).get(2, TimeUnit.MINUTES), running.get(1).get(2, TimeUnit.MINUTES));
        }
    }

    private interface Call {

        String on(Node node, int round) throws Exception;
    }
}
