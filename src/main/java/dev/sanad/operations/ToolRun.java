package dev.sanad.operations;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.LifecycleProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Runs a {@link Tool} with all that the bot is made of, none of which is started: no server, no timer, nothing is sent. */
public final class ToolRun {

    /** Set to the tool's name while one runs. */
    public static final String TOOL = "sanad.tool";

    /** Where the bot's own database is, for tools that look at it. */
    public static final String DATABASE_URL = "sanad.tool.database.url";

    public static final String DATABASE_USER = "sanad.tool.database.user";
    public static final String DATABASE_PASSWORD = "sanad.tool.database.password";

    private static final Duration LONGEST = Duration.ofSeconds(29);

    private static final Set<String> TOOLS = Set.of("doctor", "slack-manifest");

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
     * Runs a tool, for this process to end with it: after half a minute it ends whatever the tool does.
     *
     * @return the exit code of the process
     */
    public static int run(Class<?> application, String tool, String... arguments) {
        LastResort.after(LONGEST, tool);
        SpringApplicationBuilder builder = new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .properties(TOOL + "=" + tool)
                .initializers(context -> {
                    setApart(context.getEnvironment());
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

    private static void setApart(ConfigurableEnvironment environment) {
        Map<String, Object> properties = new HashMap<>(APART);
        properties.put(DATABASE_URL, environment.getProperty("spring.datasource.url", ""));
        properties.put(DATABASE_USER, environment.getProperty("spring.datasource.username", ""));
        properties.put(DATABASE_PASSWORD, environment.getProperty("spring.datasource.password", ""));
        environment.getPropertySources().addFirst(new MapPropertySource("tool", properties));
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
