package uk.foiworkflow.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoodFridayTest {

    @ParameterizedTest
    @ValueSource(strings = {"1818-03-20", "1900-04-13", "1943-04-23", "1954-04-16", "1981-04-17", "2000-04-21",
            "2008-03-21", "2011-04-22", "2019-04-19", "2021-04-02", "2038-04-23", "2049-04-16", "2076-04-17",
            "2100-03-26", "2285-03-20"})
    void theEarliestTheLatestAndTheExceptionalOnesFallWhereTheAlmanacHasThem(LocalDate goodFriday) {
        assertThat(goodFriday.withDayOfYear(1).datesUntil(goodFriday.plusYears(1).withDayOfYear(1))
                .filter(GoodFriday::is)).containsExactly(goodFriday);
    }
}
