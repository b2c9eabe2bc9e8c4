package uk.foiworkflow.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.context.SpringBootTest;

/** Starts the edge on a real Tomcat, on a free port of this machine, with the demo users. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.SAME_THREAD)
@SpringBootTest(classes = Edge.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "foi.demo.password=" + EdgeTest.PASSWORD, "server.address=127.0.0.1"})
public @interface EdgeTest {

    /** What the demo users sign in with. */
    String PASSWORD = "an open sesame";
}
