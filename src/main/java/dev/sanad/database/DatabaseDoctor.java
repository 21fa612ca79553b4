package dev.sanad.database;

import dev.sanad.config.SanadFolders;
import dev.sanad.operations.Check;
import dev.sanad.operations.ToolRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Whether the bot's database can be reached and its folder written. */
@Component
@Order(1)
class DatabaseDoctor implements Check {

    /** H2: "Database may be already in use", and "Database not found" with {@code IFEXISTS}. */
    private static final int IN_USE = 90020;

    private static final int NOT_MADE_YET = 90146;
    private static final int LONGEST_WAIT_SECONDS = 5;

    private final Environment environment;
    private final SanadFolders folders;

    DatabaseDoctor(Environment environment, SanadFolders folders) {
        this.environment = environment;
        this.folders = folders;
    }

    @Override
    public String about() {
        return "The database";
    }

    @Override
    public List<Finding> examine() {
        String url = environment.getProperty(ToolRun.DATABASE_URL, "");
        String looking = url.startsWith("jdbc:h2:file:") ? url + ";IFEXISTS=TRUE" : url;
        return DataFolderCheck.isUsed(url) ? List.of(folder(), database(looking)) : List.of(database(looking));
    }

    private Finding folder() {
        Path folder = folders.dataDir().toAbsolutePath();
        Path existing = folder;
        while (existing.getParent() != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        return Files.isDirectory(existing) && Files.isWritable(existing)
                ? Finding.well("The data folder " + folder + " can be written.")
                : Finding.ill(
                        "The data folder " + folder + " cannot be written.",
                        "Give the user that runs Sanad the right to write there, or name another: --sanad.data-dir=/var/lib/sanad");
    }

    private Finding database(String url) {
        DriverManager.setLoginTimeout(LONGEST_WAIT_SECONDS);
        try (Connection connection = DriverManager.getConnection(
                url,
                environment.getProperty(ToolRun.DATABASE_USER, ""),
                environment.getProperty(ToolRun.DATABASE_PASSWORD, ""))) {
            return Finding.well(
                    "The database answers: " + connection.getMetaData().getDatabaseProductName() + " "
                            + connection.getMetaData().getDatabaseProductVersion() + ".");
        } catch (SQLException e) {
            return switch (e.getErrorCode()) {
                case IN_USE -> Finding.well("The database is in use, by a Sanad that runs.");
                case NOT_MADE_YET -> Finding.well("There is no database yet; the first start makes it.");
                default ->
                    Finding.ill(
                            "The database does not answer: "
                                    + String.valueOf(e.getMessage())
                                            .lines()
                                            .findFirst()
                                            .orElse(""),
                            "Look at spring.datasource.url and username, and at SPRING_DATASOURCE_PASSWORD in the environment.");
            };
        }
    }
}
