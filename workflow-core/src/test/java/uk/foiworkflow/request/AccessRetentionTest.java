package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static uk.foiworkflow.clock.ShippedCalendar.CALENDAR;
import static uk.foiworkflow.request.Steps.closes;
import static uk.foiworkflow.request.Steps.holds;
import static uk.foiworkflow.request.Story.HEAD;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.answered;
import static uk.foiworkflow.request.Story.day;
import static uk.foiworkflow.request.Story.received;

import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.law.ErasureGround;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.event.FileEvent.PersonalDataShredded;

/** How long it is kept who was refused, read and exported: some months, and as long as a case is held that it speaks of. */
@Rulebook({"R10.11", "R11.3"})
class AccessRetentionTest {

    private static final YearMonth JULY = YearMonth.of(2021, 7);
    private static final AccessRetention TWO_MONTHS = new AccessRetention(2);

    @Test
    void itIsKeptForSoManyMonthsAfterItsOwn() {
        assertThat(TWO_MONTHS.until(JULY)).isEqualTo("2021-09-30");
        assertThat(order("2021-09-30")).isEmpty();
        assertThat(order("2021-10-01")).contains(new PersonalDataShredded(day("2021-10-01"), ErasureGround.RETENTION,
                "access", null, day("2021-09-30"), null));
        assertThat(TWO_MONTHS.firstKept(day("2021-10-01"))).contains(YearMonth.of(2021, 8));
        assertThat(TWO_MONTHS.firstKept(day("2021-09-30"))).contains(JULY);
    }

    @Test
    void withoutSuchATimeItIsKeptForEver() {
        AccessRetention forEver = new AccessRetention(0);

        assertThat(forEver.until(JULY)).isNull();
        assertThat(forEver.firstKept(day("2099-01-01"))).isEmpty();
        assertThat(forEver.order(JULY, Stream.of(), CALENDAR, day("2099-01-01"))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new AccessRetention(-1));
    }

    @Test
    void aCaseThatIsHeldKeepsWhatSpeaksOfIt() {
        Request closed = answered().does(OFFICER, "2021-07-28", closes()).request();

        assertThat(order("2021-10-27", closed)).as("the requester may go to the Commissioner").isEmpty();
        assertThat(order("2021-10-28", closed)).map(PersonalDataShredded::heldUntil).contains(day("2021-10-27"));
        assertThat(order("2021-10-28", closed, received("2021-07-09").request())).as("one is open").isEmpty();
        assertThat(order("2021-10-28", answered().does(OFFICER, "2021-07-28", closes())
                .does(HEAD, "2021-10-01", holds("The Commissioner may ask.")).request())).as("held by hand").isEmpty();
    }

    @Test
    void aCaseThatThereIsNotHoldsNothing() {
        assertThat(order("2021-10-01", Request.NONE)).map(PersonalDataShredded::until).contains(day("2021-09-30"));
    }

    private static Optional<PersonalDataShredded> order(String today, Request... cases) {
        return TWO_MONTHS.order(JULY, Stream.of(cases), CALENDAR, day(today));
    }
}
