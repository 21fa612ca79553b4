package dev.sanad;

import dev.sanad.chat.Rooms;
import dev.sanad.testing.PlaygroundClient;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

class MainJobOnPostgresIT extends DatabaseContract {

    private static final EmbeddedPostgres POSTGRES = start();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Rooms rooms;

    @Autowired
    private ApplicationEventPublisher events;

    @DynamicPropertySource
    static void usePostgres(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> POSTGRES.getJdbcUrl("postgres", "postgres"));
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("sanad.clustered", () -> "true");
        properties.add("spring.quartz.scheduler-name", () -> "postgres");
    }

    @Test
    void whatIsToldTwiceAtOnceIsKnownOnce() throws Exception {
        AtOnce atOnce = new AtOnce(jdbc, transaction, rooms, events);
        atOnce.aChannelIsOneRoom();
        atOnce.aPersonIsOne();
        atOnce.anAccountHasOneCode(new PlaygroundClient(port));
    }

    @AfterAll
    static void stop() throws IOException {
        POSTGRES.close();
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
