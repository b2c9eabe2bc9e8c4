package uk.foiworkflow.api;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: the engine behind its HTTP interface. */
@SpringBootApplication
public class FoiWorkflow {

    public static void main(String[] args) {
        SpringApplication.run(FoiWorkflow.class, args);
    }
}
