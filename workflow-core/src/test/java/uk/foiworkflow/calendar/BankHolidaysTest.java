package uk.foiworkflow.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.foiworkflow.law.Jurisdiction.ENGLAND;
import static uk.foiworkflow.law.Jurisdiction.NORTHERN_IRELAND;
import static uk.foiworkflow.law.Jurisdiction.SCOTLAND;
import static uk.foiworkflow.law.Jurisdiction.WALES;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.foiworkflow.clock.BankHoliday;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.Rulebook;

class BankHolidaysTest {

    private static final LocalDate WORLD_CUP = LocalDate.of(2026, 6, 15);
    private static final LocalDate ORDINARY_DAY = LocalDate.of(2026, 6, 16);

    private final WorkingCalendar shipped = BankHolidays.under(Overlay.SHIPPED);

    @Test
    @Rulebook({"R2.5", "R2.5a"})
    void everyBankHolidayFrom2005To2027IsKeptWhereItIsKeptAndNoOtherDayIs() throws IOException {
        Map<LocalDate, Set<Jurisdiction>> published = published();
        assertThat(published).hasSizeGreaterThan(290);

        var known = new TreeMap<LocalDate, Set<Jurisdiction>>();
        shipped.bankHolidays().forEach((date, holiday) -> {
            if (date.getYear() >= 2005 && date.getYear() <= 2027 && onAWeekday(date)) {
                known.put(date, holiday.parts());
            }
        });

        assertThat(known).containsExactlyEntriesOf(published);
    }

    @Test
    void theVersionNamesTheLibraryAndTheOverlay() {
        assertThat(shipped.version()).isEqualTo("Jollyday 2.19.0, overlay 2026-02-05");
        assertThat(shipped.toString()).isEqualTo(shipped.version());
    }

    @Test
    void theYears2000To2050AreCovered() {
        assertThat(shipped.first()).isEqualTo(Year.of(2000));
        assertThat(shipped.last()).isEqualTo(Year.of(2050));
        assertThat(keptIn(LocalDate.of(2000, 1, 3), shipped)).hasSize(4);
        assertThat(keptIn(LocalDate.of(2050, 12, 27), shipped)).hasSize(4);
    }

    @Test
    void goodFridayByTheAlmanacIsTheLibrarysGoodFridayInEveryYear() {
        for (int year = 2000; year <= 2050; year++) {
            List<LocalDate> named = Year.of(year).atDay(1).datesUntil(Year.of(year + 1).atDay(1))
                    .filter(day -> "Good Friday".equals(shipped.uk().whyNot(day))).toList();
            assertThat(named).hasSize(1).allSatisfy(day -> assertThat(shipped.bankHolidays().get(day))
                    .extracting(BankHoliday::name).isEqualTo("Good Friday"));
        }
    }

    @Test
    void theJubileeOf2002MovedTheSpringBankHoliday() {
        assertThat(shipped.uk().isWorkingDay(LocalDate.of(2002, 5, 27))).isTrue();
        assertThat(keptIn(LocalDate.of(2002, 6, 3), shipped)).hasSize(4);
        assertThat(keptIn(LocalDate.of(2002, 6, 4), shipped)).hasSize(4);
    }

    @Test
    @Rulebook("R2.5")
    void theOneOffDayOf15June2026IsScotlandsAlone() {
        assertThat(keptIn(WORLD_CUP, shipped)).containsExactly(SCOTLAND);
        assertThat(Overlay.SHIPPED.added())
                .contains(new Overlay.Added(WORLD_CUP, "World Cup bank holiday", Set.of(SCOTLAND)));
    }

    @Test
    void anOverlayAddsADayThatTheLibraryLacks() {
        WorkingCalendar calendar = BankHolidays.under(adding(ORDINARY_DAY, WALES));

        assertThat(keptIn(ORDINARY_DAY, shipped)).isEmpty();
        assertThat(calendar.bankHolidays()).containsEntry(ORDINARY_DAY, new BankHoliday("A day", Set.of(WALES)));
        assertThat(calendar.version()).isEqualTo("Jollyday 2.19.0, overlay of the test");
    }

    @Test
    void anOverlayAddsAPartToADayThatTheLibraryKnows() {
        WorkingCalendar calendar = BankHolidays.under(adding(LocalDate.of(2021, 7, 12), SCOTLAND));

        assertThat(keptIn(LocalDate.of(2021, 7, 12), calendar)).containsExactly(SCOTLAND, NORTHERN_IRELAND);
    }

    @Test
    void anOverlayTakesADayAwayFromOnePart() {
        WorkingCalendar calendar = BankHolidays.under(removing(LocalDate.of(2021, 8, 30), NORTHERN_IRELAND));

        assertThat(keptIn(LocalDate.of(2021, 8, 30), shipped)).containsExactly(ENGLAND, WALES, NORTHERN_IRELAND);
        assertThat(keptIn(LocalDate.of(2021, 8, 30), calendar)).containsExactly(ENGLAND, WALES);
    }

    @Test
    void anOverlayTakesADayAwayAltogether() {
        WorkingCalendar calendar = BankHolidays.under(removing(LocalDate.of(2021, 7, 12), NORTHERN_IRELAND));

        assertThat(calendar.uk().isWorkingDay(LocalDate.of(2021, 7, 12))).isTrue();
    }

    @Test
    void anOverlayThatTakesAwayWhatIsNotThereIsRefused() {
        assertThatThrownBy(() -> BankHolidays.under(removing(ORDINARY_DAY, SCOTLAND)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(ORDINARY_DAY + "")
                .hasMessageContaining("scotland");
        assertThatThrownBy(() -> BankHolidays.under(removing(LocalDate.of(2021, 7, 12), WALES)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("wales");
    }

    @Test
    void anOverlayMayMoveADayByTakingItAwayAndAddingItAgainElsewhere() {
        var moved = new Overlay("of the test",
                List.of(new Overlay.Added(LocalDate.of(2021, 7, 12), "A day", Set.of(WALES))),
                List.of(new Overlay.Removed(LocalDate.of(2021, 7, 12), Set.of(NORTHERN_IRELAND))));

        assertThat(keptIn(LocalDate.of(2021, 7, 12), BankHolidays.under(moved))).containsExactly(WALES);
    }

    @Test
    void anOverlayOfAYearThatIsNotCoveredIsRefused() {
        assertThatThrownBy(() -> BankHolidays.under(adding(LocalDate.of(2051, 6, 15), SCOTLAND)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("2051-06-15");
    }

    @Test
    void anOverlayWithoutAVersionIsRefused() {
        assertThatThrownBy(() -> new Overlay(" ", List.of(), List.of())).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("version");
    }

    private static Overlay adding(LocalDate date, Jurisdiction part) {
        return new Overlay("of the test", List.of(new Overlay.Added(date, "A day", Set.of(part))), List.of());
    }

    private static Overlay removing(LocalDate date, Jurisdiction part) {
        return new Overlay("of the test", List.of(), List.of(new Overlay.Removed(date, Set.of(part))));
    }

    private static Set<Jurisdiction> keptIn(LocalDate date, WorkingCalendar calendar) {
        BankHoliday holiday = calendar.bankHolidays().get(date);
        return holiday == null ? Set.of() : holiday.parts();
    }

    private static boolean onAWeekday(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static Map<LocalDate, Set<Jurisdiction>> published() throws IOException {
        try (var in = requireNonNull(BankHolidaysTest.class.getResourceAsStream("uk-bank-holidays.csv"))) {
            return new String(in.readAllBytes(), UTF_8).lines().skip(1)
                    .map(row -> Map.entry(LocalDate.parse(row.substring(0, 10)),
                            divisions(row.substring(row.lastIndexOf(',') + 1))))
                    .filter(row -> onAWeekday(row.getKey())).collect(Collectors.toMap(Map.Entry::getKey,
                            Map.Entry::getValue, BankHolidaysTest::union, TreeMap::new));
        }
    }

    private static Set<Jurisdiction> divisions(String field) {
        var parts = EnumSet.noneOf(Jurisdiction.class);
        for (String division : List.of(field.split("\\|", -1))) {
            switch (division) {
                case "england-and-wales" -> parts.addAll(List.of(ENGLAND, WALES));
                case "scotland" -> parts.add(SCOTLAND);
                case "northern-ireland" -> parts.add(NORTHERN_IRELAND);
                default -> throw new IllegalArgumentException(division);
            }
        }
        return parts;
    }

    private static Set<Jurisdiction> union(Set<Jurisdiction> some, Set<Jurisdiction> more) {
        var both = EnumSet.copyOf(some);
        both.addAll(more);
        return both;
    }
}
