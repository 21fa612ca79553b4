package dev.sanad.incident;

import dev.sanad.chat.PersonId;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those whom the bot brought into the rooms of incidents; they see a private one. */
@Component
public class Participants {

    private final JdbcClient jdbc;

    Participants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a person may see an incident. */
    public boolean sees(PersonId person, Incident incident) {
        return incident.isPublic() || has(incident.id(), person);
    }

    boolean has(long incident, PersonId person) {
        return jdbc.sql("select count(*) from incident_participant where incident = ? and person = ?")
                        .params(incident, person.toString())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** They see it from now on. */
    public void add(long incident, Collection<PersonId> people) {
        people.forEach(person -> jdbc.sql(
                        "insert into incident_participant (incident, person) values (?, ?) on conflict do nothing")
                .params(incident, person.toString())
                .update());
    }

    /** Everybody who was brought in. */
    public List<PersonId> of(long incident) {
        return jdbc.sql("select person from incident_participant where incident = ? order by person")
                .params(incident)
                .query((row, number) -> PersonId.parse(row.getString("person")))
                .list();
    }
}
