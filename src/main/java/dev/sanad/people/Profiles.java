package dev.sanad.people;

import dev.sanad.chat.PersonId;
import dev.sanad.chat.PersonSeen;
import dev.sanad.wording.Language;
import dev.sanad.wording.Organisation;
import java.sql.Types;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

    /** The person of an account, with all accounts. */
    Optional<Profile> find(PersonId account) {
        return people(jdbc.sql("select p.* from person a join person p on p.main = a.main where a.id = ?")
                        .params(account.toString()))
                .stream()
                .findFirst();
    }

    /** Those whom a configuration file may mean: by the platform's id, with or without the workspace. */
    List<Profile> named(Collection<String> names) {
        return people(jdbc.sql("select * from person where main in"
                        + " (select main from person where id in (:names) or external_id in (:names))"
                        + " order by workspace, name")
                .param("names", names));
    }

    List<Profile> all() {
        return people(jdbc.sql("select * from person order by workspace, name"));
    }

    private List<Profile> people(JdbcClient.StatementSpec rows) {
        return PersonRow.people(rows.query(PersonRow::of).list(), organisation);
    }

    /** Keeps what a platform told; of language and time zone, what it told before when it tells none this time. */
    void save(PersonSeen seen) {
        int added = jdbc.sql(
                        "insert into person (id, main, workspace, external_id, name, language, time_zone, chat_groups)"
                                + " values (:id, :id, :workspace, :external, :name, :language, :zone, :groups)"
                                + " on conflict do nothing")
                .paramSource(parameters(seen))
                .update();
        if (added == 0) {
            jdbc.sql("update person set name = :name, language = coalesce(:language, language),"
                            + " time_zone = coalesce(:zone, time_zone), chat_groups = :groups where id = :id")
                    .paramSource(parameters(seen))
                    .update();
        }
    }

    /** Keeps what a person chose; it goes before what platforms tell. */
    void choose(PersonId person, Language language, ZoneId zone, PersonId contact) {
        jdbc.sql("update person set chosen_language = ?, chosen_time_zone = ?, direct_to = ? where id = ?")
                .params(language.code(), zone.getId(), contact.toString(), person.toString())
                .update();
    }

    /** Makes the accounts of a person those of another one. */
    void link(PersonId person, PersonId other) {
        jdbc.sql("update person set main = ?, direct_to = null where main = ?")
                .params(other.toString(), person.toString())
                .update();
    }

    /** Makes each account of a person one of its own. */
    void unlink(PersonId person) {
        jdbc.sql("update person set main = id, direct_to = null where main = ?")
                .params(person.toString())
                .update();
    }

    /** Whether a person was not asked for the time zone until now. */
    boolean claimZoneQuestion(PersonId person) {
        return jdbc.sql("update person set zone_asked = true where id = ? and zone_asked = false")
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
}
