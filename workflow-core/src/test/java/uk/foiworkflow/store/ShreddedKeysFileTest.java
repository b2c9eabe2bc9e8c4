package uk.foiworkflow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.foiworkflow.law.ErasureGround;
import uk.foiworkflow.request.event.FileEvent.PersonalDataShredded;
import uk.foiworkflow.store.ShreddedKeys.Entry;

class ShreddedKeysFileTest {

    private static final LocalDate DAY = LocalDate.of(2024, 11, 1);
    private static final Entry ONE = new Entry("A-1", "00ff",
            new PersonalDataShredded(DAY, ErasureGround.RETENTION, "granted",
                    "standard", DAY.minusDays(1), DAY.minusYears(2)));
    private static final Entry TWO = new Entry("A-2", null,
            new PersonalDataShredded(DAY, ErasureGround.ASKED_FOR, null, null,
                    null, null));

    @TempDir
    Path directory = Path.of("");

    @Test
    void whatWasAddedIsFoundAgainInItsOrderAndOnce() throws IOException {
        Path file = directory.resolve("shredded.keys");
        ShreddedKeys keys = new ShreddedKeysFile(file);
        assertThat(keys.all()).isEmpty();

        keys.add(TWO);
        keys.add(ONE);
        keys.add(TWO);

        assertThat(new ShreddedKeysFile(file).all()).containsExactly(TWO, ONE);
        assertThat(Files.readAllLines(file)).hasSize(2).first().asString().contains("\"A-2\"", "\"asked-for\"");
    }

    @Test
    void aLineThatACrashCutShortIsPassedOverAndTheNextStandsByItself() throws IOException {
        Path file = directory.resolve("shredded.keys");
        new ShreddedKeysFile(file).add(ONE);
        Files.writeString(file, "{\"on\":\"2024-1", StandardOpenOption.APPEND);

        assertThat(new ShreddedKeysFile(file).all()).containsExactly(ONE);
        new ShreddedKeysFile(file).add(TWO);
        assertThat(new ShreddedKeysFile(file).all()).containsExactly(ONE, TWO);
    }
}
