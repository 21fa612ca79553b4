package dev.sanad.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What an operator had of an older version: {@code data}, {@code bot-config} and {@code message-templates}, kept in
 * {@code src/test/resources/upgrade}. Its version wrote it, not this one; see the note beside it.
 */
public final class OldFolder {

    private OldFolder() {}

    /** Unpacks what is kept under a name. */
    public static void unpack(String name, Path into) throws IOException {
        try (InputStream kept = OldFolder.class.getResourceAsStream("/upgrade/" + name + ".zip");
                ZipInputStream zip = new ZipInputStream(kept)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = into.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file);
                }
            }
        }
    }

    /** Has no time go by since it was stopped: its clock, which the playground moves, goes on at a moment. */
    public static void stopTime(Path data, Instant moment) {
        JdbcClient jdbc = JdbcClient.create(Databases.h2("file:" + data.resolve("sanad")));
        long before =
                jdbc.sql("select millis from clock_offset").query(Long.class).single();
        long now = Duration.between(Instant.now(), moment).toMillis();
        jdbc.sql("update clock_offset set millis = ?").params(now).update();
        jdbc.sql("update qrtz_triggers set next_fire_time = next_fire_time + ?, start_time = start_time + ?")
                .params(before - now, before - now)
                .update();
        Timestamp machine = Timestamp.from(Instant.now());
        jdbc.sql("update delivery set not_before = ?, created_at = ?")
                .params(machine, machine)
                .update();
    }
}
