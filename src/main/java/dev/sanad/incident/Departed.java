package dev.sanad.incident;

import dev.sanad.chat.DirectMessage;
import dev.sanad.chat.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has left, as it turned out when something was to be said to them; until something reaches them again. */
@Repository
class Departed {

    private final JdbcClient jdbc;

    Departed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean has(PersonId person) {
        return jdbc.sql("select count(*) from departed where person = ?")
                        .params(person.toString())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @EventListener
    void failed(DirectMessage.Failed failed) {
        if (failed.reason() == DirectMessage.Reason.LEFT) {
            jdbc.sql("insert into departed (person) values (?) on conflict do nothing")
                    .params(failed.person().toString())
                    .update();
        }
    }

    @EventListener
    void delivered(DirectMessage.Delivered delivered) {
        jdbc.sql("delete from departed where person = ?")
                .params(delivered.person().toString())
                .update();
    }
}
