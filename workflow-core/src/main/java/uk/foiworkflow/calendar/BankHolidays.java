package uk.foiworkflow.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import uk.foiworkflow.clock.BankHoliday;
import uk.foiworkflow.clock.WorkingCalendar;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.Rulebook;

/**
 * The bank holidays of the United Kingdom as the Jollyday library has them, by proclamation for the past and by rule for
 * years to come, under an {@link Overlay}.
 */
public final class BankHolidays {

    private static final Year FIRST = Year.of(2000);
    private static final Year LAST = Year.of(2050);
    private static final String LIBRARY = "/META-INF/maven/de.focus-shift/jollyday-core/pom.properties";

    private final Map<LocalDate, BankHoliday> days = new HashMap<>();

    private BankHolidays() {}

    /**
     * The calendar for the years 2000 to 2050. Its version names the library's and the overlay's.
     *
     * @throws IllegalArgumentException when the overlay adds a day outside those years, or one that is kept nowhere; when it
     *             removes one that is no bank holiday there
     */
    public static WorkingCalendar under(Overlay overlay) {
        var holidays = new BankHolidays();
        holidays.addLibrary();
        overlay.removed().forEach(removed -> holidays.remove(removed.date(), removed.nations()));
        overlay.added().forEach(added -> holidays.add(added.date(), new BankHoliday(added.name(), added.nations())));
        String version = "Jollyday " + libraryVersion() + ", overlay " + overlay.version();
        return new WorkingCalendar(version, FIRST, LAST, holidays.days);
    }

    @Rulebook({"R2.5", "R2.5a"})
    private void addLibrary() {
        var library = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
        for (Jurisdiction part : Jurisdiction.values()) {
            for (int year = FIRST.getValue(); year <= LAST.getValue(); year++) {
                for (Holiday holiday : library.getHolidays(Year.of(year), code(part))) {
                    add(holiday.getDate(), new BankHoliday(holiday.getDescription(Locale.UK), Set.of(part)));
                }
            }
        }
    }

    private void add(LocalDate date, BankHoliday holiday) {
        days.merge(date, holiday, (known, more) -> {
            var parts = EnumSet.copyOf(known.parts());
            parts.addAll(more.parts());
            return new BankHoliday(known.name(), parts);
        });
    }

    private void remove(LocalDate date, Set<Jurisdiction> nations) {
        BankHoliday there = days.get(date);
        if (there == null || !there.parts().containsAll(nations)) {
            throw new IllegalArgumentException("The overlay removes " + date
                    + " as a bank holiday, and it is none in all of " + new TreeSet<>(nations));
        }
        days.computeIfPresent(date, (day, known) -> {
            var parts = EnumSet.copyOf(known.parts());
            parts.removeAll(nations);
            return parts.isEmpty() ? null : new BankHoliday(known.name(), parts);
        });
    }

    private static String code(Jurisdiction part) {
        return switch (part) {
            case ENGLAND -> "eng";
            case WALES -> "wls";
            case SCOTLAND -> "sct";
            case NORTHERN_IRELAND -> "nir";
        };
    }

    private static String libraryVersion() {
        try (InputStream in = HolidayManager.class.getResourceAsStream(LIBRARY)) {
            if (in == null) {
                throw new IllegalStateException("The Jollyday library does not name its version: " + LIBRARY);
            }
            var properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException("The version of the Jollyday library cannot be read", e);
        }
    }
}
