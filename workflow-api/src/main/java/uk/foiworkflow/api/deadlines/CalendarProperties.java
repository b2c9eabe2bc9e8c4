package uk.foiworkflow.api.deadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import uk.foiworkflow.calendar.Overlay;
import uk.foiworkflow.law.Jurisdiction;

/**
 * The calendar of working days.
 *
 * @param overlay bank holidays that the library lacks or has wrongly; it takes the place of the one that is shipped, which
 *            holds when it is left out
 */
@ConfigurationProperties("foi.calendar")
record CalendarProperties(@Nullable Days overlay) {

    /**
     * Days that are laid over those of the library.
     *
     * @param version names this state of the overlay, best by its date; change it with every change of the days
     * @param added bank holidays to add
     * @param removed bank holidays to take away, before any are added
     */
    record Days(String version, @DefaultValue List<Added> added, @DefaultValue List<Removed> removed) {}

    /** A bank holiday, what it is called, and the parts of the United Kingdom that keep it. */
    record Added(LocalDate date, String name, Set<Jurisdiction> nations) {}

    /** A day that is no bank holiday in these parts of the United Kingdom. */
    record Removed(LocalDate date, Set<Jurisdiction> nations) {}

    Overlay orShipped() {
        if (overlay == null) {
            return Overlay.SHIPPED;
        }
        return new Overlay(overlay.version(),
                overlay.added().stream().map(day -> new Overlay.Added(day.date(), day.name(), day.nations())).toList(),
                overlay.removed().stream().map(day -> new Overlay.Removed(day.date(), day.nations())).toList());
    }
}
