package uk.foiworkflow.api.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import uk.foiworkflow.api.embedded.EmbeddedDatabase;
import uk.foiworkflow.api.embedded.StartRefused;
import uk.foiworkflow.api.engine.Commands;
import uk.foiworkflow.borough.Borough;
import uk.foiworkflow.projections.standing.KnownSince;
import uk.foiworkflow.request.RequestDecider;
import uk.foiworkflow.store.PostgresEventStore;
import uk.foiworkflow.store.StoredEvent;

/** The demonstration, where {@code --demo} asks for it, with as many requests as it names. */
@Configuration(proxyBeanMethods = false)
@Conditional(AskedFor.class)
class DemoConfiguration {

    private static final long SEED = 7481896;
    private static final int STANDING = 5_000;
    private static final int MOST = 1_000_000;

    /** Made-up requests never come into the files of a council: the store is the embedded one, and theirs from its first event. */
    @Bean
    Demo demo(@Value("${" + AskedFor.OPTION + "}") String wanted, ObjectProvider<EmbeddedDatabase> embedded,
            PostgresEventStore store,
            Commands commands, RequestDecider decider, Clock clock) {
        theEmbeddedOne(embedded);
        List<StoredEvent> first = store.readAll(0, 1);
        if (first.stream().anyMatch(event -> !event.stream().equals(SeedCase.REFERENCE))) {
            throw new StartRefused("--demo makes up requests, and the store holds others already.",
                    "Leave out --demo, or set FOI_DATA_DIR to an empty directory.");
        }
        LocalDate until = first.stream().map(event -> KnownSince.day(event.recordedAt())).findFirst()
                .orElseGet(() -> KnownSince.day(clock.instant()));
        return new Demo(new Borough(SEED, until, decider.calendar()), howMany(wanted), commands);
    }

    static void theEmbeddedOne(ObjectProvider<EmbeddedDatabase> embedded) {
        if (embedded.getIfAvailable() == null) {
            throw new StartRefused("--demo makes up requests, and spring.datasource.url names a database of your own.",
                    "Leave out --demo, or leave out that database, for the embedded one in a directory of its own.");
        }
    }

    static int howMany(String wanted) {
        int howMany = wanted.isBlank() ? STANDING : wanted.matches("\\d{1,7}") ? Integer.parseInt(wanted) : 0;
        if (howMany < 1 || howMany > MOST) {
            throw new StartRefused("--demo takes how many requests to make up, from 1 to " + MOST + ".",
                    "Write --demo for " + STANDING + ", or --demo=20000.");
        }
        return howMany;
    }
}
