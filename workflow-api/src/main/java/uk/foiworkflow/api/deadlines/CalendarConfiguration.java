package uk.foiworkflow.api.deadlines;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.foiworkflow.calendar.BankHolidays;
import uk.foiworkflow.clock.DeadlineCalculator;
import uk.foiworkflow.clock.WorkingCalendar;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CalendarProperties.class)
class CalendarConfiguration {

    @Bean
    WorkingCalendar workingCalendar(CalendarProperties properties) {
        return BankHolidays.under(properties.orShipped());
    }

    @Bean
    DeadlineCalculator deadlineCalculator(WorkingCalendar calendar) {
        return new DeadlineCalculator(calendar);
    }
}
