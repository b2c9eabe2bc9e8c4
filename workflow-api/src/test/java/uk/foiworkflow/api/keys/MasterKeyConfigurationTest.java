package uk.foiworkflow.api.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import uk.foiworkflow.api.embedded.StartRefused;
import uk.foiworkflow.store.MasterKeys;

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
                .hasSingleBean(MasterKeys.class));
        application.withPropertyValues("foi.master-key-file=" + file).run(context -> assertThat(context)
                .hasSingleBean(MasterKeys.class));
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

        refused("Master key '1' does not hold 32 bytes", "base64", "foi.master-key=" + half);
        refused("Master key '1' does not hold 32 bytes", "base64", "foi.master-key=not base64");
        application.withPropertyValues("foi.master-key=" + half).run(context -> assertThat(context)
                .getFailure().rootCause().message().doesNotContain(half));
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        refused("nowhere.key", "base64", "foi.master-key-file=" + temporary.resolve("nowhere.key"));
    }

    @Test
    void ofSeveralTheFirstWraps() throws IOException {
        Path file = Files.writeString(temporary.resolve("2019.key"), KEY);

        application.withPropertyValues("foi.keys.masters[0].name=2026", "foi.keys.masters[0].service=test:2026",
                "foi.keys.masters[1].name=2019", "foi.keys.masters[1].file=" + file, "foi.keys.lost=2011")
                .run(context -> assertThat(context.getBean(MasterKeys.class)).hasToString("MasterKeys [2026, 2019]")
                        .extracting(MasterKeys::present).isEqualTo("2026"));
    }

    @Test
    void severalThatCannotBeRightAreRefused() {
        refused("Two master keys have the name 'a'", "foi.keys.masters", "foi.keys.masters[0].name=a",
                "foi.keys.masters[0].key=" + KEY, "foi.keys.masters[1].name=a", "foi.keys.masters[1].key=" + KEY);
        refused("'a' is given, and called lost", "foi.keys.lost", "foi.keys.masters[0].name=a",
                "foi.keys.masters[0].key=" + KEY, "foi.keys.lost=a");
        refused("letters, digits", "foi.keys.masters", "foi.keys.masters[0].key=" + KEY);
        refused("Master key 'a' comes from none, or from several", "exactly one", "foi.keys.masters[0].name=a");
        refused("by itself, and others under foi.keys.masters", "Name it as '1'", "foi.master-key=" + KEY,
                "foi.keys.masters[0].name=a", "foi.keys.masters[0].key=" + KEY);
    }

    @Test
    void aServiceThatIsNotThereOrDoesNotAnswerIsNamed() {
        refused("No key service on the class path has vault:a", "KeyService", "foi.keys.masters[0].name=a",
                "foi.keys.masters[0].service=vault:a");
        refused("holds master key 'a' does not answer", "can be reached", "foi.keys.masters[0].name=a",
                "foi.keys.masters[0].service=test:away");
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
