package uk.foiworkflow.api.outbox;

import jakarta.mail.internet.AddressException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.foiworkflow.api.embedded.StartRefused;
import uk.foiworkflow.api.engine.Commands;
import uk.foiworkflow.directory.Directory;
import uk.foiworkflow.projections.follow.EventSource;

/** The outbox and the mail server, if there is one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailProperties.class, OutboxProperties.class})
class OutboxConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    Messages messages(DataSource writer) {
        return new Messages(writer);
    }

    @Bean
    MeterBinder outboxGauges(Messages messages) {
        return registry -> {
            for (State state : State.values()) {
                Gauge.builder("foi.outbox.messages", () -> messages.counts().getOrDefault(state, 0L))
                        .description("The messages to staff by what became of them").tag("state", state.toString())
                        .register(registry);
            }
        };
    }

    @Bean
    Fates fates(Messages messages, Commands commands, Clock clock) {
        return new Fates(messages, commands, clock);
    }

    @Bean
    Post post(MailProperties mail, Clock clock) {
        if (mail.host().isBlank()) {
            return new NoPost();
        }
        try {
            return new Smtp(mail, clock);
        } catch (AddressException e) {
            throw new StartRefused("A mail server is configured, and no address to send from: " + e.getMessage() + ".",
                    "Give foi.mail.from an address.", e);
        }
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "foi.outbox.enabled", matchIfMissing = true)
    Outbox outbox(DataSource writer, Messages messages, Fates fates, Post post, MailedLetters letters,
            EventSource events, Directory directory, Clock clock, OutboxProperties outbox, MailProperties mail) {
        return new Outbox(new Collector(writer, events, messages, outbox.head()), messages, fates, post, letters,
                events, directory, clock, outbox, mail.link());
    }
}
