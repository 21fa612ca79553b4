package dev.sanad.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sanad.config.ConfigProblem;
import dev.sanad.config.SanadFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The embedded database keeps its file in exactly the folder that was named. */
class DataFileTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data",
                "trailing/",
                "with space",
                " space around ",
                "semi;colon",
                "settings;MODE=Oracle;IFEXISTS=TRUE",
                "100%",
                "percent%3Bencoded",
                "plus+plus",
                "question?and=more&more",
                "#hash",
                "dollar$",
                "braces{0}[1]",
                "quotes'\"`",
                "colon:colon",
                "jdbc:h2:mem:x",
                "~",
                "~/inside",
                "سند",
                "données ☕",
                "line\nbreak"
            })
    void isInTheFolderWhateverItsName(String name) throws IOException, SQLException {
        assertKept(folder + "/" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"target/data-file", "./target/data-file", "target/data-file/", "target/data;file"})
    void isInAFolderBelowTheOneWhereItIsStarted(String name) throws IOException, SQLException {
        assertKept(name);
    }

    @Test
    void cannotBeWhereH2ReadsAnotherPath() {
        assertThatThrownBy(() -> address(folder + "/back\\slash"))
                .isInstanceOf(ConfigProblem.class)
                .hasMessageContaining("backslash");
    }

    private static void assertKept(String dataDir) throws IOException, SQLException {
        Files.createDirectories(Path.of(dataDir));
        String address = address(dataDir);
        execute(address, "create table if not exists kept (number int); delete from kept; insert into kept values (7)");
        assertThat(Path.of(dataDir).resolve("sanad.mv.db"))
                .satisfies(file -> assertThat(Files.isRegularFile(file)).isTrue());
        try (Connection connection = DriverManager.getConnection(address + ";IFEXISTS=TRUE");
                Statement statement = connection.createStatement();
                ResultSet kept = statement.executeQuery("select number from kept")) {
            assertThat(kept.next()).isTrue();
            assertThat(kept.getInt(1)).isEqualTo(7);
        }
    }

    private static void execute(String address, String statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    private static String address(String dataDir) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", Map.of("sanad.data-dir", dataDir)));
        environment.getPropertySources().addLast(new DataFile(() -> SanadFolders.of(environment)));
        return environment.resolveRequiredPlaceholders("jdbc:h2:file:${" + DataFile.PROPERTY + "}");
    }
}
