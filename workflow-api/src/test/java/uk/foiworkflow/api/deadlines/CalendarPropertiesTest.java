package uk.foiworkflow.api.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import uk.foiworkflow.clock.WorkingCalendar;

class CalendarPropertiesTest {

    private static final LocalDate GOLDEN_JUBILEE = LocalDate.of(2002, 6, 3);

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withUserConfiguration(CalendarConfiguration.class);

    @Test
    void theShippedOverlayHoldsUnlessAnotherIsGiven() {
        application.run(context -> {
            WorkingCalendar calendar = context.getBean(WorkingCalendar.class);

            assertThat(calendar.version()).contains("overlay 2026-02-05");
            assertThat(calendar.bankHolidays()).containsKey(GOLDEN_JUBILEE);
        });
    }

    @Test
    void anOverlayInTheConfigurationTakesItsPlace() {
        application.withPropertyValues("foi.calendar.overlay.version=2027-01",
                "foi.calendar.overlay.added[0].date=2027-03-03", "foi.calendar.overlay.added[0].name=Jubilee",
                "foi.calendar.overlay.added[0].nations=england,northern-ireland",
                "foi.calendar.overlay.removed[0].date=2027-05-03", "foi.calendar.overlay.removed[0].nations=scotland")
                .run(context -> {
                    WorkingCalendar calendar = context.getBean(WorkingCalendar.class);

                    assertThat(calendar.version()).contains("overlay 2027-01");
                    assertThat(calendar.bankHolidays()).containsKey(LocalDate.of(2027, 3, 3))
                            .doesNotContainKey(GOLDEN_JUBILEE);
                    assertThat(calendar.scotland().isWorkingDay(LocalDate.of(2027, 5, 3)))
                            .isTrue();
                });
    }

    @Test
    void anOverlayWithoutVersionStopsTheStart() {
        application.withPropertyValues("foi.calendar.overlay.added[0].date=2027-03-03",
                "foi.calendar.overlay.added[0].name=Jubilee", "foi.calendar.overlay.added[0].nations=england")
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void anOverlayThatRemovesADayWhichIsNoneStopsTheStart() {
        application.withPropertyValues("foi.calendar.overlay.version=2027-01",
                "foi.calendar.overlay.removed[0].date=2027-05-04", "foi.calendar.overlay.removed[0].nations=scotland")
                .run(context -> assertThat(context).getFailure().rootCause()
                        .hasMessageContaining("2027-05-04").hasMessageContaining("scotland"));
    }

    @Test
    void anOverlayThatRemovesAScottishDayFromEnglandStopsTheStart() {
        application.withPropertyValues("foi.calendar.overlay.version=2027-01",
                "foi.calendar.overlay.removed[0].date=2027-08-02", "foi.calendar.overlay.removed[0].nations=england")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("2027-08-02"));
    }
}
