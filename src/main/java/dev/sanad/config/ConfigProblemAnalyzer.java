package dev.sanad.config;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a {@link ConfigProblem} into the one readable message an operator sees instead of a stack trace. */
class ConfigProblemAnalyzer extends AbstractFailureAnalyzer<ConfigProblem> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ConfigProblem problem) {
        return new FailureAnalysis(
                "Sanad cannot start with this configuration.\n\n" + problem.getMessage(),
                "Example of right:\n\n" + problem.example().indent(4),
                problem);
    }
}
