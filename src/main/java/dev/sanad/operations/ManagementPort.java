package dev.sanad.operations;

import dev.sanad.config.ConfigProblem;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Where metrics and detailed health are when the operator does not say: a thousand above the server's port, so that bots which share
 * a machine have one each. It is never the server's own port, where strangers come.
 */
class ManagementPort implements EnvironmentPostProcessor {

    static final String PROPERTY = "management.server.port";

    private static final int USUAL_SERVER_PORT = 8080;
    private static final int DISTANCE = 1000;
    private static final int LAST_PORT = 65535;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        int server = port(environment, "server.port").orElse(USUAL_SERVER_PORT);
        Optional<Integer> given = port(environment, PROPERTY);
        if (given.isEmpty()) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("management port", Map.of(PROPERTY, beside(server))));
        } else if (given.get() > 0 && given.get() == server) {
            throw new ConfigProblem(
                    "--" + PROPERTY,
                    server + " is the port of the status page: whoever reads that could read metrics, too.",
                    "--" + PROPERTY + "=" + beside(server),
                    null);
        }
    }

    /** Zero stays zero: then both are any free port. */
    static int beside(int serverPort) {
        if (serverPort <= 0) {
            return serverPort;
        }
        return serverPort + DISTANCE <= LAST_PORT ? serverPort + DISTANCE : serverPort - DISTANCE;
    }

    /** What is no number, Spring says itself when it binds it. */
    private static Optional<Integer> port(ConfigurableEnvironment environment, String property) {
        return Optional.of(Binder.get(environment).bind(property, String.class).orElse(""))
                .map(String::strip)
                .filter(text -> text.matches("-?\\d{1,9}"))
                .map(Integer::valueOf);
    }
}
