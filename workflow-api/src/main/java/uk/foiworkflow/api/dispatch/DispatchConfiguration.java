package uk.foiworkflow.api.dispatch;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.foiworkflow.api.embedded.StartRefused;
import uk.foiworkflow.api.letters.Covers;
import uk.foiworkflow.api.outbox.MailedLetters;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.store.FileStore;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DispatchProperties.class)
class DispatchConfiguration {

    @Bean
    MailedLetters mailedLetters(EventSource events, FileStore files, Covers covers, DispatchProperties post) {
        address("foi.dispatch.from", post.from());
        address("foi.dispatch.sender", post.sender());
        return new LettersByMail(events, files, covers, post);
    }

    private static void address(String setting, String address) {
        try {
            if (!address.isEmpty()) {
                new InternetAddress(address, true);
            }
        } catch (AddressException e) {
            throw new StartRefused(setting + " is no address: " + e.getMessage() + ".",
                    "Give it an address, or leave it out.", e);
        }
    }
}
