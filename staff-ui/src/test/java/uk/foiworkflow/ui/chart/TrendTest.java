package uk.foiworkflow.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.ui.chart.Trend.Line;

class TrendTest {

    private final Line line = new Line("closed", Arrays.asList(92.0, null, 88.5, 100.0));
    private final Trend trend = Trend.of(List.of("Q1", "Q2", "Q3", "Q4"), List.of(line), List.of(95, 90));

    @Test
    void aValueThatThereIsNotLeavesAGap() {
        assertThat(trend.dots(line)).extracting(Trend.Dot::label).containsExactly("Q1", "Q3", "Q4");
        assertThat(trend.stretches(line)).hasSize(2);
    }

    @Test
    void theFloorLeavesRoomBelowTheLowest() {
        assertThat(trend.floor()).isEqualTo(80);
        assertThat(trend.marks()).extracting(Trend.Mark::value).containsExactly(80, 90, 100);
    }

    @Test
    void moreStandsHigher() {
        assertThat(trend.dots(line)).extracting(dot -> Double.valueOf(dot.y()))
                .isEqualTo(List.of(114.0, 157.8, 14.0));
        assertThat(trend.across()).extracting(Trend.Mark::y).containsExactly("76.5", "139.0");
    }
}
