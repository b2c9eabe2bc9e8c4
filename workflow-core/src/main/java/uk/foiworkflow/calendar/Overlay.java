package uk.foiworkflow.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import uk.foiworkflow.law.Jurisdiction;

/**
 * What is laid over the library's bank holidays: days that were proclaimed or moved and that the library may lack.
 *
 * @param version names this state of the overlay; it is to change with every change of the days
 * @param added days to add; a day that the library knows already is kept in the parts that either names
 * @param removed days to take away, before any are added
 */
public record Overlay(String version, List<Added> added, List<Removed> removed) {

    /** The overlay that the product ships, as of 5 February 2026. */
    public static final Overlay SHIPPED = shipped();

    /** @throws IllegalArgumentException when the version is blank */
    public Overlay {
        if (version.isBlank()) {
            throw new IllegalArgumentException("An overlay of the calendar needs a version");
        }
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    /** A bank holiday in some parts of the United Kingdom. */
    public record Added(LocalDate date, String name, Set<Jurisdiction> nations) {

        public Added {
            nations = Set.copyOf(nations);
        }
    }

    /** No bank holiday in some parts of the United Kingdom. */
    public record Removed(LocalDate date, Set<Jurisdiction> nations) {

        public Removed {
            nations = Set.copyOf(nations);
        }
    }

    private static Overlay shipped() {
        Set<Jurisdiction> everywhere = EnumSet.allOf(Jurisdiction.class);
        LocalDate spring2002 = LocalDate.of(2002, Month.MAY, 27);
        return new Overlay("2026-02-05",
                List.of(new Added(LocalDate.of(2002, Month.JUNE, 3), "Golden Jubilee", everywhere),
                        new Added(LocalDate.of(2002, Month.JUNE, 4), "Spring bank holiday", everywhere),
                        new Added(LocalDate.of(2026, Month.JUNE, 15), "World Cup bank holiday",
                                Set.of(Jurisdiction.SCOTLAND))),
                List.of(new Removed(spring2002, everywhere)));
    }
}
