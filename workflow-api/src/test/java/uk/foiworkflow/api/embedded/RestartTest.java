package uk.foiworkflow.api.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {

    @TempDir
    Path temporary = Path.of("");

    @Test
    void everythingIsFoundAgainEvenAfterAFirstStartThatWasCutShort() throws Exception {
        Path directory = DataDirectories.fresh(temporary);
        Files.createDirectories(directory.resolve("postgresql.new-1").resolve("base"));
        byte[] masterKey;
        try (EmbeddedDatabase database = start(directory);
                Connection owner = DataDirectories.connect(database, Login.OWNER)) {
            DataDirectories.run(owner, "CREATE TABLE public.note AS SELECT 'kept' AS text");
            masterKey = database.masterKeys().sequencedValues().getFirst().getEncoded();
        }
        assertThat(directory.resolve("postgresql.new-1")).doesNotExist();
        Files.delete(directory.resolve("secrets").resolve("foi_owner"));
        // Where numbers are few, as in a container, the number of a killed server soon belongs to another process.
        Files.writeString(directory.resolve("postgresql").resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n");

        try (EmbeddedDatabase database = start(directory);
                Connection owner = DataDirectories.connect(database, Login.OWNER)) {
            assertThat(DataDirectories.ask(owner, "SELECT text FROM public.note")).isEqualTo("kept");
            assertThat(HexFormat.of().formatHex(database.masterKeys().sequencedValues().getFirst().getEncoded()))
                    .isEqualTo(HexFormat.of().formatHex(masterKey));
        }
    }

    @Test
    void aPasswordFromAnotherBackupIsRefusedAndTheDirectoryGivenBack() throws IOException {
        Path directory = DataDirectories.fresh(temporary);
        start(directory).close();
        Path password = directory.resolve("secrets").resolve("postgres");
        String right = Files.readString(password);
        Files.writeString(password, "another");
        assertThatThrownBy(() -> start(directory)).isInstanceOf(StartRefused.class)
                .hasMessageContaining("password authentication failed");
        Files.writeString(password, right);
        start(directory).close();
    }

    @Test
    void aDirectoryThatThisProcessHoldsIsNotTakenTwice() {
        Path directory = temporary.resolve("new");
        DataDirectory held = DataDirectory.claim(directory);
        assertThatThrownBy(() -> DataDirectory.claim(directory)).isInstanceOf(StartRefused.class)
                .hasMessageContaining("in use by this process");
        held.close();
        DataDirectory.claim(directory).close();
    }

    @Test
    void aDirectoryThatHoldsSomethingElseIsRefused() throws IOException {
        Files.writeString(temporary.resolve("letter.txt"), "Dear Sir or Madam");
        assertThatThrownBy(() -> DataDirectory.claim(temporary)).isInstanceOf(StartRefused.class)
                .hasMessageContaining("holds something else");
        assertThat(temporary.resolve("lock")).doesNotExist();
    }

    @Test
    void aDatabaseWhoseMasterKeyIsGoneIsNotGivenANewOne() throws IOException {
        Path directory = temporary.resolve("new");
        DataDirectory.claim(directory).close();
        Files.createDirectory(directory.resolve("postgresql"));
        Files.delete(directory.resolve("secrets").resolve("master.key"));
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> DataDirectory.claim(directory)).isInstanceOf(StartRefused.class)
                    .hasMessageContaining("master.key is missing");
        }
        assertThat(directory.resolve("secrets").resolve("master.key")).doesNotExist();
    }

    @Test
    void theMasterKeyWithTheHighestNumberWraps() throws IOException {
        Path directory = temporary.resolve("new");
        DataDirectory.claim(directory).close();
        Path secrets = directory.resolve("secrets");
        Files.createDirectory(directory.resolve("postgresql"));
        Files.copy(secrets.resolve("master.key"), secrets.resolve("master-10.key"));
        Files.copy(secrets.resolve("master.key"), secrets.resolve("master-2.key"));

        try (DataDirectory claimed = DataDirectory.claim(directory)) {
            assertThat(claimed.secrets().masterKeys().sequencedKeySet()).containsExactly("1", "2", "10");
        }
        Files.delete(secrets.resolve("master.key"));
        try (DataDirectory claimed = DataDirectory.claim(directory)) {
            assertThat(claimed.secrets().masterKeys().sequencedKeySet()).containsExactly("2", "10");
        }
        assertThat(secrets.resolve("master.key")).doesNotExist();
    }

    @Test
    void aMasterKeyThatWasDamagedIsRefused() throws IOException {
        Path directory = temporary.resolve("new");
        DataDirectory.claim(directory).close();
        Files.writeString(directory.resolve("secrets").resolve("master.key"), "not a key");
        assertThatThrownBy(() -> DataDirectory.claim(directory)).isInstanceOf(StartRefused.class)
                .hasMessageContaining("master.key does not hold 32 bytes");
    }

    private static EmbeddedDatabase start(Path directory) {
        return EmbeddedDatabase.start(DataDirectory.claim(directory));
    }
}
