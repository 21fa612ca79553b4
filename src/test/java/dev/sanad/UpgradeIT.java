package dev.sanad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.chat.ChatJson;
import dev.sanad.chat.Message;
import dev.sanad.chat.MessageId;
import dev.sanad.chat.Outgoing;
import dev.sanad.chat.RoomId;
import dev.sanad.testing.Databases;
import dev.sanad.testing.SanadProcess;
import dev.sanad.wording.Text;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an older version has left behind in its database works on. */
class UpgradeIT {

    private static final String ROOM = "status-updates";

    @TempDir
    private Path folder;

    @Test
    void aRoomThatWasKnownTwiceIsAnnouncedInOnceAndWhatWaitedForItArrives() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        DataSource database = Databases.h2("file:" + folder.resolve("sanad"));
        Databases.migrate(database, "15");
        JdbcClient jdbc = JdbcClient.create(database);
        for (UUID room : List.of(one, other)) {
            jdbc.sql(
                            "insert into chat_room (id, workspace, external_id, name, kind) values (?, 'playground', ?, ?, 'channel')")
                    .params(room, ROOM, ROOM)
                    .update();
        }
        waits(jdbc, one, "First words.");
        waits(jdbc, other, "Second words.");
        try (SanadProcess sanad = SanadProcess.start(folder, SanadProcess.freePort())) {
            sanad.client().awaitText("mei", ROOM, "First words.");
            sanad.client().awaitText("mei", ROOM, "Second words.");
            sanad.client().declare("mei", "After the upgrade", Map.of("impact", "pay", "scope", "all"));
            sanad.client().awaitText("mei", ROOM, "After the upgrade");
            assertThat(sanad.client().messages("mei", ROOM).stream()
                            .filter(message -> message.text().contains("After the upgrade")))
                    .hasSize(1);
        }
    }

    private static void waits(JdbcClient jdbc, UUID room, String words) {
        UUID message = UUID.randomUUID();
        Timestamp now = Timestamp.from(Instant.now());
        jdbc.sql("insert into chat_message (id, room) values (?, ?)")
                .params(message, room)
                .update();
        jdbc.sql("insert into delivery (id, lane, kind, payload, state, attempts, not_before, created_at)"
                        + " values (?, ?, 'chat', ?, 'waiting', 0, ?, ?)")
                .params(UUID.randomUUID(), room.toString(), payload(room, message, words), now, now)
                .update();
    }

    private static String payload(UUID room, UUID message, String words) {
        return new ChatJson()
                .write(new Outgoing.Post(
                        new RoomId(room), new MessageId(message), Message.of(Text.plain(words)), null, null));
    }
}
