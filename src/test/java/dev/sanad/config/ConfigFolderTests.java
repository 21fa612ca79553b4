package dev.sanad.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sanad.incident.Plan;
import dev.sanad.incident.Severities;
import dev.sanad.testing.FolderCopy;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every mistake in a file is said with its place and an example of right. */
class ConfigFolderTests {

    @TempDir
    private Path folder;

    enum Colour {
        RED,
        GREEN
    }

    record Shop(
            @Example("name: Bazaar") @NotNull String name,
            @Example("time-zone: Europe/Berlin") @NotNull ZoneId timeZone,

            @Example("shelves:\n  - colour: red") @NotEmpty List<@Valid @NotNull Shelf> shelves) {}

    record Shelf(
            @Example("colour: red") @NotNull Colour colour,
            @Example("dusted-every: 15m") @NotNull Duration dustedEvery) {}

    @Test
    void readsWhatIsRight() throws IOException {
        Shop shop = read("""
                name: Bazaar
                time-zone: Europe/Berlin
                shelves:
                  - {colour: red, dusted-every: 90s}
                  - {colour: GREEN, dusted-every: 1h}
                """);
        assertThat(shop)
                .isEqualTo(new Shop(
                        "Bazaar",
                        ZoneId.of("Europe/Berlin"),
                        List.of(
                                new Shelf(Colour.RED, Duration.ofSeconds(90)),
                                new Shelf(Colour.GREEN, Duration.ofHours(1)))));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{colour: blue, dusted-every: 1h} | shelves[1].colour (line 5) | is not one of red, green | colour: red",
                "{colour: red, dusted-every: often} | shelves[1].dusted-every | \"often\" is not a duration such as 90s | dusted-every: 15m",
                "{color: red, dusted-every: 1h} | shelves[1].color | no such key. Known here: colour, dusted-every | colour: red",
                "{dusted-every: 1h} | shelves[1].colour | this key is missing | colour: red"
            })
    void saysWhatIsWrongInAShelf(String shelf, String where, String what, String example) throws IOException {
        ConfigProblem problem = problem("""
                name: Bazaar
                time-zone: Europe/Berlin
                shelves:
                  - {colour: red, dusted-every: 90s}
                  - %s
                """.formatted(shelf));
        assertThat(problem).hasMessageContaining(where).hasMessageContaining(what);
        assertThat(problem.example()).contains(example);
    }

    @ParameterizedTest
    @CsvSource({"90s, 90s", "8d, 8d", "169h, 169h", "0m, 0m", "30s, 30s", "500ms, 500ms", "-15m, -15m"})
    void saysWhichRhythmOfUpdatesCannotBeKept(String cadence, String said) throws IOException {
        Path config = FolderCopy.of("bot-config", folder)
                .replace("severities.yml", "cadence: 60m", "cadence: " + cadence)
                .path();
        ConfigProblem problem = catchThrowableOfType(
                ConfigProblem.class, () -> folder(config).read("severities.yml", Severities.class));
        assertThat(problem)
                .hasMessageContaining("cadence")
                .hasMessageContaining("\"" + said + "\" is not allowed: it must be whole minutes, from 1m to 7d");
        assertThat(problem.example()).isEqualTo("cadence: 15m");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1m", "60s", "7d", "168h"})
    void takesARhythmOfUpdatesThatCanBeKept(String cadence) throws IOException {
        Path config = FolderCopy.of("bot-config", folder)
                .replace("severities.yml", "cadence: 60m", "cadence: " + cadence)
                .path();
        assertThat(folder(config).read("severities.yml", Severities.class).levels())
                .hasSize(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "slower-rhythm-after: 30s | slower-rhythm-after | \"30s\" is not allowed | slower-rhythm-after: 2h",
                "slower-rhythm-after: later | slower-rhythm-after | \"later\" is not a duration | slower-rhythm-after: 2h",
                "escalation-room: '#leadership' | escalation-room | without the # | escalation-room: leadership",
                "escalation-rooms: leadership | escalation-rooms | no such key | escalation-room: leadership"
            })
    void saysWhatIsWrongInThePlan(String line, String where, String what, String example) throws IOException {
        Path config = FolderCopy.of("bot-config", folder)
                .append("plan.yml", line + "\n")
                .path();
        ConfigProblem problem =
                catchThrowableOfType(ConfigProblem.class, () -> folder(config).read("plan.yml", Plan.class));
        assertThat(problem).hasMessageContaining(where).hasMessageContaining(what);
        assertThat(problem.example()).contains(example);
    }

    @Test
    void saysThatAZoneIsNone() throws IOException {
        ConfigProblem problem = problem("name: Bazaar\ntime-zone: Berlin\nshelves: [{colour: red, dusted-every: 1h}]");
        assertThat(problem)
                .hasMessageContaining("time-zone (line 2)")
                .hasMessageContaining("\"Berlin\" is not a time zone name such as Europe/Berlin or UTC");
        assertThat(problem.example()).isEqualTo("time-zone: Europe/Berlin");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''|the file is empty", "name: [|shop.yml", "name: a\\nname: b|name"})
    void saysThatAFileIsNotToBeRead(String content, String what) throws IOException {
        assertThat(problem(content.replace("\\n", "\n"))).hasMessageContaining(what);
    }

    @Test
    void saysThatAFileIsNotThere() {
        ConfigProblem problem = catchThrowableOfType(ConfigProblem.class, () -> folder().read("shop.yml", Shop.class));
        assertThat(problem).hasMessageContaining("shop.yml").hasMessageContaining("there is no such file");
        assertThat(problem.example()).contains("--sanad.config-dir=");
    }

    private ConfigProblem problem(String content) throws IOException {
        Files.writeString(folder.resolve("shop.yml"), content);
        return catchThrowableOfType(ConfigProblem.class, () -> folder().read("shop.yml", Shop.class));
    }

    private Shop read(String content) throws IOException {
        Files.writeString(folder.resolve("shop.yml"), content);
        return folder().read("shop.yml", Shop.class);
    }

    private ConfigFolder folder() {
        return folder(folder);
    }

    private static ConfigFolder folder(Path config) {
        return new ConfigFolder(
                new SanadFolders(config, config, config),
                Validation.buildDefaultValidatorFactory().getValidator());
    }
}
