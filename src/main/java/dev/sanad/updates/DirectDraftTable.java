package dev.sanad.updates;

import dev.sanad.chat.MessageId;
import dev.sanad.chat.PersonId;
import dev.sanad.people.PeopleLinked;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The messages that stand before people and say that a draft waits. */
@Repository
class DirectDraftTable {

    private final JdbcClient jdbc;

    DirectDraftTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One message. */
    record Told(MessageId message, PersonId person) {}

    void add(Draft draft, Told told) {
        jdbc.sql("insert into draft_message (message, draft, person) values (?, ?, ?)")
                .params(told.message().value(), draft.number(), told.person().toString())
                .update();
    }

    List<Told> of(Draft draft) {
        return jdbc.sql("select message, person from draft_message where draft = ?")
                .params(draft.number())
                .query((row, number) -> new Told(
                        new MessageId(row.getObject("message", UUID.class)), PersonId.parse(row.getString("person"))))
                .list();
    }

    void remove(Told told) {
        jdbc.sql("delete from draft_message where message = ?")
                .params(told.message().value())
                .update();
    }

    /** Two people are one: what stood before the one stands before the other. */
    @EventListener
    void linked(PeopleLinked linked) {
        jdbc.sql("update draft_message set person = ? where person = ?")
                .params(linked.now().toString(), linked.before().toString())
                .update();
    }
}
