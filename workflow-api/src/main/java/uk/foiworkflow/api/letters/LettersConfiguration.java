package uk.foiworkflow.api.letters;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.foiworkflow.api.embedded.StartRefused;
import uk.foiworkflow.api.letters.Words.TemplateFault;
import uk.foiworkflow.letter.Office;
import uk.foiworkflow.letter.Regulators;
import uk.foiworkflow.request.RequestDecider;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LettersProperties.class)
class LettersConfiguration {

    private static final String REGULATORS = "regulators.csv";

    @Bean
    Stationery stationery(LettersProperties properties) {
        Path directory = properties.directory();
        if (directory != null && !Files.isDirectory(directory)) {
            throw new StartRefused("There is no directory " + directory + ".",
                    "Correct foi.letters.directory, or leave it out.");
        }
        try {
            return new Stationery(directory);
        } catch (TemplateFault e) {
            throw new StartRefused(e.getMessage() + ".", "Correct the file in " + directory + ", or take it away.", e);
        }
    }

    @Bean
    Office office(LettersProperties properties, RequestDecider decider) {
        return new Office(decider.calendar(), decider.policy(), regulators(properties), properties.place());
    }

    private static Regulators regulators(LettersProperties properties) {
        Path directory = properties.directory();
        if (directory == null || !Files.exists(directory.resolve(REGULATORS))) {
            return Regulators.SHIPPED;
        }
        try {
            return Regulators.read(new StringReader(Stationery.read(directory, REGULATORS)));
        } catch (IllegalArgumentException e) {
            throw new StartRefused("The regulators' addresses in " + directory.resolve(REGULATORS)
                    + " cannot be used: " + e.getMessage() + ".", "Correct the file, or take it away.", e);
        }
    }
}
