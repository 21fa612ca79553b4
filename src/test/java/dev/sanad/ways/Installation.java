package dev.sanad.ways;

import dev.sanad.testing.FolderCopy;
import dev.sanad.timers.MovableClock;
import dev.sanad.wording.KeysForWords;
import dev.sanad.wording.Organisation;
import dev.sanad.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The product with {@link Somebody} for a cast, at one moment, answering by the keys of its sentences. */
@TestConfiguration(proxyBeanMethods = false)
class Installation {

    static final Instant NOW = Instant.parse("2025-11-27T10:00:00Z");

    private static final String ROLES = """
            roles:
              everyone:
                permissions: []
              employee:
                permissions: [declare, publish]
                people: [outsider, author]
              responder:
                permissions: [lead]
                people: [responder]
              formerly-comms-lead:
                permissions: [declare, lead, publish]
                people: [revoked]
              comms-lead:
                permissions: [declare, lead, approve, publish]
                people: [lead, deputy, approver]
              admin:
                permissions: [declare, lead, approve, publish, pulse.run, pulse.see, admin]
                people: [admin]
            """;

    @Bean
    @Primary
    MovableClock standingClock() {
        return new MovableClock(() -> NOW, Duration.ZERO);
    }

    @Bean
    @Primary
    Wording keysForWords(Organisation organisation) throws IOException {
        return new KeysForWords(organisation);
    }

    /** Writes the configuration. */
    static Path config(Path folder) throws IOException {
        Path config = FolderCopy.of("bot-config", folder)
                .replace("sanad.yml", "time-zone: Europe/Berlin", "time-zone: UTC")
                .replaceAll("plan.yml", "sara", "lead")
                .replaceAll("plan.yml", "omar", "deputy")
                .replace("plan.yml", "  - person: deputy", "  - person: approver\n  - person: deputy")
                .replace("plan.yml", "people: [jonas]", "people: [participant, author]")
                .replace("plan.yml", "people: [leila]", "people: [responder, revoked]")
                .path();
        Files.writeString(config.resolve("roles.yml"), ROLES);
        Files.writeString(config.resolve("playground.yml"), cast());
        return config;
    }

    private static String cast() {
        return Arrays.stream(Somebody.values())
                .map("  - {id: %1$s, name: %1$s, language: en, time-zone: UTC, groups: []}\n"::formatted)
                .collect(Collectors.joining("", "people:\n", "rooms: [general, status-updates]\n"));
    }
}
