package dev.sanad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.testing.PlaygroundClient;
import dev.sanad.testing.Readme;
import dev.sanad.testing.Readme.Command;
import dev.sanad.testing.SanadProcess;
import dev.sanad.testing.slack.FakeSlack;
import dev.sanad.testing.slack.SlackWorld;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever does what the README says gets what it says: every command that starts a jar, as it stands there. */
class ReadmeIT {

    private static final String PASSWORD = "as in the environment";
    private static final String JAR = "-jar target/sanad.jar";
    private static final String QUICK = "-XX:AOTCache=app/sanad.aot -jar app/sanad.jar";
    private static final Duration LONGEST = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private Path slackConfig = Path.of("bot-config");

    @Test
    void everyCommandDoesWhatItSays() throws Exception {
        layOut();
        try (FakeSlack slack = new FakeSlack();
                EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            slack.grant(DoctorIT.scopes());
            makeDatabase(postgres);
            for (Command command : inOrder(new Readme().jarCommands())) {
                String line = command.line().replace("db.internal", "localhost:" + postgres.getPort());
                prepare(command.section());
                assertThat(line).as("nothing is left to fill in").doesNotContain("…", "<", "internal");
                run(quickened(line), environment(command, slack));
            }
            assertThat(folder.resolve("app/sanad.aot")).isNotEmptyFile();
            assertThat(folder.resolve("app/training/sanad.mv.db")).isNotEmptyFile();
            assertThat(folder.resolve("data/sanad.mv.db")).isNotEmptyFile();
            assertThat(tables(postgres)).isPositive();
        }
    }

    /** What makes the others start faster goes first; what is said again is not done again. */
    private static List<Command> inOrder(List<Command> commands) {
        Map<String, Command> once = new LinkedHashMap<>();
        commands.forEach(command -> once.putIfAbsent(command.line(), command));
        return once.values().stream()
                .sorted(Comparator.comparing(command -> !command.section().equals("Start faster")))
                .toList();
    }

    /** The jar as it was built starts once, by the shortest command; the longer ones have the same jar, unpacked and trained. */
    private static String quickened(String line) {
        boolean makesIt = line.contains("jarmode") || line.endsWith(JAR);
        return makesIt ? line : line.replace(JAR, QUICK);
    }

    private void layOut() throws IOException {
        Files.createDirectories(folder.resolve("target"));
        link("target/sanad.jar", Path.of(System.getProperty("sanad.jar", "target/sanad.jar")));
        slackConfig = SlackWorld.config(Files.createDirectory(folder.resolve("with-slack")));
        link("message-templates", Path.of("message-templates"));
    }

    /** As the section says: whoever connects Slack has named the own people in the plan. */
    private void prepare(String section) throws IOException {
        link("bot-config", section.equals("Connect Slack") ? slackConfig : Path.of("bot-config"));
    }

    private void link(String name, Path to) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
        Files.createSymbolicLink(folder.resolve(name), to.toAbsolutePath());
    }

    private static Map<String, String> environment(Command command, FakeSlack slack) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "JAVA_TOOL_OPTIONS",
                "-Xmx256m -XX:TieredStopAtLevel=1",
                "PATH",
                Path.of(System.getProperty("java.home"), "bin") + File.pathSeparator + System.getenv("PATH"),
                "SPRING_DATASOURCE_PASSWORD",
                command.section().equals("On PostgreSQL") ? PASSWORD : "",
                "MANAGEMENT_SERVER_PORT",
                String.valueOf(SanadProcess.freePort())));
        if (command.section().equals("Connect Slack")) {
            environment.put("SLACK_BOT_TOKEN", FakeSlack.BOT_TOKEN);
            environment.put("SLACK_APP_TOKEN", FakeSlack.APP_TOKEN);
            environment.put("SANAD_SLACK_API_URL", slack.apiUrl());
        }
        return environment;
    }

    /** Until it has ended well or, when it is the bot, until it is ready. */
    private void run(String line, Map<String, String> environment) throws Exception {
        int port = SanadProcess.freePort();
        Path log = Files.createTempFile("readme", ".log");
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", "exec env " + line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        Process process = builder.start();
        try {
            Awaitility.await(line)
                    .atMost(LONGEST)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> !process.isAlive() || isReady(port));
            if (process.isAlive()) {
                process.destroy();
                assertThat(process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS))
                        .isTrue();
            } else {
                assertThat(process.exitValue())
                        .as(line + "\n" + Files.readString(log))
                        .isZero();
            }
            assertThat(Files.readString(log)).as(line).doesNotContain("\tat ", "🛑");
        } finally {
            process.destroyForcibly();
        }
    }

    private static boolean isReady(int port) {
        try {
            return new PlaygroundClient(port).page("/readyz").statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static void makeDatabase(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role sanad login password '" + PASSWORD + "'");
            statement.execute("create database sanad owner sanad");
        }
    }

    private static long tables(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getDatabase("postgres", "sanad").getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from chat_room")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
