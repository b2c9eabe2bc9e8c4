package uk.foiworkflow.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import uk.foiworkflow.api.embedded.DataDirectories;

/** Gives an application a data directory that nothing has been kept in, and the shape that is wanted. */
final class FreshData implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path directory = DataDirectories
                    .fresh(Files.createTempDirectory(Path.of("target").toAbsolutePath(), "data"));
            TestPropertyValues.of("foi.data-dir=" + directory).applyTo(context);
            if (ManyProcesses.wanted(context)) {
                ManyProcesses.shape(context);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
