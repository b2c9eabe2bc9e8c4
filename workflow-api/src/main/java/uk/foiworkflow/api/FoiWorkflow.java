package uk.foiworkflow.api;

import java.util.OptionalInt;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import uk.foiworkflow.api.embedded.ClaimDataDirectory;
import uk.foiworkflow.api.seal.LogTool;

/** The application: the engine behind its HTTP interface; and the tools for its log, which need no running engine. */
@SpringBootApplication
public class FoiWorkflow {

    public static void main(String[] args) {
        OptionalInt tool = new LogTool(System.out, System.err, System.getenv().getOrDefault("FOI_VERIFY_PASSWORD", ""))
                .run(args);
        if (tool.isPresent()) {
            System.exit(tool.getAsInt());
        }
        SpringApplication application = new SpringApplication(FoiWorkflow.class);
        application.addListeners(new ClaimDataDirectory());
        application.run(args);
    }
}
