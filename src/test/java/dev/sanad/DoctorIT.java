package dev.sanad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.testing.FolderCopy;
import dev.sanad.testing.SanadProcess;
import dev.sanad.testing.SilentServer;
import dev.sanad.testing.discord.DiscordAdmin;
import dev.sanad.testing.discord.DiscordWorld;
import dev.sanad.testing.discord.FakeDiscord;
import dev.sanad.testing.slack.FakeSlack;
import dev.sanad.testing.slack.SlackWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tool {@code doctor}, as an operator runs it. */
@Order(2)
class DoctorIT {

    @TempDir
    private Path folder;

    private final FakeSlack slack = new FakeSlack();
    private Duration took = Duration.ZERO;

    @AfterEach
    void stopSlack() {
        slack.close();
    }

    static String scopes() throws IOException {
        List<String> scopes = new ArrayList<>();
        Files.readAllLines(Path.of("bot-config/slack-app-manifest.yml")).stream()
                .filter(line -> line.matches(" {4}- [a-z]+:?[a-z]*"))
                .forEach(line -> scopes.add(line.strip().substring(2)));
        return String.join(",", scopes);
    }

    private SanadProcess doctor(List<String> options, Map<String, String> environment) {
        List<String> all = new ArrayList<>(List.of("doctor"));
        if (options.stream().noneMatch(option -> option.startsWith("--sanad.slack.api-url"))) {
            all.add("--sanad.slack.api-url=" + slack.apiUrl());
        }
        all.addAll(options);
        SanadProcess process = SanadProcess.launch(folder.resolve("data"), 0, all, environment);
        long since = System.nanoTime();
        process.exitCode();
        took = Duration.ofNanos(System.nanoTime() - since);
        return process;
    }

    @Test
    void saysThatAllIsWell() throws IOException {
        slack.grant(scopes());
        Path config = SlackWorld.config(folder);
        try (SanadProcess doctor = doctor(
                List.of("--sanad.config-dir=" + config),
                Map.of("SLACK_BOT_TOKEN", FakeSlack.BOT_TOKEN, "SLACK_APP_TOKEN", FakeSlack.APP_TOKEN))) {
            assertThat(doctor.output())
                    .contains("T0BAZAAR", "every scope", "clock agrees", "#status-updates is there", "opens sockets")
                    .contains("Everybody whom the plan counts on is in Slack", "no database yet", "All is well.")
                    .doesNotContain("🛑");
            assertThat(doctor.exitCode()).isZero();
        }
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void saysWhatToMend() throws IOException {
        slack.grant(scopes().replace("groups:write,", ""));
        SlackWorld.config(folder);
        Path config = new FolderCopy(folder.resolve("bot-config"))
                .replace("sanad.yml", "[status-updates]", "[status-updates, nowhere]")
                .replace("plan.yml", "deputies: [U0OMAR]", "deputies: [U0JONAS, U0NOBODY, sara]")
                .append("plan.yml", "escalation-room: leadership\n")
                .path();
        try (SanadProcess doctor = doctor(
                List.of(
                        "--sanad.config-dir=" + config,
                        "--spring.datasource.url=jdbc:postgresql://localhost:1/sanad?connectTimeout=1"),
                Map.of("SLACK_BOT_TOKEN", FakeSlack.BOT_TOKEN, "SLACK_APP_TOKEN", "xapp-another"))) {
            assertThat(doctor.output())
                    .contains("🛑 The database does not answer", "spring.datasource.url")
                    .contains("🛑 The app lacks scopes: groups:write.", "channels of private incidents")
                    .contains("🛑 There is no channel #nowhere", "announcement-rooms in sanad.yml")
                    .contains("🛑 Slack opens no socket with SLACK_APP_TOKEN", "connections:write")
                    .contains("🛑 There is no channel #leadership", "escalation-room in plan.yml")
                    .contains("🛑 plan.yml: roster[0].deputies[0]: \"U0JONAS\" may not approve updates", "roles.yml")
                    .contains("🛑 plan.yml: roster[0].deputies[1]: nobody in Slack has the id \"U0NOBODY\"")
                    .contains("🛑 plan.yml: roster[0].deputies[2]: nobody in Slack has the id \"sara\"")
                    .contains("8 to mend.")
                    .doesNotContain(FakeSlack.BOT_TOKEN, "xapp-another");
            assertThat(doctor.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void looksAtDiscordToo() throws IOException {
        Path well = DiscordWorld.config(folder.resolve("well"));
        DiscordWorld.config(folder);
        Path config = new FolderCopy(folder.resolve("bot-config"))
                .replace("sanad.yml", "[status-updates]", "[status-updates, nowhere]")
                .replace("plan.yml", "person: " + DiscordWorld.id("sara"), "person: \"123456789012345678\"")
                .replace("plan.yml", "person: " + DiscordWorld.id("omar"), "person: " + DiscordWorld.id("jonas"))
                .path();
        try (FakeDiscord discord = new FakeDiscord()) {
            List<String> options = List.of(
                    "--sanad.discord.api-url=" + discord.apiUrl(),
                    "--sanad.discord.gateway-url=" + discord.gatewayUrl());
            List<String> allIsWell = new ArrayList<>(options);
            allIsWell.add("--sanad.config-dir=" + well);
            try (SanadProcess doctor = doctor(allIsWell, Map.of("DISCORD_TOKEN", FakeDiscord.TOKEN))) {
                assertThat(doctor.output())
                        .contains("of the bot sanad", "every permission", "#status-updates is there", "All is well.")
                        .contains("Everybody whom the plan counts on is in Discord")
                        .doesNotContain("🛑", FakeDiscord.TOKEN);
                assertThat(doctor.exitCode()).isZero();
            }
            new DiscordAdmin(discord).forbid(28);
            List<String> more = new ArrayList<>(options);
            more.addAll(List.of("--sanad.config-dir=" + config, "--sanad.discord.category=Outages"));
            try (SanadProcess doctor = doctor(more, Map.of("DISCORD_TOKEN", FakeDiscord.TOKEN))) {
                assertThat(doctor.output())
                        .contains("lacks permissions: Manage Roles.", "let people into private incidents")
                        .contains("scope=bot+applications.commands&permissions=")
                        .contains("There is no channel #nowhere", "There is no category \"Outages\"")
                        .contains("roster[0].person: nobody in Discord has the id \"123456789012345678\"")
                        .contains("roster[1].person: \"" + DiscordWorld.id("jonas") + "\" may not approve updates")
                        .contains("plan.yml: roster: nobody on it can lead the communication", "6 to mend.");
                assertThat(doctor.exitCode()).isEqualTo(1);
            }
            try (SanadProcess doctor = doctor(options, Map.of("DISCORD_TOKEN", "another-token"))) {
                assertThat(doctor.output())
                        .contains("🛑 Discord does not take DISCORD_TOKEN.", "copy it anew")
                        .doesNotContain("another-token");
            }
        }
    }

    @Test
    void saysThatATokenIsRefused() {
        try (SanadProcess doctor =
                doctor(List.of(), Map.of("SLACK_BOT_TOKEN", "xoxb-another", "SLACK_SIGNING_SECRET", "s"))) {
            assertThat(doctor.output())
                    .contains("🛑 Slack does not take SLACK_BOT_TOKEN: invalid_auth.", "Bot User OAuth Token")
                    .doesNotContain("xoxb-another");
            assertThat(doctor.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void endsInTimeWhateverHangs() {
        try (SilentServer silent = new SilentServer();
                SanadProcess doctor = doctor(
                        List.of(
                                "--sanad.slack.api-url=http://127.0.0.1:" + silent.port() + "/api/",
                                "--sanad.discord.api-url=http://127.0.0.1:" + silent.port() + "/api/",
                                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + silent.port() + "/sanad"),
                        Map.of(
                                "SLACK_BOT_TOKEN", FakeSlack.BOT_TOKEN,
                                "SLACK_APP_TOKEN", FakeSlack.APP_TOKEN,
                                "DISCORD_TOKEN", FakeDiscord.TOKEN))) {
            assertThat(took).isLessThan(Duration.ofSeconds(30));
            assertThat(doctor.output())
                    .containsPattern("🛑 The database (does|did) not answer")
                    .containsPattern("🛑 Slack (does|did) not answer")
                    .containsPattern("🛑 Slack( opens no socket|'s Socket Mode did not answer)")
                    .containsPattern("🛑 Discord (does not let Sanad in|did not answer)")
                    .contains("4 to mend.")
                    .doesNotContain("\tat ");
            assertThat(doctor.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void endsWhenTheGatewayLetsNobodyIn() {
        try (FakeDiscord discord = new FakeDiscord();
                SilentServer silent = new SilentServer()) {
            String api = "--sanad.discord.api-url=" + discord.apiUrl();
            Map<String, String> token = Map.of("DISCORD_TOKEN", FakeDiscord.TOKEN);
            discord.gateway().refuse(true);
            try (SanadProcess doctor =
                    doctor(List.of(api, "--sanad.discord.gateway-url=" + discord.gatewayUrl()), token)) {
                assertThat(doctor.output())
                        .contains("🛑 Discord does not let Sanad in: its gateway does not answer", "1 to mend.")
                        .doesNotContain("\tat ");
                assertThat(doctor.exitCode()).isEqualTo(1);
            }
            assertThat(discord.gateway().attempts()).hasSize(1);
            try (SanadProcess doctor =
                    doctor(List.of(api, "--sanad.discord.gateway-url=ws://127.0.0.1:" + silent.port()), token)) {
                assertThat(took).isLessThan(Duration.ofSeconds(30));
                assertThat(doctor.output()).contains("🛑 Discord", "1 to mend.").doesNotContain("\tat ");
                assertThat(doctor.exitCode()).isEqualTo(1);
            }
        }
    }
}
