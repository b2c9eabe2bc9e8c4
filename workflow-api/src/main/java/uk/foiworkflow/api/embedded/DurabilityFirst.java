package uk.foiworkflow.api.embedded;

import org.springframework.boot.autoconfigure.AbstractDependsOnBeanFactoryPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.stereotype.Component;

/** No migration runs before the database is known to be durable. */
@Component
class DurabilityFirst extends AbstractDependsOnBeanFactoryPostProcessor {

    DurabilityFirst() {
        super(FlywayMigrationInitializer.class, DurabilityCheck.class);
    }
}
