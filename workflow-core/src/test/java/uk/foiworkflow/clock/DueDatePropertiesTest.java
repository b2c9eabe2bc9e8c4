package uk.foiworkflow.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.clock.ShippedCalendar.CALENDAR;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import uk.foiworkflow.law.AuthorityKind;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.Rulebook;

/** What holds of a due date for every day of receipt from 2005 to 2035, under every law. */
class DueDatePropertiesTest {

    private static final LocalDate FIRST = LocalDate.of(2005, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2035, 12, 31);
    private static final int EVERY_DAY_UNDER_EVERY_LAW = 46_000;

    @Property(tries = EVERY_DAY_UNDER_EVERY_LAW, generation = GenerationMode.EXHAUSTIVE)
    @Rulebook({"R2.1", "R2.7"})
    void theDueDateIsAWorkingDayWithExactly20WorkingDaysUpToIt(@ForAll("days") LocalDate received,
            @ForAll Regime regime) {
        LocalDate due = due(regime, received, CALENDAR);
        WorkingDays workingDays = CALENDAR.of(regime);

        assertThat(workingDays.whyNot(due)).isNull();
        assertThat(received.plusDays(1).datesUntil(due.plusDays(1)).filter(workingDays::isWorkingDay)).hasSize(20);
        assertThat(workingDays.number(received, due)).isEqualTo(20);
        assertThat(workingDays.plus(received, 20)).isEqualTo(due);
    }

    @Property(tries = EVERY_DAY_UNDER_EVERY_LAW, generation = GenerationMode.EXHAUSTIVE)
    void aLaterReceiptIsNeverDueEarlier(@ForAll("days") LocalDate received, @ForAll Regime regime) {
        assertThat(due(regime, received.plusDays(1), CALENDAR)).isAfterOrEqualTo(due(regime, received, CALENDAR));
    }

    @Property(tries = 12_000, generation = GenerationMode.EXHAUSTIVE)
    void theExplanationRunsFromTheDayAfterReceiptToTheDueDateWithoutAGap(@ForAll("days") LocalDate received) {
        ExplainedDeadline explained = new DeadlineCalculator(CALENDAR)
                .explain(DeadlineQuery.response(Regime.FOIA, Jurisdiction.ENGLAND, received));

        assertThat(explained.days()).extracting(Day::date)
                .containsExactlyElementsOf(received.plusDays(1).datesUntil(explained.due().plusDays(1)).toList());
        assertThat(explained.days()).filteredOn(Day::counts).extracting(Day::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
        assertThat(explained.days()).allMatch(day -> day.counts() == (day.why() == null))
                .allMatch(day -> day.counts() == (day.number() != null));
        assertThat(explained.days().getLast().counts()).isTrue();
    }

    @Property(tries = 2_000, seed = "20050101")
    void oneMoreHolidayNeverMakesItDueEarlier(@ForAll("days") LocalDate received, @ForAll Regime regime,
            @ForAll @IntRange(max = 45) int later, @ForAll @Size(min = 1) Set<Jurisdiction> parts) {
        LocalDate due = due(regime, received, CALENDAR);
        LocalDate holiday = received.plusDays(later);
        WorkingCalendar more = with(holiday, parts);

        assertThat(due(regime, received, more)).isAfterOrEqualTo(due);
        boolean moves = CALENDAR.of(regime).isWorkingDay(holiday) && !more.of(regime).isWorkingDay(holiday)
                && holiday.isAfter(received) && !holiday.isAfter(due);
        assertThat(due(regime, received, more)).isEqualTo(moves ? CALENDAR.of(regime).plus(due, 1) : due);
    }

    @Property(tries = 2_000, seed = "20050101")
    void aFeePausesTheLimitByItsWorkingDays(@ForAll("days") LocalDate received, @ForAll Regime regime,
            @ForAll @IntRange(min = 1, max = 20) int noticeOn, @ForAll @IntRange(max = 60) int paidAfter) {
        WorkingDays workingDays = CALENDAR.of(regime);
        LocalDate notice = workingDays.plus(received, noticeOn);
        LocalDate payment = notice.plusDays(paidAfter);
        int paused = workingDays.number(notice.minusDays(1), payment);

        assertThat(limit(regime).due(CALENDAR, received, List.of(new Pause(notice, payment))))
                .isEqualTo(workingDays.plus(received, 20 + paused));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        int last = (int) (LAST.toEpochDay() - FIRST.toEpochDay());
        return Arbitraries.integers().between(0, last).map(FIRST::plusDays);
    }

    private static Limit limit(Regime regime) {
        return Limit.response(regime, AuthorityKind.OTHER, List.of());
    }

    private static LocalDate due(Regime regime, LocalDate received, WorkingCalendar calendar) {
        return limit(regime).due(calendar, received, List.of());
    }

    private static WorkingCalendar with(LocalDate date, Set<Jurisdiction> parts) {
        var holidays = new HashMap<>(CALENDAR.bankHolidays());
        holidays.merge(date, new BankHoliday("One more", parts), (known, more) -> {
            var all = EnumSet.copyOf(known.parts());
            all.addAll(more.parts());
            return new BankHoliday(known.name(), all);
        });
        return new WorkingCalendar("one more", CALENDAR.first(), CALENDAR.last(), holidays);
    }
}
