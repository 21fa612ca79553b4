package dev.sanad.people;

import dev.sanad.chat.PersonId;
import dev.sanad.wording.Language;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code person}. */
@Repository
class Profiles {

    private static final RowMapper<Profile> PROFILE = (row, number) -> new Profile(
            PersonId.parse(row.getString("id")),
            row.getString("name"),
            Language.of(row.getString("language")).orElse(Language.EN),
            ZoneId.of(row.getString("time_zone")),
            row.getString("chat_groups").isEmpty()
                    ? Set.of()
                    : Set.of(row.getString("chat_groups").split("\n")));

    private final JdbcClient jdbc;

    Profiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Profile> find(PersonId person) {
        return jdbc.sql("select * from person where id = ?")
                .params(person.toString())
                .query(PROFILE)
                .optional();
    }

    /** Those whom a configuration file may mean: by the platform's id, with or without the workspace. */
    List<Profile> named(Collection<String> names) {
        return jdbc.sql("select * from person where id in (:names) or external_id in (:names) order by workspace, name")
                .param("names", names)
                .query(PROFILE)
                .list();
    }

    List<Profile> all() {
        return jdbc.sql("select * from person order by workspace, name")
                .query(PROFILE)
                .list();
    }

    void save(Profile profile) {
        String groups = String.join("\n", profile.groups());
        int updated = jdbc.sql("update person set name = ?, language = ?, time_zone = ?, chat_groups = ? where id = ?")
                .params(
                        profile.name(),
                        profile.language().code(),
                        profile.zone().getId(),
                        groups,
                        profile.id().toString())
                .update();
        if (updated == 0) {
            jdbc.sql("insert into person (id, workspace, external_id, name, language, time_zone, chat_groups)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            profile.id().toString(),
                            profile.id().workspace(),
                            profile.id().external(),
                            profile.name(),
                            profile.language().code(),
                            profile.zone().getId(),
                            groups)
                    .update();
        }
    }
}
