package uk.foiworkflow.clock;

import uk.foiworkflow.calendar.BankHolidays;
import uk.foiworkflow.calendar.Overlay;

/** The calendar as the product ships it, for scenarios with real dates. */
public final class ShippedCalendar {

    public static final WorkingCalendar CALENDAR = BankHolidays.under(Overlay.SHIPPED);

    private ShippedCalendar() {}
}
