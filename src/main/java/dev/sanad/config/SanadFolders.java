package dev.sanad.config;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The three folders an operator may move, each by a property.
 *
 * @param configDir {@code sanad.config-dir}: what an operator sets
 * @param templatesDir {@code sanad.templates-dir}: what a comms person words
 * @param dataDir {@code sanad.data-dir}: what the bot remembers (the embedded database)
 */
@ConfigurationProperties("sanad")
public record SanadFolders(
        @DefaultValue("bot-config") Path configDir,
        @DefaultValue("message-templates") Path templatesDir,
        @DefaultValue("data") Path dataDir) {}
