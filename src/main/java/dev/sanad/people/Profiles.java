package dev.sanad.people;

import dev.sanad.chat.PersonId;
import dev.sanad.chat.PersonSeen;
import dev.sanad.wording.Language;
import dev.sanad.wording.Organisation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code person}. */
@Repository
class Profiles {

    private final JdbcClient jdbc;
    private final Organisation organisation;

    Profiles(JdbcClient jdbc, Organisation organisation) {
        this.jdbc = jdbc;
        this.organisation = organisation;
    }

    Optional<Profile> find(PersonId person) {
        return jdbc.sql("select * from person where id = ?")
                .params(person.toString())
                .query(this::profile)
                .optional();
    }

    /** Those whom a configuration file may mean: by the platform's id, with or without the workspace. */
    List<Profile> named(Collection<String> names) {
        return jdbc.sql("select * from person where id in (:names) or external_id in (:names) order by workspace, name")
                .param("names", names)
                .query(this::profile)
                .list();
    }

    List<Profile> all() {
        return jdbc.sql("select * from person order by workspace, name")
                .query(this::profile)
                .list();
    }

    /** Keeps what a platform told; of language and time zone, what it told before when it tells none this time. */
    void save(PersonSeen seen) {
        int updated = jdbc.sql("update person set name = :name, language = coalesce(:language, language),"
                        + " time_zone = coalesce(:zone, time_zone), chat_groups = :groups where id = :id")
                .paramSource(parameters(seen))
                .update();
        if (updated == 0) {
            jdbc.sql("insert into person (id, workspace, external_id, name, language, time_zone, chat_groups)"
                            + " values (:id, :workspace, :external, :name, :language, :zone, :groups)")
                    .paramSource(parameters(seen))
                    .update();
        }
    }

    /** Keeps what a person chose; it goes before what platforms tell. */
    void choose(PersonId person, Language language, ZoneId zone) {
        jdbc.sql("update person set chosen_language = ?, chosen_time_zone = ? where id = ?")
                .params(language.code(), zone.getId(), person.toString())
                .update();
    }

    /** Whether somebody's time zone is not known and was not asked for until now. */
    boolean claimZoneQuestion(PersonId person) {
        return jdbc.sql("update person set zone_asked = true where id = ? and zone_asked = false"
                                + " and time_zone is null and chosen_time_zone is null")
                        .params(person.toString())
                        .update()
                > 0;
    }

    private static MapSqlParameterSource parameters(PersonSeen seen) {
        Language language = seen.language();
        ZoneId zone = seen.zone();
        return new MapSqlParameterSource()
                .addValue("id", seen.person().toString())
                .addValue("workspace", seen.person().workspace())
                .addValue("external", seen.person().external())
                .addValue("name", seen.name())
                .addValue("language", language == null ? null : language.code(), Types.VARCHAR)
                .addValue("zone", zone == null ? null : zone.getId(), Types.VARCHAR)
                .addValue("groups", String.join("\n", seen.groups()));
    }

    private Profile profile(ResultSet row, int number) throws SQLException {
        String chosen = row.getString("chosen_language");
        String language = chosen == null ? row.getString("language") : chosen;
        String zone = chosen == null ? row.getString("time_zone") : row.getString("chosen_time_zone");
        String groups = row.getString("chat_groups");
        return new Profile(
                PersonId.parse(row.getString("id")),
                row.getString("name"),
                language == null
                        ? organisation.defaultLanguage()
                        : Language.of(language).orElse(Language.EN),
                zone == null ? organisation.timeZone() : ZoneId.of(zone),
                chosen != null,
                zone != null,
                groups.isEmpty() ? Set.of() : Set.of(groups.split("\n")));
    }
}
