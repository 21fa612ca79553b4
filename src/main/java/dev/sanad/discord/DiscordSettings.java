package dev.sanad.discord;

import dev.sanad.config.ConfigProblem;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.env.Environment;

/**
 * How Discord is reached. The token comes from the environment and is in no text made of this record.
 *
 * @param token {@code DISCORD_TOKEN}
 * @param apiUrl {@code sanad.discord.api-url}: Discord's REST API, or another server that speaks it
 * @param gatewayUrl {@code sanad.discord.gateway-url}: Discord's gateway, or another server that speaks it
 * @param category {@code sanad.discord.category}: name of the category in which rooms are made; empty for none
 * @param commandsEverywhere {@code sanad.discord.commands}: {@code guild} for commands that are there at once, {@code global} for
 *     one registration for all guilds
 */
record DiscordSettings(
        String token,
        Optional<String> apiUrl,
        Optional<String> gatewayUrl,
        Optional<String> category,
        boolean commandsEverywhere) {

    private static final String COMMANDS = "sanad.discord.commands";

    /**
     * Reads the environment.
     *
     * @throws ConfigProblem when something in it cannot be meant
     */
    static DiscordSettings of(Environment environment) {
        String token = environment.getRequiredProperty("DISCORD_TOKEN").strip();
        if (token.startsWith("Bot ") || token.matches(".*\\s.*") || token.isEmpty()) {
            throw problem(
                    "DISCORD_TOKEN",
                    "this is not a bot's token: it is one word, without \"Bot\" before it.",
                    "DISCORD_TOKEN=…   of the application's page \"Bot\", button \"Reset Token\"");
        }
        String commands = environment.getProperty(COMMANDS, "guild");
        if (!commands.equals("guild") && !commands.equals("global")) {
            throw problem(
                    COMMANDS,
                    "\"" + commands + "\" is not one of guild, global.",
                    COMMANDS + "=guild   there at once in each server\n" + COMMANDS + "=global");
        }
        return new DiscordSettings(
                token,
                text(environment, "sanad.discord.api-url"),
                text(environment, "sanad.discord.gateway-url"),
                text(environment, "sanad.discord.category"),
                commands.equals("global"));
    }

    private static Optional<String> text(Environment environment, String name) {
        return Optional.ofNullable(environment.getProperty(name)).filter(value -> !value.isBlank());
    }

    private static ConfigProblem problem(String name, String what, String example) {
        return new ConfigProblem(Path.of("environment"), name, what, example, null);
    }

    @Override
    public String toString() {
        return "DiscordSettings[commands " + (commandsEverywhere ? "global" : "by guild") + "]";
    }
}
