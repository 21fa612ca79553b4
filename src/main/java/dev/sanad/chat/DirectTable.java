package dev.sanad.chat;

import dev.sanad.chat.DirectMessage.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code direct_message}: what was said to people, directly or, where that was not possible, in a room. */
@Component
class DirectTable {

    private static final String SAID =
            "select d.message, d.person, d.delivery, d.bulk, d.state, d.instead, m.room, m.copy_of, r.workspace"
                    + " from direct_message d join chat_message m on m.id = d.message join chat_room r on r.id = m.room ";

    private final JdbcClient jdbc;

    DirectTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Something that was said to a person.
     *
     * @param original what it is a copy of, in a room where the person is; null for what was said directly
     * @param workspace of the room
     * @param delivery null when it was taken back before it was sent
     * @param instead what it says when what replaces it is there, as JSON
     */
    record Said(
            MessageId message,
            @Nullable MessageId original,
            RoomId room,
            String workspace,
            PersonId person,
            @Nullable UUID delivery,
            boolean isBulk,
            State state,
            @Nullable String instead) {

        /** By which its sender knows it. */
        MessageId knownAs() {
            return original == null ? message : original;
        }

        /** Whether it is shown, or may still be. */
        boolean mayBeShown() {
            return delivery != null && (state == State.WAITING || state == State.DELIVERED || state == State.WITHDRAWN);
        }
    }

    void add(MessageId message, PersonId person, UUID delivery, boolean isBulk) {
        jdbc.sql("insert into direct_message (message, person, delivery, bulk, state) values (?, ?, ?, ?, ?)")
                .params(message.value(), person.toString(), delivery, isBulk, code(State.WAITING))
                .update();
    }

    Optional<Said> find(MessageId message) {
        return jdbc.sql(SAID + "where d.message = ?")
                .params(message.value())
                .query((row, number) -> said(row))
                .optional();
    }

    /** Has whoever else is just changing a message's state finish first: a copy that is made of it is there then. */
    void lock(MessageId message) {
        jdbc.sql("select message from direct_message where message = ? for update")
                .params(message.value())
                .query(UUID.class)
                .list();
    }

    /** A message and its copies; nothing for a message that was not said to a person. */
    List<Said> everywhere(MessageId message) {
        Optional<Said> said = find(message);
        return said.isEmpty()
                ? List.of()
                : Stream.concat(said.stream(), copies(message).stream()).toList();
    }

    private List<Said> copies(MessageId message) {
        return jdbc.sql(SAID + "where m.copy_of = ?")
                .params(message.value())
                .query((row, number) -> said(row))
                .list();
    }

    /** What a message takes the place of. */
    List<Said> replacedBy(MessageId message) {
        return jdbc.sql(SAID + "where d.replaced_by = ?")
                .params(message.value())
                .query((row, number) -> said(row))
                .list();
    }

    /** Changes a state that is still another one; whether this made the change. */
    boolean change(MessageId message, State from, State to) {
        return jdbc.sql("update direct_message set state = ? where message = ? and state = ?")
                        .params(code(to), message.value(), code(from))
                        .update()
                == 1;
    }

    /** Notes that something was taken back before it was sent. */
    void unsent(MessageId message) {
        jdbc.sql("update direct_message set delivery = null where message = ?")
                .params(message.value())
                .update();
    }

    /** Has a newer message take the place of an older one, and of what that one was to replace. */
    void replace(MessageId older, MessageId newer, String instead) {
        jdbc.sql("update direct_message set replaced_by = ? where replaced_by = ?")
                .params(newer.value(), older.value())
                .update();
        jdbc.sql("update direct_message set replaced_by = ?, instead = ? where message = ?")
                .params(newer.value(), instead, older.value())
                .update();
    }

    /** Notes that nothing is to be done any more when what replaces a message is there. */
    void replaced(MessageId message) {
        jdbc.sql("update direct_message set replaced_by = null, instead = null where message = ?")
                .params(message.value())
                .update();
    }

    private static Said said(ResultSet row) throws SQLException {
        return new Said(
                new MessageId(row.getObject("message", UUID.class)),
                Optional.ofNullable(row.getObject("copy_of", UUID.class))
                        .map(MessageId::new)
                        .orElse(null),
                new RoomId(row.getObject("room", UUID.class)),
                row.getString("workspace"),
                PersonId.parse(row.getString("person")),
                row.getObject("delivery", UUID.class),
                row.getBoolean("bulk"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("instead"));
    }

    private static String code(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
