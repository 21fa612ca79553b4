package dev.sanad.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What earlier versions have said to people can be replaced and taken back after the upgrade. */
class EarlierMessagesTests {

    private final JdbcDataSource database = database();
    private final JdbcClient jdbc = JdbcClient.create(database);

    private record Said(UUID message, String person, String state) {}

    @Test
    void areKnownWithWhatBecameOfThem() {
        flyway().target("15").load().migrate();
        UUID sara = room("direct", "playground:sara");
        UUID omar = room("direct", "playground:omar");
        UUID shown = message(sara, "77");
        UUID waiting = message(sara, null);
        UUID lost = message(omar, null);
        message(room("channel", null), "78");
        jdbc.sql("""
                        insert into delivery (id, lane, kind, payload, state, attempts, not_before, created_at)
                        values (random_uuid(), ?, 'chat', '{}', 'held', 0, current_timestamp, current_timestamp)""").params(sara.toString()).update();
        flyway().load().migrate();
        assertThat(jdbc.sql("select message, person, state from direct_message")
                        .query((row, number) -> new Said(
                                row.getObject("message", UUID.class), row.getString("person"), row.getString("state")))
                        .list())
                .containsExactlyInAnyOrder(
                        new Said(shown, "playground:sara", "delivered"),
                        new Said(waiting, "playground:sara", "waiting"),
                        new Said(lost, "playground:omar", "lost"));
        assertThat(jdbc.sql("select urgency from delivery").query(String.class).single())
                .isEqualTo("usual");
    }

    private UUID room(String kind, @Nullable String person) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into chat_room (id, workspace, name, kind, person) values (?, 'playground', 'room', ?, ?)")
                .param(id)
                .param(kind)
                .param(person)
                .update();
        return id;
    }

    private UUID message(UUID room, @Nullable String externalId) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into chat_message (id, room, external_id) values (?, ?, ?)")
                .param(id)
                .param(room)
                .param(externalId)
                .update();
        return id;
    }

    private FluentConfiguration flyway() {
        return Flyway.configure().dataSource(database);
    }

    private static JdbcDataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        return database;
    }
}
