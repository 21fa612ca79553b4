package dev.sanad.operations;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Says what a port is for that nobody has asked for by name, when it is taken. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class ManagementPortTakenAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    private final Environment environment;

    ManagementPortTakenAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, PortInUseException taken) {
        String port = String.valueOf(taken.getPort());
        if (!port.equals(environment.getProperty(ManagementPort.PROPERTY))) {
            return null;
        }
        return new FailureAnalysis(
                "Port " + port
                        + ", where Sanad shows its metrics and detailed health to this machine, was already in use.",
                "Stop what listens there, or name another port: --" + ManagementPort.PROPERTY + "="
                        + (taken.getPort() + 1),
                taken);
    }
}
