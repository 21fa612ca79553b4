package dev.sanad.incident;

import dev.sanad.chat.MessageId;
import dev.sanad.chat.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands before people about who leads an incident, so that it can be taken back when it is no longer true. */
@Repository
class LeadQuestions {

    private final JdbcClient jdbc;

    LeadQuestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a message says: that a person leads, or whether somebody could. */
    enum Kind {
        YOU_LEAD,
        WHO_LEADS
    }

    /** One message; {@code person} is null for the room's. */
    record Posted(MessageId message, @Nullable PersonId person) {}

    void add(long incident, Kind kind, MessageId message, @Nullable PersonId person) {
        jdbc.sql("insert into lead_message (message, incident, kind, person) values (?, ?, ?, ?)")
                .param(message.value())
                .param(incident)
                .param(kind.name())
                .param(person == null ? null : person.toString())
                .update();
    }

    /** Those of a kind. */
    List<Posted> of(long incident, Kind kind) {
        return jdbc.sql("select message, person from lead_message where incident = ? and kind = ?")
                .params(incident, kind.name())
                .query((row, number) -> new Posted(
                        new MessageId(row.getObject("message", UUID.class)),
                        Optional.ofNullable(row.getString("person"))
                                .map(PersonId::parse)
                                .orElse(null)))
                .list();
    }

    /** Those of a kind, which are forgotten: whoever takes them back does it now. */
    List<Posted> takeBack(long incident, Kind kind) {
        List<Posted> posted = of(incident, kind);
        jdbc.sql("delete from lead_message where incident = ? and kind = ?")
                .params(incident, kind.name())
                .update();
        return posted;
    }

    /** Forgets one that a person has already, for another to take its place. */
    Optional<MessageId> forget(long incident, Kind kind, PersonId person) {
        Optional<MessageId> standing = jdbc.sql("""
                        select message from lead_message where incident = ? and kind = ? and person = ?
                        fetch first 1 row only""")
                .params(incident, kind.name(), person.toString())
                .query((row, number) -> new MessageId(row.getObject("message", UUID.class)))
                .optional();
        standing.ifPresent(message -> jdbc.sql("delete from lead_message where message = ?")
                .params(message.value())
                .update());
        return standing;
    }
}
