package uk.foiworkflow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DecisionEvent.ExemptionClaimed;
import uk.foiworkflow.request.event.FileEvent.NoteAdded;
import uk.foiworkflow.request.event.HandlingEvent.HolderTasked;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.Event;

class EventJsonTest {

    private static final LocalDate DAY = LocalDate.of(2021, 7, 9);
    private static final RequestKey KEY = new RequestKey(new byte[32]);
    private static final Sealing PLACE = new Sealing("7481896", 3);

    @Provide
    Arbitrary<Event> events() {
        Arbitrary<Random> randoms = Arbitraries.randoms();
        return Combinators.combine(Arbitraries.of(EventTypes.all()), randoms)
                .as((type, random) -> AnyEvent.of(type, random));
    }

    @Property(tries = 2_000, seed = "20210709")
    void everyEventIsReadBackAsItWas(@ForAll("events") Event event) throws IOException {
        String stored = CanonicalJson.text(EventJson.tree(event), PLACE.sealed(KEY));

        assertThat(stored).isEqualTo(new JsonCanonicalizer(stored).getEncodedString());
        assertThat(EventJson.event(event.getClass(), stored, sealed -> PLACE.words(sealed, KEY)))
                .isEqualTo(event);
    }

    @Test
    void aFieldThatIsNullIsLeftOutAndAnEmptyListIsKept() {
        HolderTasked tasked = new HolderTasked(DAY, 1, "housing", Numbers.NONE, null, null);

        assertThat(CanonicalJson.text(EventJson.tree(tasked)))
                .isEqualTo("{\"holder\":\"housing\",\"on\":\"2021-07-09\",\"questions\":[],\"task\":1}");
    }

    @Test
    void theWordsOfTheLawAreWrittenAsTheInterfaceSpellsThem() {
        ExemptionClaimed claimed = new ExemptionClaimed(DAY, 1, new Exemption("s40(2)/40(3A)(a)"), null, null);

        assertThat(CanonicalJson.text(EventJson.tree(claimed)))
                .isEqualTo("{\"exemption\":\"s40(2)/40(3A)(a)\",\"on\":\"2021-07-09\",\"question\":1}");
    }

    @Test
    void confidentialWordsAreNeverWrittenUnlessSomebodySaysHow() {
        NoteAdded note = new NoteAdded(DAY, new Confidential("Rang Ms Smith"));

        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.text(EventJson.tree(note)))
                .withMessageContaining("/text");
    }

    @Test
    void theSameWordsAreSealedDifferentlyEachTime() {
        ObjectNode note = EventJson.tree(new NoteAdded(DAY, new Confidential("Less than 5")));

        assertThat(CanonicalJson.text(note, PLACE.sealed(KEY)))
                .isNotEqualTo(CanonicalJson.text(note, PLACE.sealed(KEY)));
    }

    @Test
    void sealedWordsOpenInNoOtherEvent() {
        ObjectNode sealed = EventJson.parse(CanonicalJson
                .text(EventJson.tree(new NoteAdded(DAY, new Confidential("Rang"))), PLACE.sealed(KEY)));

        assertThatThrownBy(() -> new Sealing("7481896", 4).open(sealed, KEY)).isInstanceOf(AlteredEvent.class);
        assertThatThrownBy(() -> new Sealing("7481897", 3).open(sealed, KEY)).isInstanceOf(AlteredEvent.class);
        assertThatThrownBy(() -> EventJson.event(NoteAdded.class, sealed.toString(),
                words -> new Sealing("7481896", 4).words(words, KEY))).isInstanceOf(AlteredEvent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.", "1.AAAA", "2.AAAA", "1.!!", ""})
    void aSealedTextThatWasAlteredIsNotTakenForWords(String text) {
        ObjectNode stored = EventJson.object();
        stored.putObject("text").put("sealed", text);

        assertThatThrownBy(() -> PLACE.open(stored, KEY)).isInstanceOf(AlteredEvent.class);
    }

    @Test
    void oneFieldTooManyIsNotPassedOver() {
        ObjectNode stored = EventJson.object().put("on", "2021-07-09").put("text", "Rang").put("mood", "fair");

        assertThatThrownBy(() -> EventJson.event(NoteAdded.class, stored.toString(), UnaryOperator.identity()))
                .hasMessageContaining("mood");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\uD83D", "\uDE00b", "\uD83D\uD83D\uDE00"})
    void whatTheCanonicalFormCannotHoldIsRefusedByField(String text) {
        ObjectNode note = EventJson.tree(new NoteAdded(DAY, new Confidential(text)));

        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.text(note, Sealing::clear))
                .withMessageStartingWith("/text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"n\":0.5}", "{\"n\":1e3}", "{\"n\":9007199254740993}", "{\"n\":-9007199254740993}",
            "{\"n\":-9223372036854775808}", "{\"n\":123456789012345678901234567890}"})
    void aNumberThatWouldBeRoundedIsRefused(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.text(JsonMapper.shared().readTree(json)))
                .withMessageStartingWith("/n");
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "[".repeat(40) + "]".repeat(40);

        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.text(JsonMapper.shared().readTree(deep)))
                .withMessageContaining("deep");
    }

    @Test
    void theLargestExactIntegerIsKept() {
        assertThat(CanonicalJson.text(JsonMapper.shared().readTree("[9007199254740992,-9007199254740992]")))
                .isEqualTo("[9007199254740992,-9007199254740992]");
    }

    @Test
    void everyEventHasANameOfItsOwn() {
        assertThat(EventTypes.all()).hasSizeGreaterThan(40).doesNotHaveDuplicates();
        assertThat(List.copyOf(EventTypes.all()))
                .allSatisfy(type -> assertThat(EventTypes.named(type).value()).isEqualTo(type.getSimpleName()));
    }
}
