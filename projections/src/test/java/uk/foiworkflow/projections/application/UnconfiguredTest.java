package uk.foiworkflow.projections.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What an operator reads who starts a worker without saying what it needs. */
// What the process prints can be captured by one at a time.
@Execution(ExecutionMode.SAME_THREAD)
@ExtendWith(OutputCaptureExtension.class)
class UnconfiguredTest {

    @Test
    void whatIsWantedIsSaidInASentenceAndWithoutAStackTrace(CapturedOutput output) {
        assertThatThrownBy(() -> ProjectionWorker.application().run("--server.port=0")).rootCause()
                .isInstanceOf(Unconfigured.class);

        assertThat(output.getAll())
                .contains("foi.kafka.bootstrap-servers names no broker, and there is nothing else to follow")
                .contains("docs/operations.md lists all settings").doesNotContain("\tat uk.foiworkflow");
    }
}
