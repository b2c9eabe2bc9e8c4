package uk.foiworkflow.ui;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** As {@code foi.ui.enabled} says; unsaid, beside an engine that brings its database along, where it is tried out. */
final class Wanted extends SpringBootCondition {

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Environment environment = context.getEnvironment();
        boolean ownDatabase = StringUtils.hasText(environment.getProperty("spring.datasource.url"));
        boolean wanted = environment.getProperty("foi.ui.enabled", Boolean.class, !ownDatabase);
        return new ConditionOutcome(wanted, ConditionMessage.of("foi.ui.enabled is " + wanted));
    }
}
