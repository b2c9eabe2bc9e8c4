package uk.foiworkflow.api;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;
import uk.foiworkflow.api.embedded.ClaimDataDirectory;

/** The clock of nodes whose days are moved by a test; as a process of its own, of one node that stays at its day. */
public final class MovedClock extends Clock {

    private static final String DAY = "moved.day";

    private volatile Instant now = Instant.EPOCH;

    /** Makes it nine in the morning of that day, on every node that goes by it. */
    public void moveTo(String day) {
        now = LocalDate.parse(day).atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC);
    }

    /** The application, going by this clock. */
    public SpringApplication application() {
        SpringApplication application = new SpringApplication(FoiWorkflow.class);
        application.addInitializers(context -> ((GenericApplicationContext) context).registerBean("movedClock",
                Clock.class, () -> this, definition -> definition.setPrimary(true)));
        return application;
    }

    /** What a child process is told to be at that day. */
    public static String argument(String day) {
        return "--" + DAY + "=" + day;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    public static void main(String[] arguments) {
        MovedClock clock = new MovedClock();
        for (String argument : arguments) {
            if (argument.startsWith(argument(""))) {
                clock.moveTo(argument.substring(argument("").length()));
            }
        }
        SpringApplication application = clock.application();
        application.addListeners(new ClaimDataDirectory());
        application.run(arguments);
    }
}
