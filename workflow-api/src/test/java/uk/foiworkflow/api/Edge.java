package uk.foiworkflow.api;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The edge of the application by itself: everything that a call passes through before it reaches a case, and no database. */
@EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@Import(LetterController.class)
@ComponentScan({"uk.foiworkflow.api.json", "uk.foiworkflow.api.problem", "uk.foiworkflow.api.http",
        "uk.foiworkflow.api.security", "uk.foiworkflow.api.deadlines", "uk.foiworkflow.api.policy",
        "uk.foiworkflow.api.docs"})
public class Edge {}
