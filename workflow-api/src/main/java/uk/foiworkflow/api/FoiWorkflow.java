package uk.foiworkflow.api;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import uk.foiworkflow.api.embedded.ClaimDataDirectory;

/** The application: the engine behind its HTTP interface. */
@SpringBootApplication
public class FoiWorkflow {

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(FoiWorkflow.class);
        application.addListeners(new ClaimDataDirectory());
        application.run(args);
    }
}
