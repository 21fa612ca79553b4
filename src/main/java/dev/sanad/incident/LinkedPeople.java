package dev.sanad.incident;

import dev.sanad.chat.PersonId;
import dev.sanad.people.PeopleLinked;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When two people are found to be one, the incidents of the one are the other's: what is led and what may be seen. */
@Component
class LinkedPeople {

    private final JdbcClient jdbc;

    LinkedPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void linked(PeopleLinked linked) {
        replace("comms_lead", linked.before(), linked.now());
        replace("stand_in", linked.before(), linked.now());
        jdbc.sql("update incident set stand_in = null where stand_in = comms_lead")
                .update();
        jdbc.sql("update lead_message set person = ? where person = ?")
                .params(linked.now().toString(), linked.before().toString())
                .update();
        jdbc.sql("insert into incident_participant (incident, person)"
                        + " select p.incident, :now from incident_participant p where p.person = :before and not exists"
                        + " (select 1 from incident_participant q where q.incident = p.incident and q.person = :now)"
                        + " on conflict do nothing")
                .param("now", linked.now().toString())
                .param("before", linked.before().toString())
                .update();
    }

    /** The version counts: whoever has just read such an incident must not write the old name back. */
    private void replace(String column, PersonId before, PersonId now) {
        jdbc.sql("update incident set " + column + " = ?, version = version + 1 where " + column + " = ?")
                .params(now.toString(), before.toString())
                .update();
    }
}
