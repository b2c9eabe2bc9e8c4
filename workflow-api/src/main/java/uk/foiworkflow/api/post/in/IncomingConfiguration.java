package uk.foiworkflow.api.post.in;

import java.time.Clock;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.foiworkflow.api.dispatch.DeliveryReports;
import uk.foiworkflow.api.engine.Commands;
import uk.foiworkflow.api.engine.OtherCases;
import uk.foiworkflow.api.engine.Visibility;
import uk.foiworkflow.api.scan.Scanner;
import uk.foiworkflow.host.Requests;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.request.RequestDecider;
import uk.foiworkflow.store.FileStore;
import uk.foiworkflow.store.PostStreams;
import uk.foiworkflow.store.PostgresEventStore;

/** What takes in, shows, files and ends what comes by post. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({IncomingProperties.class, ImapProperties.class})
class IncomingConfiguration {

    @Bean
    PostStreams postStreams(DataSource writer, PostgresEventStore store) {
        return new PostStreams(writer, store);
    }

    @Bean
    OurAddresses ourAddresses(IncomingProperties post, ImapProperties imap, @Value("${foi.mail.from:}") String from) {
        return new OurAddresses(Stream.concat(post.ours().stream(), Stream.of(from, imap.username()))
                .filter(address -> address.indexOf('@') > 0).map(address -> address.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet()));
    }

    @Bean
    Register postRegister(PostgresEventStore store, Clock clock) {
        return new Register(store, clock);
    }

    @Bean
    Reception reception(PostgresEventStore store, FileStore files, Register register, Scanner scanner,
            OurAddresses ours) {
        return new Reception(store, files, register, scanner, ours.all());
    }

    @Bean
    Tray tray(PostStreams streams, PostgresEventStore store, FileStore files) {
        return new Tray(streams, store, files);
    }

    @Bean
    Surroundings surroundings(PostgresEventStore store, PostStreams streams, Register register, Tray tray,
            Projections projections) {
        return new Surroundings(store, streams, register, tray, projections.cases());
    }

    @Bean
    Leaving leavingOfPost(PostgresEventStore store, Clock clock) {
        return new Leaving(store, clock);
    }

    @Bean
    Filing filing(Tray tray, Leaving leaving, PostgresEventStore store, FileStore files, Requests requests,
            Commands commands, Visibility visibility, OtherCases others) {
        return new Filing(tray, leaving, store, files, requests, commands, visibility, others);
    }

    @Bean
    Asides asides(PostgresEventStore store, Requests requests, Clock clock) {
        return new Asides(store, requests, clock);
    }

    @Bean
    PostJob postJob(PostStreams streams, Requests requests, Leaving leaving, PostgresEventStore store,
            RequestDecider decider, Clock clock, IncomingProperties properties) {
        return new PostJob(streams, requests, leaving, store, decider.calendar(), clock, properties.keptAside(),
                properties.interval());
    }

    @Bean
    Bounces bounces(Tray tray, DeliveryReports reports, Commands commands, IncomingProperties properties) {
        return new Bounces(tray, reports, commands, properties.bounces());
    }

    @Bean
    @ConditionalOnExpression("!'${foi.post.imap.host:}'.isBlank()")
    Mailbox mailbox(ImapProperties imap, Reception reception, IncomingProperties post, Clock clock) {
        return new Mailbox(imap, reception, post.largest(), clock);
    }
}
