package uk.foiworkflow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.foiworkflow.store.Recorded.note;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.FileEvent.NoteAdded;
import uk.foiworkflow.store.Keeper.Renewal;

/** Master keys come and go, and no request is lost over it. */
class RotationTest {

    private static final MasterKey OLD = new AesMasterKey("2019", AesGcm.random(32));
    private static final MasterKey NEW = new AesMasterKey("2026", AesGcm.random(32));
    private static final MasterKeys BOTH = new MasterKeys(NEW, List.of(OLD), Set.of());

    private final TestDatabase database = TestDatabase.create();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void onceAllIsWrappedAnewTheOldMasterKeyIsNeededNoMore() {
        noted("A-1", "A-2", "A-3");

        assertThat(keeper(BOTH).renew()).isEqualTo(new Renewal(3, 3, 0));

        assertThat(keeper(BOTH).wrapped()).isEqualTo(Map.of("2026", 3L));
        assertThat(words(store(MasterKeys.of(NEW)), "A-2")).containsExactly("Note of A-2");
        assertThatThrownBy(() -> store(MasterKeys.of(OLD)).read("A-2")).isInstanceOf(WrongMasterKey.class);
        assertThat(keeper(BOTH).renew()).as("there is nothing left to do").isEqualTo(new Renewal(0, 0, 0));
    }

    @Test
    void moreRequestsThanAreWrappedAtOnceAreWrappedAnew() {
        PostgresEventStore store = store(MasterKeys.of(OLD));
        for (int i = 0; i < 1_203; i++) {
            store.append("M-" + i, 0, List.of(note("one of many")), null);
        }

        assertThat(keeper(BOTH).renew()).isEqualTo(new Renewal(1_203, 1_203, 0));
        assertThat(words(store(MasterKeys.of(NEW)), "M-1202")).containsExactly("one of many");
    }

    @Test
    void anEventIsRecordedWhoseKeyWasWrappedAnewMeanwhile() {
        PostgresEventStore before = store(new MasterKeys(OLD, List.of(NEW), Set.of()));
        before.append("B-1", 0, List.of(note("first")), null);
        keeper(BOTH).renew();

        before.append("B-1", 1, List.of(note("second")), new Call("jo", "b", new byte[]{1}));

        assertThat(words(store(MasterKeys.of(NEW)), "B-1")).containsExactly("first", "second");
        assertThatThrownBy(() -> before.append("B-1", 1, List.of(note("late")), null))
                .isInstanceOf(StreamConflict.class);
        assertThatThrownBy(() -> before.append("B-1", 9, List.of(note("far")), null))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("gap");
    }

    @Test
    void requestsComeInWhileTwoKeepersAreAtWork() {
        noted("C-0", "C-1", "C-2", "C-3");
        MasterKeys backAndForth = new MasterKeys(OLD, List.of(NEW), Set.of());
        PostgresEventStore store = store(BOTH);
        AtomicBoolean done = new AtomicBoolean();
        List<CompletableFuture<Void>> keepers = List.of(BOTH, backAndForth).stream()
                .map(masters -> CompletableFuture.runAsync(() -> {
                    while (!done.get()) {
                        keeper(masters).renew();
                    }
                })).toList();

        for (int i = 1; i <= 40; i++) {
            for (int request = 0; request < 4; request++) {
                store.append("C-" + request, i, List.of(note("Note " + i)), null);
            }
        }
        done.set(true);
        keepers.forEach(CompletableFuture::join);

        keeper(BOTH).renew();
        for (int request = 0; request < 4; request++) {
            assertThat(words(store(MasterKeys.of(NEW)), "C-" + request)).hasSize(41).endsWith("Note 40");
        }
    }

    @Test
    void whatWasBrokenOffIsTakenUpAgain() {
        noted("D-1", "D-2", "D-3");
        FarMasterKey service = new FarMasterKey("service");
        Keeper keeper = keeper(new MasterKeys(service, List.of(OLD), Set.of()));
        service.answers(3);

        assertThatThrownBy(keeper::renew).isInstanceOf(MasterKeyAway.class);
        assertThat(words(store(new MasterKeys(service, List.of(OLD), Set.of())), "D-3")).containsExactly("Note of D-3");

        service.answers(Integer.MAX_VALUE);
        assertThat(keeper.renew()).isEqualTo(new Renewal(3, 3, 0));
        PostgresEventStore store = store(MasterKeys.of(service));
        assertThat(words(store, "D-1")).containsExactly("Note of D-1");
        store.append("D-1", 1, List.of(note("goes on")), null);
        store.append("D-4", 0, List.of(note("begins")), null);
        assertThat(words(store(MasterKeys.of(service)), "D-4")).containsExactly("begins");
    }

    @Test
    void aKeyThatDoesNotOpenIsCountedAndKeepsNoOtherBack() throws SQLException {
        noted("E-1", "E-2", "E-3");
        Sql.run(database.owner(), "UPDATE keys.request_key SET wrapped = sha512('x') WHERE stream = 'E-2'");

        assertThat(keeper(BOTH).renew()).isEqualTo(new Renewal(3, 2, 1));
        assertThat(keeper(BOTH).wrapped()).isEqualTo(Map.of("2019", 1L, "2026", 2L));
    }

    @Test
    void aMasterKeyThatDoesNotGiveBackWhatItWrappedWrapsNothing() {
        noted("F-1");
        FarMasterKey forgetful = new FarMasterKey("forgetful");
        forgetful.forgets();

        assertThat(keeper(new MasterKeys(forgetful, List.of(OLD), Set.of())).renew()).isEqualTo(new Renewal(1, 0, 1));
        assertThat(words(store(BOTH), "F-1")).containsExactly("Note of F-1");
    }

    @Test
    void aMasterKeyThatIsWantedIsNamed() {
        noted("G-1", "G-2");
        keeper(BOTH).renew();
        store(MasterKeys.of(OLD)).append("G-0", 0, List.of(note("by a node that has only the old one")), null);

        store(BOTH).checkMasterKeys();
        assertThatThrownBy(() -> store(MasterKeys.of(OLD)).checkMasterKeys()).isInstanceOf(WrongMasterKey.class)
                .hasMessage("Master key '2026' is wanted, which wraps the key of G-1; at hand is '2019'");
        assertThatThrownBy(() -> store(new MasterKeys(new AesMasterKey("2026", new byte[32]), List.of(OLD), Set.of()))
                .checkMasterKeys()).isInstanceOf(WrongMasterKey.class)
                .hasMessageStartingWith("Master key '2026' does not open the key of G-1");
    }

    @Test
    void whatALostMasterKeyProtectedReadsAsErasedAndTheRestGoesOn() {
        noted("H-1");
        MasterKeys without = new MasterKeys(NEW, List.of(), Set.of("2019"));
        PostgresEventStore store = store(without);
        store.checkMasterKeys();

        assertThat(words(store, "H-1")).containsExactly(Confidential.ERASED.text());
        assertThatThrownBy(() -> store.append("H-1", 1, List.of(note("late")), null)).isInstanceOf(Erased.class);
        assertThatThrownBy(() -> store.open("H-1", 0, Group.DOCUMENT)).isInstanceOf(Erased.class);
        store.append("H-2", 0, List.of(note("new")), null);
        assertThat(words(store, "H-2")).containsExactly("new");
        assertThat(keeper(without).renew()).as("it stays as it is, in case the key is found").isEqualTo(
                new Renewal(0, 0, 0));
        assertThat(words(store(BOTH), "H-1")).containsExactly("Note of H-1");
    }

    @Test
    void keysAreToldApartByTheirNames() {
        assertThatThrownBy(() -> new MasterKeys(NEW, List.of(NEW), Set.of())).hasMessageContaining("name '2026'");
        assertThatThrownBy(() -> new MasterKeys(NEW, List.of(), Set.of("2026"))).hasMessageContaining("called lost");
        for (String name : List.of("", "a b", "x".repeat(65))) {
            assertThatThrownBy(() -> MasterKeys.of(new AesMasterKey(name, new byte[32])))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private void noted(String... requests) {
        for (String request : requests) {
            store(MasterKeys.of(OLD)).append(request, 0, List.of(note("Note of " + request)), null);
        }
    }

    private PostgresEventStore store(MasterKeys masters) {
        return new PostgresEventStore(database.writer(), masters);
    }

    private Keeper keeper(MasterKeys masters) {
        return new Keeper(database.keeper(), masters);
    }

    private static List<String> words(PostgresEventStore store, String request) {
        return store.read(request).stream().map(event -> ((NoteAdded) event.event()).text().text()).toList();
    }
}
