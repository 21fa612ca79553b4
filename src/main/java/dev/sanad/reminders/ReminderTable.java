package dev.sanad.reminders;

import dev.sanad.chat.ChatJson;
import dev.sanad.chat.Message;
import dev.sanad.chat.MessageId;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.RoomId;
import dev.sanad.people.PeopleLinked;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reminders that are before somebody's eyes: of an incident one a person and one a room. */
@Repository
class ReminderTable {

    private final JdbcClient jdbc;
    private final ChatJson json;

    ReminderTable(JdbcClient jdbc, ChatJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * One reminder.
     *
     * @param person to whom it was said directly; null for one in a room
     * @param room where it was said; null for a direct one, and for the incident's own room
     */
    record Given(
            MessageId message,
            Message content,
            @Nullable PersonId person,
            @Nullable RoomId room,
            Instant at) {}

    List<Given> of(long incident) {
        return jdbc.sql("select * from reminder_message where incident = ?")
                .params(incident)
                .query((row, number) -> new Given(
                        new MessageId(row.getObject("message", UUID.class)),
                        json.read(row.getString("content"), Message.class),
                        Optional.ofNullable(row.getString("person"))
                                .map(PersonId::parse)
                                .orElse(null),
                        Optional.ofNullable(row.getObject("room", UUID.class))
                                .map(RoomId::new)
                                .orElse(null),
                        Optional.ofNullable(row.getTimestamp("told_at"))
                                .map(Timestamp::toInstant)
                                .orElse(Instant.EPOCH)))
                .list();
    }

    void add(long incident, Given given) {
        PersonId person = given.person();
        RoomId room = given.room();
        jdbc.sql("""
                        insert into reminder_message (message, incident, content, person, room, told_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .param(given.message().value())
                .param(incident)
                .param(json.write(given.content()))
                .param(person == null ? null : person.toString())
                .param(room == null ? null : room.value())
                .param(Timestamp.from(given.at()))
                .update();
    }

    /** Two people are one: what stood before the one stands before the other. */
    @EventListener
    void linked(PeopleLinked linked) {
        jdbc.sql("update reminder_message set person = ? where person = ?")
                .params(linked.now().toString(), linked.before().toString())
                .update();
    }

    void change(MessageId message, Message content) {
        jdbc.sql("update reminder_message set content = ? where message = ?")
                .params(json.write(content), message.value())
                .update();
    }

    void remove(MessageId message) {
        jdbc.sql("delete from reminder_message where message = ?")
                .params(message.value())
                .update();
    }
}
