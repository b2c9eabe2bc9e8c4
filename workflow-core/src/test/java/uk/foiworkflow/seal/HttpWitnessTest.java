package uk.foiworkflow.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.foiworkflow.log.Note;
import uk.foiworkflow.log.SigningKey;
import uk.foiworkflow.witness.HttpWitness;

/** Heads are lodged with a witness of the network of logs, over a real connection. */
class HttpWitnessTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final SealedStore store = new SealedStore();
    private final WitnessServer server = new WitnessServer(SealedStore.KEY.verifier());

    @AfterEach
    void close() {
        server.close();
        store.close();
    }

    @Test
    void itsCosignatureIsTheReceipt() {
        TreeHead head = seal(3);

        assertThat(lodging().run(true)).isEqualTo(new Lodging.Round(1, 0));

        String receipt = new JdbcTemplate(store.database.auditor()).queryForObject(
                "SELECT receipt FROM events.lodging", String.class);
        assertThat(server.key().cosigned(Note.parse(head.note() + receipt)))
                .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void eachHeadIsProvenToGrowFromTheOneBefore() {
        Lodging lodging = lodging();
        for (int events : new int[]{1, 300, 2, 513}) {
            seal(events);
            assertThat(lodging.run(true)).isEqualTo(new Lodging.Round(1, 0));
        }
        assertThat(Standing.words(lodging.standings())).isEqualTo("w1 holds a head of 816");
    }

    @Test
    void whatItHoldsAndWeDoNotKnowIsAskedAndProvenFrom() {
        seal(3);
        lodging().run(true);
        store.asOwner("DELETE FROM events.lodging");
        assertThat(lodging().run(true)).as("the same head").isEqualTo(new Lodging.Round(1, 0));
        store.asOwner("DELETE FROM events.lodging");
        seal(4);

        assertThat(lodging().run(true)).isEqualTo(new Lodging.Round(1, 0));
    }

    @Test
    void anotherHistoryIsRefusedAndThatIsAnAlarm() {
        seal(3);
        lodging().run(true);
        try (SealedStore another = new SealedStore()) {
            another.record("Z-1", 3);
            another.seal();
            Lodging fork = lodging(another, witness());
            fork.run(true);
            assertThat(fork.standings().getFirst().trouble()).isEqualTo("it holds another head of 3");
            another.restart(witness());
            assertThatThrownBy(another::seal).isInstanceOf(Unsealable.class)
                    .hasMessage("Forked: w1 says that it holds another head of 3");

            another.restart();
            another.record("Z-1", 1);
            another.seal();
            fork.run(true);
            assertThat(fork.standings().getFirst().trouble()).isEqualTo("what it holds is not in the head of 4");
        }
    }

    @Test
    void aRollbackIsNoticedDeclaredAndTheNextEpochIsALogOfItsOwn() {
        seal(400);
        seal(200);
        lodging().run(true);
        store.goBackTo(400);
        Recall recall = store.restart(witness());

        assertThatThrownBy(store::seal).isInstanceOf(Unsealable.class)
                .hasMessage("Rolled back, undeclared: w1 holds a head of 600, and the newest head here is of 400");
        Lodging lodging = lodging();
        lodging.run(true);
        assertThat(lodging.standings().getFirst().trouble()).isEqualTo("it holds a head of 600 already");

        Loss loss = Objects.requireNonNull(recall.loss());
        assertThat(loss).isEqualTo(new Loss(1, 400, 600));
        store.sealer.declare(loss, Instant.parse("2026-11-27T01:00:00Z"), "admin", "disk failure");
        recall.loss();
        seal(1);

        assertThat(lodging.run(true)).isEqualTo(new Lodging.Round(1, 0));
        assertThat(Standing.words(lodging.standings())).isEqualTo("w1 holds a head of 401");
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 429, 500, 503})
    void aWitnessThatWillNotIsTriedAgain(int status) {
        seal(1);
        server.refuse(status);
        Lodging lodging = lodging();

        assertThat(lodging.run(true)).isEqualTo(new Lodging.Round(0, 1));
        assertThat(lodging.standings().getFirst().trouble()).isEqualTo("it answered with status " + status);
        server.refuse(0);
        assertThat(lodging.run(true)).isEqualTo(new Lodging.Round(1, 0));
    }

    @Test
    void aLogThatItDoesNotKnowIsNotCosigned() {
        store.record("A-1", 1);
        new Sealer(store.database.writer(), SigningKey.generate("foi.example.gov.uk")).seal();
        Lodging lodging = lodging();

        assertThat(lodging.run(true)).isEqualTo(new Lodging.Round(0, 1));
        assertThat(lodging.standings().getFirst().trouble()).isEqualTo("it answered with status 403");
    }

    @Test
    void aWitnessThatSaysNothingIsGivenUpInTime() {
        seal(1);
        server.fallSilent();
        Lodging lodging = lodging(store,
                new HttpWitness("w1", server.address(), "", Duration.ZERO, Duration.ofMillis(200)));

        assertThat(lodging.run(true)).isEqualTo(new Lodging.Round(0, 1));
        assertThat(lodging.standings().getFirst().trouble()).endsWith("did not answer within PT0.2S");
    }

    @Test
    void aCosignatureOfSomebodyElseIsNoReceipt() {
        seal(1);
        try (WitnessServer other = new WitnessServer(SealedStore.KEY.verifier())) {
            Lodging lodging = lodging(store,
                    new HttpWitness("w1", server.address(), other.key().toString(), Duration.ZERO, SOON));

            assertThat(lodging.run(true)).isEqualTo(new Lodging.Round(0, 1));
            assertThat(lodging.standings().getFirst().trouble()).startsWith("its cosignature does not hold: ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "witness.example/w1", "ftp://witness.example/", "file:///tmp"})
    void whatIsNoAddressIsNoWitness(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HttpWitness("w1", URI.create(address), "", Duration.ZERO, SOON));
    }

    @Test
    void whatIsNoKeyOfAWitnessIsNotTaken() {
        assertThatIllegalArgumentException().isThrownBy(() -> new HttpWitness("w1", server.address(),
                SealedStore.KEY.verifier().toString(), Duration.ZERO, SOON)).withMessage("Not an Ed25519 key");
    }

    private TreeHead seal(int events) {
        store.record("A-1", events);
        return store.seal();
    }

    private Lodging lodging() {
        return lodging(store, witness());
    }

    private static Lodging lodging(SealedStore store, Witness witness) {
        return new Lodging(store.database.writer(), new Witnesses(List.of(witness)));
    }

    private HttpWitness witness() {
        return new HttpWitness("w1", server.address(), server.key().toString(), Duration.ZERO, SOON);
    }
}
