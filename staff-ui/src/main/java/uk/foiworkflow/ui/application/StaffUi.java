package uk.foiworkflow.ui.application;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The application: the pages by themselves, beside an interface that is elsewhere. */
@SpringBootApplication
public class StaffUi {

    public static void main(String[] args) {
        application().run(args);
    }

    /** Its settings have a name of their own, for they lie on a class path with those of other applications. */
    static SpringApplication application() {
        return new SpringApplicationBuilder(StaffUi.class).properties("spring.config.name=staff-ui").build();
    }
}
