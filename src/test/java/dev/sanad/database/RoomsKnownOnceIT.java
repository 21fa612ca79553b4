package dev.sanad.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sanad.testing.Databases;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The migration that brings together what two replicas had registered at the same moment. */
class RoomsKnownOnceIT {

    private static final Timestamp NOW = Timestamp.from(Instant.parse("2025-11-27T10:00:00Z"));

    private final UUID first = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private final UUID second = UUID.fromString("00000000-0000-4000-8000-000000000002");
    private final UUID third = UUID.fromString("00000000-0000-4000-8000-000000000003");
    private final UUID incidentRoom = UUID.fromString("f0000000-0000-4000-8000-000000000004");
    private final UUID itsDouble = UUID.fromString("00000000-0000-4000-8000-000000000005");
    private final UUID mirror = UUID.randomUUID();
    private final UUID otherMirror = UUID.randomUUID();
    private final UUID lonely = UUID.randomUUID();

    @Test
    void bringsTogetherWhatNamesADoubleOnH2() {
        bringsTogetherWhatNamesADouble(Databases.h2InMemory());
    }

    @Test
    void bringsTogetherWhatNamesADoubleOnPostgres() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            bringsTogetherWhatNamesADouble(postgres.getPostgresDatabase());
        }
    }

    private void bringsTogetherWhatNamesADouble(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        Databases.migrate(database, "15");
        fill(jdbc);

        Databases.migrate(database, "latest");

        assertThat(ids(jdbc, "select id from chat_room where workspace = 'W1' and external_id = 'C1'"))
                .containsExactly(first);
        assertThat(ids(jdbc, "select id from chat_room where workspace = 'W1' and external_id = 'C2'"))
                .as("the room that is an incident's")
                .containsExactly(incidentRoom);
        assertThat(ids(jdbc, "select id from chat_room where external_id is null"))
                .as("a room that is not made yet")
                .containsExactly(lonely);
        assertThat(ids(jdbc, "select distinct room from chat_message where external_id like 'M%'"))
                .containsExactly(first);
        assertThat(ids(jdbc, "select room from incident")).containsExactly(incidentRoom);
        assertThat(ids(jdbc, "select room from incident_card order by message"))
                .as("two cards in the one room")
                .containsExactly(first, first);
        assertThat(strings(jdbc, "select lane from delivery order by seq"))
                .containsExactly(first.toString(), first.toString(), first.toString(), "another lane");
        assertThat(strings(jdbc, "select place from receipt order by id")).containsExactly(first.toString(), "");
        assertThat(ids(jdbc, "select mirror_of from chat_room where mirror_of is not null"))
                .as("one mirror in a workspace")
                .containsExactly(incidentRoom);
        assertThat(ids(jdbc, "select room from chat_room_formerly order by id"))
                .containsExactly(first, first, incidentRoom);
        assertThat(strings(jdbc, "select code from person_link order by code")).containsExactly("LATER", "OTHER");
        assertThatThrownBy(() -> room(jdbc, UUID.randomUUID(), "W1", "C1", null))
                .isInstanceOf(DuplicateKeyException.class);
        room(jdbc, UUID.randomUUID(), "W2", "C1", null);
        room(jdbc, UUID.randomUUID(), "W1", null, null);
    }

    @Test
    void leavesADatabaseWithoutDoublesAsItIs() {
        DataSource database = Databases.h2InMemory();
        JdbcClient jdbc = JdbcClient.create(database);
        Databases.migrate(database, "15");
        room(jdbc, first, "W1", "C1", null);
        room(jdbc, mirror, "W2", "C1", first);
        room(jdbc, lonely, "W1", null, null);
        delivery(jdbc, first.toString());

        Databases.migrate(database, "latest");

        assertThat(ids(jdbc, "select id from chat_room")).containsExactlyInAnyOrder(first, mirror, lonely);
        assertThat(ids(jdbc, "select mirror_of from chat_room where mirror_of is not null"))
                .containsExactly(first);
        assertThat(strings(jdbc, "select lane from delivery")).containsExactly(first.toString());
        assertThat(ids(jdbc, "select id from chat_room_formerly")).isEmpty();
    }

    private void fill(JdbcClient jdbc) {
        room(jdbc, first, "W1", "C1", null);
        room(jdbc, second, "W1", "C1", null);
        room(jdbc, third, "W1", "C1", null);
        room(jdbc, itsDouble, "W1", "C2", null);
        room(jdbc, incidentRoom, "W1", "C2", null);
        room(jdbc, lonely, "W1", null, null);
        room(jdbc, mirror, "W2", "C3", incidentRoom);
        room(jdbc, otherMirror, "W2", "C4", itsDouble);
        message(jdbc, first, "M1");
        message(jdbc, second, "M2");
        message(jdbc, third, "M3");
        incident(jdbc);
        card(jdbc, first);
        card(jdbc, second);
        delivery(jdbc, second.toString());
        delivery(jdbc, third.toString());
        delivery(jdbc, first.toString());
        delivery(jdbc, "another lane");
        receipts(jdbc);
        link(jdbc, "EARLY", "W1:mei", NOW);
        link(jdbc, "LATER", "W1:mei", Timestamp.from(NOW.toInstant().plusSeconds(5)));
        link(jdbc, "OTHER", "W1:omar", NOW);
    }

    private static void room(
            JdbcClient jdbc, UUID id, String workspace, @Nullable String external, @Nullable UUID mirrorOf) {
        jdbc.sql("insert into chat_room (id, workspace, external_id, name, kind, mirror_of)"
                        + " values (?, ?, ?, 'status-updates', 'channel', ?)")
                .param(id)
                .param(workspace)
                .param(external)
                .param(mirrorOf)
                .update();
    }

    private static void message(JdbcClient jdbc, UUID room, String external) {
        jdbc.sql("insert into chat_message (id, room, external_id) values (?, ?, ?)")
                .params(UUID.randomUUID(), room, external)
                .update();
    }

    private void incident(JdbcClient jdbc) {
        jdbc.sql(
                        "insert into incident (version, title, severity, since, visibility, state, workspace, room, declared_by,"
                                + " declared_at) values (1, 'Slow', 'SERIOUS', ?, 'PUBLIC', 'OPEN', 'W1', ?, 'W1:mei', ?)")
                .params(NOW, incidentRoom, NOW)
                .update();
    }

    private static void card(JdbcClient jdbc, UUID room) {
        jdbc.sql("insert into incident_card (incident, room, message) values (1, ?, ?)")
                .params(room, UUID.randomUUID())
                .update();
    }

    private static void delivery(JdbcClient jdbc, String lane) {
        jdbc.sql("insert into delivery (id, lane, kind, payload, state, attempts, not_before, created_at)"
                        + " values (?, ?, 'chat', '{}', 'waiting', 0, ?, ?)")
                .params(UUID.randomUUID(), lane, NOW, NOW)
                .update();
    }

    private void receipts(JdbcClient jdbc) {
        jdbc.sql("insert into draft (version, incident, phase, language, state, started_by, head)"
                        + " values (1, 1, 'INVESTIGATING', 'en', 'PUBLISHED', 'W1:mei', 1)")
                .update();
        jdbc.sql("insert into published_update (incident, draft, revision, phase, language, content, approved_by,"
                        + " published_at) values (1, 1, 1, 'INVESTIGATING', 'en', 'We look', 'W1:mei', ?)")
                .params(NOW)
                .update();
        for (String place : List.of(second.toString(), "")) {
            jdbc.sql("insert into receipt (update_id, kind, place, state, detail, changed_at)"
                            + " values (1, 'ANNOUNCEMENT_ROOMS', ?, 'SENT', '', ?)")
                    .params(place, NOW)
                    .update();
        }
    }

    private static void link(JdbcClient jdbc, String code, String by, Timestamp end) {
        jdbc.sql("insert into person_link (code, offered_by, confirmed, expires_at) values (?, ?, false, ?)")
                .params(code, by, end)
                .update();
    }

    private static List<UUID> ids(JdbcClient jdbc, String query) {
        return jdbc.sql(query)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private static List<String> strings(JdbcClient jdbc, String query) {
        return jdbc.sql(query).query((row, number) -> row.getString(1)).list();
    }
}
