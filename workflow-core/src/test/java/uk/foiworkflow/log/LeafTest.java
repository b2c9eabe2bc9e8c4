package uk.foiworkflow.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LeafTest {

    private static final UUID ID = UUID.fromString("01234567-89ab-cdef-0123-456789abcdef");
    private static final byte[] PAYLOAD = "{\"held\":\"yes\",\"on\":\"2021-07-27\",\"price\":\"£5\"}".getBytes(UTF_8);
    private static final byte[] METADATA = "{\"actor\":\"jo\"}".getBytes(UTF_8);
    private static final byte[] SECRET = counting(0, 60);
    private static final byte[] COMMITMENT = counting(0x80, 32);
    private static final StoredRow ROW = new StoredRow(3, 2, 1_627_372_800_123_456L, ID, 18_835, 1, "7481896",
            "QuestionDecided", PAYLOAD, METADATA, SECRET, COMMITMENT);

    @Test
    void theExampleOfTheDescriptionComesOut() {
        Leaf leaf = ROW.leaf();

        assertThat(ROW.recordedAt()).isEqualTo(
                ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse("2021-07-27T08:00:00.123456Z")));
        assertThat(ROW.happenedOn()).isEqualTo(LocalDate.of(2021, 7, 27).toEpochDay());
        assertThat(hex(leaf.stored())).isEqualTo("6201b69f80317d8780982615c55e480590ef4fa215711678c8d27c0db5db72e7");
        assertThat(hex(leaf.hash())).isEqualTo("9dc416159a33ac9a1fb0dd76c2fe528504e792ee198294ee5297f61d91cca08e");
    }

    @Test
    void whoIsNotShownTheRowCanStillCheckItsPlaceAndItsCommitment() {
        Leaf shown = new Leaf(3, ROW.leaf().stored(), Hash.of(COMMITMENT));

        assertThat(shown.hash()).isEqualTo(ROW.leaf().hash());
        assertThat(new Leaf(4, shown.stored(), shown.commitment()).hash()).isNotEqualTo(shown.hash());
        assertThat(new Leaf(3, shown.commitment(), shown.stored()).hash()).isNotEqualTo(shown.hash());
    }

    @Test
    void rowsThatDifferInAnyColumnHaveOtherLeaves() {
        List<Hash> leaves = Stream.of(ROW,
                new StoredRow(2, 2, ROW.recordedAt(), ID, 18_835, 1, "7481896", "QuestionDecided", PAYLOAD, METADATA,
                        SECRET, COMMITMENT),
                new StoredRow(3, 3, ROW.recordedAt(), ID, 18_835, 1, "7481896", "QuestionDecided", PAYLOAD, METADATA,
                        SECRET, COMMITMENT),
                new StoredRow(3, 2, ROW.recordedAt() + 1, ID, 18_835, 1, "7481896", "QuestionDecided", PAYLOAD,
                        METADATA, SECRET, COMMITMENT),
                new StoredRow(3, 2, ROW.recordedAt(), new UUID(ID.getMostSignificantBits() + 1, 0), 18_835, 1,
                        "7481896", "QuestionDecided", PAYLOAD, METADATA, SECRET, COMMITMENT),
                new StoredRow(3, 2, ROW.recordedAt(), ID, 18_834, 1, "7481896", "QuestionDecided", PAYLOAD, METADATA,
                        SECRET, COMMITMENT),
                new StoredRow(3, 2, ROW.recordedAt(), ID, 18_835, 2, "7481896", "QuestionDecided", PAYLOAD, METADATA,
                        SECRET, COMMITMENT),
                new StoredRow(3, 2, ROW.recordedAt(), ID, 18_835, 1, "7481897", "QuestionDecided", PAYLOAD, METADATA,
                        SECRET, COMMITMENT),
                new StoredRow(3, 2, ROW.recordedAt(), ID, 18_835, 1, "7481896", "ExemptionClaimed", PAYLOAD, METADATA,
                        SECRET, COMMITMENT),
                new StoredRow(3, 2, ROW.recordedAt(), ID, 18_835, 1, "7481896", "QuestionDecided", flipped(PAYLOAD, 9),
                        METADATA, SECRET, COMMITMENT),
                new StoredRow(3, 2, ROW.recordedAt(), ID, 18_835, 1, "7481896", "QuestionDecided", PAYLOAD,
                        flipped(METADATA, 11), SECRET, COMMITMENT),
                new StoredRow(3, 2, ROW.recordedAt(), ID, 18_835, 1, "7481896", "QuestionDecided", PAYLOAD, METADATA,
                        flipped(SECRET, 0), COMMITMENT),
                new StoredRow(3, 2, ROW.recordedAt(), ID, 18_835, 1, "7481896", "QuestionDecided", PAYLOAD, METADATA,
                        SECRET, flipped(COMMITMENT, 31)))
                .map(row -> row.leaf().hash()).toList();

        assertThat(leaves).doesNotHaveDuplicates().hasSize(StoredRow.class.getRecordComponents().length + 1);
    }

    /** The same bytes, cut in other places: what is moved over the edge of a column does not stay unseen. */
    @Property(tries = 100, seed = "20050106")
    void bytesThatMoveToTheNextColumnAreSeen(@ForAll @Size(min = 1, max = 12) byte[] bytes,
            @ForAll @IntRange(min = 1, max = 12) int length) {
        byte[] texts = new byte[length];
        IntStream.range(0, length).forEach(i -> texts[i] = (byte) ('a' + Math.floorMod(bytes[i % bytes.length], 26)));
        Set<Hash> leaves = new HashSet<>();
        int cuts = 0;
        for (int first = 0; first <= length; first++) {
            for (int second = first; second <= length; second++) {
                for (int third = second; third <= length; third++) {
                    leaves.add(new StoredRow(1, 0, 0, ID, 0, 1, new String(texts, 0, first, UTF_8),
                            new String(texts, first, second - first, UTF_8), Arrays.copyOfRange(texts, second, third),
                            Arrays.copyOfRange(texts, third, length), SECRET, COMMITMENT).leaf().hash());
                    cuts++;
                }
            }
        }
        assertThat(leaves).hasSize(cuts);
    }

    @Test
    void aCommitmentThatIsNoneIsRefused() {
        StoredRow row = new StoredRow(3, 2, 0, ID, 18_835, 1, "7481896", "QuestionDecided", PAYLOAD, METADATA, SECRET,
                new byte[31]);

        assertThatIllegalArgumentException().isThrownBy(row::leaf).withMessageContaining("31");
    }

    private static byte[] counting(int from, int length) {
        byte[] bytes = new byte[length];
        IntStream.range(0, length).forEach(i -> bytes[i] = (byte) (from + i));
        return bytes;
    }

    private static byte[] flipped(byte[] bytes, int at) {
        byte[] other = bytes.clone();
        other[at] ^= 1;
        return other;
    }

    private static String hex(Hash hash) {
        return HexFormat.of().formatHex(hash.bytes());
    }
}
