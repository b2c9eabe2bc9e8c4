package uk.foiworkflow.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import uk.foiworkflow.api.embedded.StartRefused;
import uk.foiworkflow.store.MasterKey;

class MasterKeyConfigurationTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir
    Path temporary = Path.of("");

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withUserConfiguration(MasterKeyConfiguration.class);

    @Test
    void aKeyOrAFileThatHoldsOneWillDo() throws IOException {
        Path file = Files.writeString(temporary.resolve("master.key"), KEY + "\n");

        application.withPropertyValues("foi.master-key=" + KEY).run(context -> assertThat(context)
                .hasSingleBean(MasterKey.class));
        application.withPropertyValues("foi.master-key-file=" + file).run(context -> assertThat(context)
                .hasSingleBean(MasterKey.class));
    }

    @Test
    void withoutOneTheStartStopsAndSaysHowToGiveOne() {
        refused("no master key", "FOI_MASTER_KEY");
    }

    @Test
    void twoAreOneTooMany() {
        refused("Two master keys", "FOI_MASTER_KEY_FILE", "foi.master-key=" + KEY, "foi.master-key-file=somewhere");
    }

    @Test
    void aKeyOfAnotherLengthIsRefusedWithoutBeingShown() {
        String half = Base64.getEncoder().encodeToString(new byte[16]);

        refused("FOI_MASTER_KEY does not hold 32 bytes", "base64", "foi.master-key=" + half);
        refused("FOI_MASTER_KEY does not hold 32 bytes", "base64", "foi.master-key=not base64");
        application.withPropertyValues("foi.master-key=" + half).run(context -> assertThat(context)
                .getFailure().rootCause().message().doesNotContain(half));
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        refused("nowhere.key", "base64", "foi.master-key-file=" + temporary.resolve("nowhere.key"));
    }

    private void refused(String reason, String remedy, String... properties) {
        application.withPropertyValues(properties).run(context -> {
            Throwable failure = context.getStartupFailure();
            while (failure != null && !(failure instanceof StartRefused)) {
                failure = failure.getCause();
            }
            assertThat(failure).isNotNull().hasMessageContaining(reason).extracting("remedy").asString()
                    .contains(remedy);
        });
    }
}
