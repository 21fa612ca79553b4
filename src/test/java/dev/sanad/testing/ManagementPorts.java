package dev.sanad.testing;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;

/** Knows the management port of every bot that a test has started, by its public one. */
public final class ManagementPorts implements ApplicationListener<WebServerInitializedEvent> {

    private static final Map<Integer, Integer> BESIDE = new ConcurrentHashMap<>();

    static int of(int serverPort) {
        return Optional.ofNullable(BESIDE.get(serverPort)).orElseThrow();
    }

    static void remember(int serverPort, int managementPort) {
        BESIDE.put(serverPort, managementPort);
    }

    /** The management server is the second to come, in a context below the first one's. */
    @Override
    public void onApplicationEvent(WebServerInitializedEvent event) {
        ApplicationContext bot = event.getApplicationContext().getParent();
        if (bot != null
                && WebServerApplicationContext.hasServerNamespace(event.getApplicationContext(), "management")) {
            remember(
                    bot.getEnvironment().getRequiredProperty("local.server.port", Integer.class),
                    event.getWebServer().getPort());
        }
    }
}
