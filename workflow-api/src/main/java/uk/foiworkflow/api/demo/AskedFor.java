package uk.foiworkflow.api.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** A demonstration is asked for where the application is started and nowhere else: no setting of a server brings it on. */
final class AskedFor implements Condition {

    static final String OPTION = "demo";

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return context.getEnvironment() instanceof ConfigurableEnvironment environment
                && given(environment.getPropertySources()
                        .get(CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME));
    }

    private static boolean given(@Nullable PropertySource<?> commandLine) {
        return commandLine != null && commandLine.containsProperty(OPTION);
    }
}
