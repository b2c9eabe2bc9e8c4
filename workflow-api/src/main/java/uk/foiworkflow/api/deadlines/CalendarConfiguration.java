package uk.foiworkflow.api.deadlines;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.foiworkflow.api.embedded.StartRefused;
import uk.foiworkflow.calendar.BankHolidays;
import uk.foiworkflow.clock.DeadlineCalculator;
import uk.foiworkflow.clock.WorkingCalendar;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CalendarProperties.class)
class CalendarConfiguration {

    @Bean
    WorkingCalendar workingCalendar(CalendarProperties properties) {
        try {
            return BankHolidays.under(properties.orShipped());
        } catch (IllegalArgumentException e) {
            throw new StartRefused("The overlay of the calendar cannot be right: " + e.getMessage() + ".",
                    "Correct foi.calendar.overlay, and give it another version.", e);
        }
    }

    @Bean
    DeadlineCalculator deadlineCalculator(WorkingCalendar calendar) {
        return new DeadlineCalculator(calendar);
    }
}
