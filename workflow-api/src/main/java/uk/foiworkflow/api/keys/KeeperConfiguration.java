package uk.foiworkflow.api.keys;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.StringUtils;
import uk.foiworkflow.api.embedded.KeeperLogin;
import uk.foiworkflow.store.Keeper;
import uk.foiworkflow.store.MasterKeys;

/** Who keeps the keys of requests: a login of its own, for the writer can change none. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeeperProperties.class)
class KeeperConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    Keeper keeper(DataSource writer, JdbcConnectionDetails details, KeeperProperties configured,
            ObjectProvider<KeeperLogin> embedded, MasterKeys masters) {
        KeeperLogin login = StringUtils.hasText(configured.username())
                ? new KeeperLogin(configured.username(), configured.password())
                : embedded.getIfAvailable();
        // It has little to do, and keeps no connection.
        DataSource keeper = login == null
                ? writer
                : new DriverManagerDataSource(details.getJdbcUrl(), login.username(), login.password());
        return new Keeper(keeper, masters);
    }

    @Bean
    Rotation rotation(Keeper keeper, KeysProperties properties) {
        return new Rotation(keeper, properties.interval());
    }
}
