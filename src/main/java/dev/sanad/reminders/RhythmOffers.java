package dev.sanad.reminders;

import dev.sanad.chat.MessageId;
import dev.sanad.chat.PersonId;
import dev.sanad.incident.Severity;
import dev.sanad.people.PeopleLinked;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** To whom a slower rhythm was offered: once a person and severity, whatever becomes of it. */
@Repository
class RhythmOffers {

    private final JdbcClient jdbc;

    RhythmOffers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An offer that stands before somebody. */
    record Standing(MessageId message, PersonId person) {}

    void add(long incident, Severity severity, PersonId person, MessageId message) {
        jdbc.sql("insert into rhythm_offer (incident, severity, person, message) values (?, ?, ?, ?)")
                .params(incident, severity.name(), person.toString(), message.value())
                .update();
    }

    boolean wasMade(long incident, Severity severity, PersonId person) {
        return jdbc.sql("select count(*) from rhythm_offer where incident = ? and severity = ? and person = ?")
                        .params(incident, severity.name(), person.toString())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Those that stand: whoever takes them back does it now. */
    List<Standing> takeBack(long incident) {
        List<Standing> standing = jdbc.sql(
                        "select message, person from rhythm_offer where incident = ? and message is not null")
                .params(incident)
                .query((row, number) -> new Standing(
                        new MessageId(row.getObject("message", UUID.class)), PersonId.parse(row.getString("person"))))
                .list();
        jdbc.sql("update rhythm_offer set message = null where incident = ?")
                .params(incident)
                .update();
        return standing;
    }

    /** Two people are one, who was offered what either was. */
    @EventListener
    void linked(PeopleLinked linked) {
        String before = linked.before().toString();
        String now = linked.now().toString();
        jdbc.sql("update rhythm_offer set person = ? where person = ? and not exists (select 1 from rhythm_offer other"
                        + " where other.incident = rhythm_offer.incident and other.severity = rhythm_offer.severity"
                        + " and other.person = ?)")
                .params(now, before, now)
                .update();
    }
}
