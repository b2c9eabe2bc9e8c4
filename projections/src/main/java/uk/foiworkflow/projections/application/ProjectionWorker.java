package uk.foiworkflow.projections.application;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The application: read models that follow the topic, and what an operator asks of them over HTTP. */
@SpringBootApplication
public class ProjectionWorker {

    public static void main(String[] args) {
        application().run(args);
    }

    /** Its settings have a name of their own, for they lie on a class path with those of other applications. */
    static SpringApplication application() {
        return new SpringApplicationBuilder(ProjectionWorker.class).properties("spring.config.name=projection-worker")
                .build();
    }
}
