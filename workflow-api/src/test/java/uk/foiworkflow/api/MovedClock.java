package uk.foiworkflow.api;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import uk.foiworkflow.api.embedded.ClaimDataDirectory;

/** The clock of nodes whose days are moved by a test; as a process of its own, of one node that stays at its day. */
public final class MovedClock {

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.EPOCH);
    private static final String DAY = "moved.day";

    /** Makes it nine in the morning of that day, on every node in this process. */
    public static void moveTo(String day) {
        NOW.set(LocalDate.parse(day).atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC));
    }

    /** What a child process is told to be at that day. */
    public static String argument(String day) {
        return "--" + DAY + "=" + day;
    }

    @Bean
    @Primary
    Clock clockThatIsMoved() {
        return new Clock() {

            @Override
            public Instant instant() {
                return NOW.get();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return Clock.fixed(instant(), zone);
            }
        };
    }

    public static void main(String[] arguments) {
        for (String argument : arguments) {
            if (argument.startsWith(argument(""))) {
                moveTo(argument.substring(argument("").length()));
            }
        }
        SpringApplication application = new SpringApplication(FoiWorkflow.class, MovedClock.class);
        application.addListeners(new ClaimDataDirectory());
        application.run(arguments);
    }
}
