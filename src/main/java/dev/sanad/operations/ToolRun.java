package dev.sanad.operations;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.LifecycleProcessor;
import org.springframework.core.env.MapPropertySource;

/** Runs a {@link Tool} with all that the bot is made of, none of which is started: no server, no timer, nothing is sent. */
public final class ToolRun {

    private static final Set<String> TOOLS = Set.of("slack-manifest");

    /** A tool works on a database of its own that goes with it: the bot's may be in use, and is not the tool's to change. */
    private static final Map<String, Object> APART = Map.of(
            "logging.level.dev.sanad", "warn",
            "spring.datasource.url",
                    "jdbc:h2:mem:tool;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
            "spring.datasource.username", "sanad",
            "spring.datasource.password", "",
            "sanad.clustered", "false");

    private ToolRun() {}

    /** The tool that a command line names; empty when it starts the bot. */
    public static Optional<String> named(String... arguments) {
        return Arrays.stream(arguments).filter(TOOLS::contains).findFirst();
    }

    /**
     * Runs a tool.
     *
     * @return the exit code of the process
     */
    public static int run(Class<?> application, String tool, String... arguments) {
        SpringApplicationBuilder builder = new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .initializers(context -> {
                    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("tool", APART));
                    context.getBeanFactory().registerSingleton("lifecycleProcessor", new NothingStarts());
                });
        try (ConfigurableApplicationContext context = builder.run(arguments)) {
            return context.getBeanProvider(Tool.class).stream()
                    .filter(each -> each.name().equals(tool))
                    .findFirst()
                    .orElseThrow()
                    .run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        }
    }

    private static final class NothingStarts implements LifecycleProcessor {

        @Override
        public void onRefresh() {
            // The bot's own parts stay at rest.
        }

        @Override
        public void onClose() {
            // Nothing was started.
        }

        @Override
        public void start() {
            // Nor is anything started later.
        }

        @Override
        public void stop() {
            // Nothing was started.
        }

        @Override
        public boolean isRunning() {
            return false;
        }
    }
}
