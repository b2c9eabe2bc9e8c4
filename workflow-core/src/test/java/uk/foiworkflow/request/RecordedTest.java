package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.FileEvent.CorrectionMade;
import uk.foiworkflow.request.event.IntakeEvent.RequestAcknowledged;
import uk.foiworkflow.request.event.RequestEvent;

/** What was recorded of a request grows, and what grew out of it is not changed by that. */
class RecordedTest {

    private static final LocalDate DAY = LocalDate.of(2021, 7, 9);

    @Test
    void whatGoesOnInTwoWaysKeepsTheTwoApart() {
        Recorded both = recorded(20);
        Recorded one = both.and(entry(100));
        Recorded other = both.and(entry(200));
        Recorded further = one.and(entry(101));

        assertThat(both).hasSize(20).isEqualTo(recorded(20));
        assertThat(one).hasSize(21).endsWith(entry(100));
        assertThat(other).hasSize(21).endsWith(entry(200));
        assertThat(further).hasSize(22).endsWith(entry(100), entry(101));
        assertThatThrownBy(() -> both.get(20)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aCorrectionIsToldAnewUntilAllThatStandsInsteadIsThere() {
        Recorded corrected = recorded(3).and(new CorrectionMade(DAY, 1, 2, new Confidential("Mistyped."), List.of()));

        assertThat(recorded(3).rewrites(entry(4))).isFalse();
        assertThat(corrected.rewrites(entry(5))).isTrue();
        assertThat(corrected.and(entry(5)).rewrites(entry(6))).isTrue();
        assertThat(corrected.and(entry(5)).and(entry(6)).rewrites(entry(7))).isFalse();
        assertThat(corrected.get(3)).isInstanceOf(CorrectionMade.class);
    }

    private static Recorded recorded(int entries) {
        return IntStream.range(0, entries).mapToObj(RecordedTest::entry).reduce(Recorded.NOTHING, Recorded::and,
                (before, after) -> after);
    }

    private static RequestEvent entry(int day) {
        return new RequestAcknowledged(DAY.plusDays(day));
    }
}
