package uk.foiworkflow.api.embedded;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/**
 * Takes the data directory as soon as the configuration is known and before anything else is started: an application that
 * cannot have it says so in one line and exits with status 1.
 */
public final class ClaimDataDirectory implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimDataDirectory.class);

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        if (!NoDatabaseConfigured.holds(event.getEnvironment())) {
            return;
        }
        try {
            String path = event.getEnvironment().getRequiredProperty(EmbeddedDatabaseConfiguration.DATA_DIRECTORY);
            DataDirectory directory = DataDirectory.claim(Path.of(path));
            event.getBootstrapContext().addCloseListener(closed -> closed.getApplicationContext().getBeanFactory()
                    .registerSingleton("dataDirectory", directory));
        } catch (StartRefused refused) {
            LOG.error("{} {}", refused.reason(), refused.remedy());
            System.exit(1);
        }
    }
}
