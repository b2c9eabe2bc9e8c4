package uk.foiworkflow.api.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.request.command.ClockCommand.RecalculateDeadlines;
import uk.foiworkflow.request.command.DispatchCommand.DispatchLetter;
import uk.foiworkflow.request.command.DocumentCommand.AddDocument;
import uk.foiworkflow.request.command.FileCommand.ShredAgain;
import uk.foiworkflow.request.command.HandlingCommand.ChaseHolder;
import uk.foiworkflow.request.command.HandlingCommand.NoteMessageNotSent;
import uk.foiworkflow.request.command.HandlingCommand.NoteMessageSent;
import uk.foiworkflow.request.command.HandlingCommand.NoteMissedDeadline;
import uk.foiworkflow.request.command.IntakeCommand.ReceiveRequest;
import uk.foiworkflow.request.command.IntakeCommand.ReturnQuestions;
import uk.foiworkflow.request.command.IntakeCommand.TakeOverQuestions;
import uk.foiworkflow.request.command.OtherCase;
import uk.foiworkflow.request.command.RequestCommand;

class CallsTest {

    private static final List<Call<?>> CALLS = Calls.TABLE;

    /**
     * All but the one that is given to every open request at once, the one that comes with a file, the one that
     * asks the mail server, and those that are the engine's own.
     */
    @Test
    void everyCommandHasOneCall() {
        assertThat(CALLS.stream().<Class<?>>map(Call::command))
                .containsExactlyInAnyOrderElementsOf(commands(RequestCommand.class)
                        .filter(type -> type != RecalculateDeadlines.class && type != NoteMissedDeadline.class
                                && type != NoteMessageSent.class && type != NoteMessageNotSent.class
                                && type != TakeOverQuestions.class && type != ReturnQuestions.class
                                && type != ShredAgain.class && type != AddDocument.class
                                && type != DispatchLetter.class)
                        .toList());
        assertThat(CALLS).extracting(Call::path).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @FieldSource("CALLS")
    void theExampleIsReadIntoTheCommand(Call<?> call) {
        Map<String, String> address = call.variables().stream()
                .collect(Collectors.toMap(name -> name, name -> "2"));

        assertThat(call.read(bytes(call.example()), address, CallsTest::onFile)).isInstanceOf(call.command());
    }

    @Test
    void whatTheCommandRestsOnIsWhatWasRead() {
        assertThat(CALLS.stream().filter(Call::restsOnVersion).map(Call::path)).containsExactlyInAnyOrder(
                "/api/requests/{reference}/regime", "/api/requests/{reference}/receipt-date",
                "/api/requests/{reference}/questions/{question}/decision", "/api/requests/{reference}/drafts",
                "/api/requests/{reference}/drafts/{draft}/return",
                "/api/requests/{reference}/drafts/{draft}/clearance", "/api/requests/{reference}/response",
                "/api/requests/{reference}/closure", "/api/requests/{reference}/reopening",
                "/api/requests/{reference}/review/reviewer", "/api/requests/{reference}/review/extension",
                "/api/requests/{reference}/review/refusal", "/api/requests/{reference}/review/decision",
                "/api/requests/{reference}/validity", "/api/requests/{reference}/regime/reasons",
                "/api/requests/{reference}/vexatious", "/api/requests/{reference}/repeated",
                "/api/requests/{reference}/clearance-route", "/api/requests/{reference}/drafts/{draft}/bypass",
                "/api/requests/{reference}/corrections", "/api/requests/{reference}/shredding",
                "/api/requests/{reference}/notice-dispensation");
    }

    @Test
    void theTaskIsTakenFromTheAddressAndNotFromTheBody() {
        Call<?> chase = callFor(ChaseHolder.class);

        assertThat(chase.read(bytes("{\"on\": \"2025-01-15\"}"), Map.of("reference", "1", "task", "7"),
                CallsTest::onFile))
                .isEqualTo(new ChaseHolder(LocalDate.of(2025, 1, 15), 7));
        assertThat(wrong(chase, "{\"on\": \"2025-01-15\", \"task\": 7}", "7")).containsExactly("task");
        assertThat(wrong(chase, "{\"on\": \"2025-01-15\"}", "seven")).containsExactly("task");
        assertThat(wrong(chase, "{\"on\": \"2025-01-15\"}", "4294967297")).containsExactly("task");
        assertThat(wrong(chase, "{\"reference\": \"1\"}", "7")).containsExactlyInAnyOrder("on", "reference");
    }

    @Test
    void aRequestWithoutAReferenceIsGivenOneAndAnEmptyOneIsNone() {
        Call<?> log = callFor(ReceiveRequest.class);
        String letter = """
                {%s "received": "2025-01-06", "authority": {"name": "Anytown Council", "kind": "local-authority"},
                 "jurisdiction": "england", "regime": "FOIA", "questions": [{"number": 1, "text": "How many?"}]}""";

        assertThat(log.read(bytes(letter.formatted("")), Map.of(), CallsTest::onFile))
                .isInstanceOfSatisfying(ReceiveRequest.class, command -> {
                    assertThat(command.reference()).isEmpty();
                    assertThat(command.requester()).isNull();
                });
        ProblemException empty = catchThrowableOfType(ProblemException.class,
                () -> log.read(bytes(letter.formatted("\"reference\": \"\",")), Map.of(), CallsTest::onFile));
        assertThat(empty.problem().errors()).extracting(FieldError::field).containsExactly("reference");
    }

    private static OtherCase onFile(String reference) {
        return new OtherCase(reference, null);
    }

    private static List<String> wrong(Call<?> call, String body, String task) {
        ProblemException refused = catchThrowableOfType(ProblemException.class,
                () -> call.read(bytes(body), Map.of("reference", "1", "task", task), CallsTest::onFile));
        assertThat(refused.problem().status()).isEqualTo(400);
        return refused.problem().errors().stream().map(FieldError::field).toList();
    }

    private static Call<?> callFor(Class<?> command) {
        return CALLS.stream().filter(call -> call.command() == command).findFirst().orElseThrow();
    }

    private static Stream<Class<?>> commands(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(CallsTest::commands)
                : Stream.of(type);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
