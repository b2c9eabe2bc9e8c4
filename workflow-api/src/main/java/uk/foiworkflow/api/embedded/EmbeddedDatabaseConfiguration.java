package uk.foiworkflow.api.embedded;

import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * The embedded default: the application writes as the writer, migrates as the owner, keeps keys as the keeper and projects as
 * the projector. Every connection comes from the database bean, so Spring stops PostgreSQL after all that could still use it.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(NoDatabaseConfigured.class)
class EmbeddedDatabaseConfiguration {

    static final String DATA_DIRECTORY = "foi.data-dir";

    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(ObjectProvider<DataDirectory> claimed,
            @Value("${" + DATA_DIRECTORY + "}") String path) {
        return EmbeddedDatabase.start(claimed.getIfAvailable(() -> DataDirectory.claim(Path.of(path))));
    }

    @Bean
    JdbcConnectionDetails writerConnection(EmbeddedDatabase database) {
        return new JdbcConnectionDetails() {

            @Override
            public String getJdbcUrl() {
                return database.url();
            }

            @Override
            public String getUsername() {
                return Login.WRITER.role();
            }

            @Override
            public String getPassword() {
                return database.password(Login.WRITER);
            }
        };
    }

    @Bean
    FlywayConnectionDetails ownerConnection(EmbeddedDatabase database) {
        return new FlywayConnectionDetails() {

            @Override
            public String getJdbcUrl() {
                return database.url();
            }

            @Override
            public String getUsername() {
                return Login.OWNER.role();
            }

            @Override
            public String getPassword() {
                return database.password(Login.OWNER);
            }
        };
    }

    @Bean
    KeeperLogin keeperLogin(EmbeddedDatabase database) {
        return new KeeperLogin(Login.KEEPER.role(), database.password(Login.KEEPER));
    }

    @Bean
    ViewsLogin viewsLogin(EmbeddedDatabase database) {
        return new ViewsLogin(database.url(), Login.PROJECTOR.role(), database.password(Login.PROJECTOR));
    }
}
