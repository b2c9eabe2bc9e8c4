package uk.foiworkflow.projections.application;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is wanted of the configuration, without a stack trace. */
final class UnconfiguredAnalyzer extends AbstractFailureAnalyzer<Unconfigured> {

    private static final String REMEDY = "Set it in the environment or on the command line: docs/operations.md lists all"
            + " settings of this application.";

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, Unconfigured cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), REMEDY, cause);
    }
}
