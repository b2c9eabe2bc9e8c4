package uk.foiworkflow.api.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import uk.foiworkflow.api.outbox.Delivery;
import uk.foiworkflow.api.outbox.Outgoing;
import uk.foiworkflow.api.outbox.Post;
import uk.foiworkflow.seal.Witness;
import uk.foiworkflow.seal.Witnesses;

/** Witnesses as they are written down; what can be none is told by its name. */
class WitnessPropertiesTest {

    @Test
    void eachKindHasItsOwnInterval() throws Exception {
        try (TimeStampServer authority = new TimeStampServer()) {
            Witnesses witnesses = witnesses(true, "directory=target", "endpoints[0].name=w1",
                    "endpoints[0].url=https://witness.example/w1", "mailboxes[0].name=archive",
                    "mailboxes[0].to=archive@council.example", "time-stamps[0].name=time",
                    "time-stamps[0].url=https://tsa.example",
                    "time-stamps[0].certificates=" + authority.root(Path.of("target")));

            assertThat(witnesses.all()).extracting(Witness::name).containsExactly("directory", "w1", "archive", "time");
            assertThat(witnesses.all()).extracting(Witness::every).extracting(Object::toString)
                    .containsExactly("PT1M", "PT1M", "PT24H", "PT1H");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            interval=0s | foi.log.witnesses.interval is no time: PT0S
            directories[0].path=target | Not the name of a witness: ''
            directories[0].name=a/b;directories[0].path=target | Not the name of a witness: 'a/b'
            directory=pom.xml | The witness directory is no directory: pom.xml
            directory=target;directories[0].name=directory;directories[0].path=target | Two witnesses have the same name
            endpoints[0].name=w1;endpoints[0].url=ftp://w1.example | Not the address of a witness: ftp://w1.example/add-checkpoint
            endpoints[0].name=w1;endpoints[0].url=http://w1.example;endpoints[0].key=none | Not the key of a witness: none
            endpoints[0].name=w1;endpoints[0].url=http://w1.example;endpoints[0].timeout=-1s | No time in which a witness could answer: PT-1S
            mailboxes[0].name=m | The witness m is a mailbox, and there is no mail server
            time-stamps[0].name=t;time-stamps[0].url=http://t.example;time-stamps[0].certificates=none.pem \
            | The certificates of the time-stamp authority cannot be read: java.nio.file.NoSuchFileException: none.pem
            """)
    void whatCanBeNoWitnessIsSaid(String settings, String words) {
        String[] each = settings.split(";");
        assertThatIllegalArgumentException().isThrownBy(() -> witnesses(false, each)).withMessage(words);
    }

    @Test
    void aMailboxHasAnAddress() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> witnesses(true, "mailboxes[0].name=m", "mailboxes[0].to=archive"))
                .withMessage("The address of the witness m is none");
    }

    private static Witnesses witnesses(boolean served, String... settings) {
        Map<String, String> source = new HashMap<>();
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            source.put("foi.log.witnesses." + setting.substring(0, equals), setting.substring(equals + 1));
        }
        WitnessProperties bound = new Binder(new MapConfigurationPropertySource(source))
                .bindOrCreate("foi.log.witnesses", WitnessProperties.class);
        return new Witnesses(bound.all(new UnusedPost(served)));
    }

    /** A mail server that is there or not, and that nothing is handed to. */
    private record UnusedPost(boolean served) implements Post {

        @Override
        public Delivery hand(Outgoing outgoing) {
            throw new AssertionError();
        }
    }
}
