package uk.foiworkflow.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * Starts the whole application on its embedded PostgreSQL and a free port, once for all the tests that ask for it. What it
 * does by itself is switched off, so that nothing comes in between what a test does. Those tests follow each other, beside
 * all that share nothing.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.SAME_THREAD)
@SpringBootTest(classes = FoiWorkflow.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "foi.demo.password=" + EdgeTest.PASSWORD, "foi.timely.enabled=false", "foi.outbox.enabled=false",
        "foi.letters.complaints.address[0]=Information Management Team",
        "foi.letters.complaints.email=foi@barnet.gov.uk"})
@ContextConfiguration(initializers = FreshData.class)
public @interface EngineTest {
}
