package uk.foiworkflow.projections.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Commissioner's thresholds, at the very figures where one rating ends. */
class ShareTest {

    private static final Share IN_TIME = new Share("in-time", null, "In time", "Of those closed.", List.of("in-time"),
            List.of("closed"), true);

    @ParameterizedTest
    @CsvSource({"95, 100, GOOD, 95.0", "19, 20, GOOD, 95.0", "9496, 10000, ADEQUATE, 95.0", "90, 100, ADEQUATE, 90.0",
            "8999, 10000, UNSATISFACTORY, 90.0", "0, 1, UNSATISFACTORY, 0.0", "1, 1, GOOD, 100.0"})
    void exactlyTheThresholdIsTheBetterRating(long inTime, long closed, Share.Rating rating, String percent) {
        Map<String, Long> counts = Map.of("in-time", inTime, "closed", closed);

        assertThat(IN_TIME.rating(counts)).isEqualTo(rating);
        assertThat(IN_TIME.percent(counts)).hasToString(percent);
    }

    @Test
    void ofNothingThereIsNeitherPercentageNorRating() {
        assertThat(IN_TIME.rating(Map.of())).isNull();
        assertThat(IN_TIME.percent(Map.of())).isNull();
    }
}
