package uk.foiworkflow.api.engine;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;
import uk.foiworkflow.api.embedded.StartRefused;
import uk.foiworkflow.api.embedded.ViewsLogin;
import uk.foiworkflow.projections.Projections;

/**
 * The database of the read models, through connections of its own even where it is that of the events: moving it away is a
 * matter of configuration. Nobody gets it before it is migrated.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ViewsProperties.class)
class ViewsConfiguration {

    static final String VIEWS = "views";

    @Bean(defaultCandidate = false)
    @Qualifier(VIEWS)
    @DependsOnDatabaseInitialization
    HikariDataSource viewsDataSource(ViewsProperties configured, ObjectProvider<ViewsLogin> embedded,
            JdbcConnectionDetails writer) {
        ViewsLogin login = StringUtils.hasText(configured.url())
                ? new ViewsLogin(configured.url(), configured.username(), configured.password())
                : embedded.getIfAvailable(() -> loginOf(writer));
        HikariDataSource views = new HikariDataSource();
        views.setPoolName(VIEWS);
        // Questions are many and small: to start processes for one takes longer than to answer it.
        views.setConnectionInitSql("SET max_parallel_workers_per_gather = 0");
        views.setJdbcUrl(login.url());
        // An address may name its user itself.
        if (StringUtils.hasText(login.username())) {
            views.setUsername(login.username());
            views.setPassword(login.password());
        }
        try {
            Flyway.configure().dataSource(views).locations(Projections.MIGRATIONS).defaultSchema(Projections.SCHEMA)
                    .load().migrate();
        } catch (FlywayException e) {
            views.close();
            throw new StartRefused("The read models cannot be brought up to date by " + login + ": " + e.getMessage(),
                    "Let foi.views.url, .username and .password name the login that owns the schema views.", e);
        }
        return views;
    }

    private static ViewsLogin loginOf(JdbcConnectionDetails writer) {
        return new ViewsLogin(writer.getJdbcUrl(), text(writer.getUsername()), text(writer.getPassword()));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
