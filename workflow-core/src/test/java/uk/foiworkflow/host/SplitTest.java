package uk.foiworkflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.foiworkflow.host.Node.JO;
import static uk.foiworkflow.host.Node.RECEIVED;
import static uk.foiworkflow.host.Node.TODAY;
import static uk.foiworkflow.host.Node.once;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.law.Authority;
import uk.foiworkflow.law.AuthorityKind;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.request.AskedQuestion;
import uk.foiworkflow.request.Carried;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.Stage;
import uk.foiworkflow.request.command.IntakeCommand.ReceiveRequest;
import uk.foiworkflow.request.command.IntakeCommand.SplitOffQuestions;
import uk.foiworkflow.request.command.IntakeCommand.TakeOverQuestions;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsSplitOff;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.Question;
import uk.foiworkflow.store.StoredEvent;
import uk.foiworkflow.store.TestDatabase;

/** A split takes two appends: whatever comes between them, no question is lost, and in the end none is owed twice. */
class SplitTest {

    private static final Confidential WHY = new Confidential("They are for the archive.");
    private static final TestDatabase DATABASE = TestDatabase.create();

    private final Node here = Node.on(DATABASE);
    private final Node there = Node.on(DATABASE);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void theQuestionsAreInTheNewRequestAndTheAnswerNamesIt() {
        log("S-1");
        Handled split = split(here, "S-1", null, once("split", "{}"), 2, 3);

        assertThat(into(split)).isEqualTo("S-1-split-1");
        assertThat(split.eventTypes()).containsExactly("QuestionsSplitOff");
        assertThat(open("S-1")).containsExactly(1, 4);
        assertThat(open("S-1-split-1")).containsExactly(2, 3);
        assertThat(split(there, "S-1", null, once("split", "{}"), 2, 3))
                .isEqualTo(new Handled("S-1", 1, split.position(), split.eventTypes(), true));
        assertThat(into(split(here, "S-1", null, null, 4))).isEqualTo("S-1-split-2");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> split(here, "S-1", null, null, 2));
        assertThatExceptionOfType(UnknownRequest.class).isThrownBy(() -> split(here, "S-nowhere", null, null, 2));
    }

    @Test
    void theSameCallFinishesWhatACrashLeftAndAnotherOneDoesNot() {
        log("S-2");
        begin("S-2", 1, 2, 3);
        assertThat(open("S-2")).contains(2, 3);

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> split(here, "S-2", null, null, 3))
                .withMessageContaining("S-2-split-1 was begun with questions 2 and 3");
        assertThat(into(split(there, "S-2", null, null, 2, 3))).isEqualTo("S-2-split-1");
        assertThat(open("S-2")).containsExactly(1, 4);
        assertThat(open("S-2-split-1")).containsExactly(2, 3);
    }

    @Test
    void whereTheOldRequestHasGoneOnTheQuestionsGoBackAndTheSplitBeginsAnew() {
        log("S-3");
        begin("S-3", 1, 2, 3);
        here.note("S-3", "The requester rang.", null, null);

        assertThat(into(split(here, "S-3", null, null, 3, 4))).isEqualTo("S-3-split-2");
        assertThat(open("S-3")).containsExactly(1, 2);
        assertThat(open("S-3-split-1")).isEmpty();
        assertThat(request("S-3-split-1").stage()).isEqualTo(Stage.CLOSED);
        assertThat(open("S-3-split-2")).containsExactly(3, 4);
    }

    @Test
    void anUnrelatedRequestUnderThatReferenceIsPassedOver() {
        log("S-4");
        log("S-4-split-1");

        assertThat(into(split(here, "S-4", null, null, 2))).isEqualTo("S-4-split-2");
        assertThat(open("S-4-split-1")).containsExactly(1, 2, 3, 4);
    }

    @Test
    void whoSawAnOlderVersionSplitsNothing() {
        log("S-5");
        here.note("S-5", "The requester rang.", null, null);

        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> split(here, "S-5", 0L, null, 2));
        assertThat(here.store().read("S-5-split-1")).isEmpty();
        assertThat(split(here, "S-5", 1L, null, 2).version()).isEqualTo(2);
    }

    @Test
    void ofManyWhoSplitAtOnceEveryQuestionEndsUpInOnePlace() throws Exception {
        log("S-6");
        List<Callable<Void>> calls = new ArrayList<>();
        for (int[] questions : new int[][]{{2}, {2, 3}, {3, 4}, {4}}) {
            Node node = questions.length == 1 ? here : there;
            calls.add(() -> {
                try {
                    split(node, "S-6", null, null, questions);
                } catch (Rejection e) {
                    // Another one took the questions, or was begun first.
                }
                return null;
            });
        }
        try (ExecutorService officers = Executors.newFixedThreadPool(calls.size())) {
            for (Future<Void> call : officers.invokeAll(calls)) {
                call.get();
            }
        }
        for (int question : new int[]{2, 3, 4}) {
            try {
                split(here, "S-6", null, null, question);
            } catch (Refused e) {
                // It has left already.
            }
        }

        List<Integer> owed = new ArrayList<>(open("S-6"));
        IntStream.rangeClosed(1, 9).mapToObj(number -> "S-6-split-" + number)
                .filter(reference -> !here.store().read(reference).isEmpty())
                .forEach(reference -> owed.addAll(open(reference)));
        assertThat(owed).containsExactlyInAnyOrder(1, 2, 3, 4);
    }

    /** The first of the two appends alone, as a crash would leave it. */
    private void begin(String reference, int number, int... questions) {
        List<StoredEvent> stored = here.store().read(reference);
        String into = reference + "-split-" + number;
        Carried carried = Carried.of(stored.stream().map(StoredEvent::event).toList(), numbers(questions), into);
        here.requests().send(new OnRequest(into,
                List.of(new TakeOverQuestions(TODAY, into, reference, Math.toIntExact(stored.getLast().sequence()),
                        numbers(questions), WHY, carried.told(), carried.deadlines())),
                JO, true, false, null, null));
    }

    private static Handled split(Node node, String reference, @Nullable Long version, @Nullable Once once,
            int... questions) {
        return node.requests().handle(reference, new SplitOffQuestions(TODAY, numbers(questions), "", null, WHY), JO,
                version, once);
    }

    private void log(String reference) {
        here.requests().receive(new ReceiveRequest(RECEIVED, reference, null,
                new Authority("London Borough of Barnet", AuthorityKind.LOCAL_AUTHORITY), Jurisdiction.ENGLAND,
                Regime.FOIA, null, IntStream.rangeClosed(1, 4)
                        .mapToObj(number -> new Question(number, new Confidential("How many?"), null)).toList()),
                JO, null);
    }

    private String into(Handled split) {
        return ((QuestionsSplitOff) here.store().read(split.reference(), split.version()).getFirst().event()).into();
    }

    private List<Integer> open(String reference) {
        return request(reference).open().stream().map(AskedQuestion::number).toList();
    }

    private Request request(String reference) {
        Request request = Request.NONE;
        for (StoredEvent event : here.store().read(reference)) {
            request = request.evolve(event.event());
        }
        return request;
    }

    private static SortedSet<Integer> numbers(int... questions) {
        return Numbers.of(IntStream.of(questions).boxed().toList());
    }
}
