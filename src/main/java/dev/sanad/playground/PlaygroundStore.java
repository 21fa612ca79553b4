package dev.sanad.playground;

import dev.sanad.chat.ChatJson;
import dev.sanad.chat.Form;
import dev.sanad.chat.Message;
import dev.sanad.chat.RoomSpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The playground's own tables. */
@Repository
@PlaygroundOnly
@Transactional(readOnly = true)
class PlaygroundStore {

    private static final String VISIBLE =
            "(r.invited_only = false or exists (select 1 from playground_member m where m.room = r.id and m.person = ?))";

    private static final String UNREAD =
            "select r.id, r.name, r.kind, r.topic, r.purpose, r.bookmark_title, r.bookmark_address, r.archived, (select count(*) from playground_message n"
                    + " where n.room = r.id and n.author <> ? and (n.private_to is null or n.private_to = ?)"
                    + " and n.seq > coalesce((select d.seq from playground_read d where d.room = r.id and d.person = ?), 0))"
                    + " as unread from playground_room r where ";

    private final JdbcClient jdbc;
    private final ChatJson json;
    private final Clock clock;

    PlaygroundStore(JdbcClient jdbc, ChatJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    record StoredRoom(
            String id,
            String name,
            String kind,
            String topic,
            String purpose,
            @Nullable Link bookmark,
            boolean archived,
            int unread) {}

    record Link(String title, String address) {}

    /** {@code typed} is set for what a person wrote, {@code content} for what the bot said. */
    record StoredMessage(
            String id,
            String room,
            String author,
            Instant at,
            @Nullable String typed,
            @Nullable Message content,
            @Nullable String privateTo,
            boolean edited) {}

    record StoredForm(String id, String person, String room, Form form) {}

    /** The room made by a delivery, when it was made already. */
    Optional<String> roomOf(UUID delivery) {
        return jdbc.sql("select id from playground_room where delivery = ?")
                .params(delivery)
                .query((row, number) -> row.getString("id"))
                .optional();
    }

    /**
     * Makes a room together with those who are in it: a crash leaves both or neither.
     *
     * @return whether it was made; not when there is one of this id or delivery
     */
    @Transactional
    boolean addRoom(String id, String kind, RoomSpec spec, @Nullable UUID delivery) {
        int added = jdbc.sql("""
                        insert into playground_room (id, name, kind, topic, purpose, invited_only, delivery)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .param(id)
                .param(spec.name())
                .param(kind)
                .param(spec.topic())
                .param(spec.purpose())
                .param(spec.invitedOnly())
                .param(delivery)
                .update();
        if (added > 0) {
            spec.members().forEach(person -> addMember(id, person.external()));
        }
        return added > 0;
    }

    @Transactional
    void addMember(String room, String person) {
        jdbc.sql("insert into playground_member (room, person) values (?, ?) on conflict do nothing")
                .params(room, person)
                .update();
    }

    /** The rooms a person sees, channels first, each with the number of messages the person has not read. */
    List<StoredRoom> rooms(String person) {
        return jdbc.sql(UNREAD + VISIBLE + " order by r.kind, r.name")
                .params(person, person, person, person)
                .query((row, number) -> room(row))
                .list();
    }

    @Transactional
    void bookmark(String room, Link link) {
        jdbc.sql("update playground_room set bookmark_title = ?, bookmark_address = ? where id = ?")
                .params(link.title(), link.address(), room)
                .update();
    }

    @Transactional
    void archive(String room) {
        jdbc.sql("update playground_room set archived = true where id = ?")
                .params(room)
                .update();
    }

    boolean isArchived(String room) {
        return jdbc.sql("select archived from playground_room where id = ?")
                .params(room)
                .query(Boolean.class)
                .single();
    }

    boolean sees(String person, String room) {
        return jdbc.sql("select count(*) from playground_room r where r.id = ? and " + VISIBLE)
                        .params(room, person)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The last messages of a room that a person sees, oldest first. */
    List<StoredMessage> messages(String room, String person, int most) {
        return jdbc.sql("""
                        select * from playground_message where room = ? and (private_to is null or private_to = ?)
                        order by seq desc fetch first ? rows only""")
                .params(room, person, most)
                .query((row, number) -> stored(row))
                .list()
                .reversed();
    }

    Optional<StoredMessage> message(String id) {
        return jdbc.sql("select * from playground_message where id = ?")
                .params(id)
                .query((row, number) -> stored(row))
                .optional();
    }

    Optional<StoredMessage> messageOf(UUID delivery) {
        return jdbc.sql("select * from playground_message where delivery = ?")
                .params(delivery)
                .query((row, number) -> stored(row))
                .optional();
    }

    @Transactional
    StoredMessage addTyped(String room, String author, String typed) {
        return add(
                new StoredMessage(
                        UUID.randomUUID().toString(), room, author, clock.instant(), typed, null, null, false),
                null);
    }

    @Transactional
    StoredMessage addContent(String room, Message content, @Nullable String privateTo, @Nullable UUID delivery) {
        return add(
                new StoredMessage(
                        UUID.randomUUID().toString(), room, Cast.BOT, clock.instant(), null, content, privateTo, false),
                delivery);
    }

    @Transactional
    void replaceContent(String id, Message content) {
        jdbc.sql("update playground_message set content = ?, edited = true where id = ?")
                .params(json.write(content), id)
                .update();
    }

    @Transactional
    void remove(String id) {
        jdbc.sql("delete from playground_message where id = ?").params(id).update();
    }

    @Transactional
    void markRead(String person, String room) {
        int known = jdbc.sql("""
                        update playground_read
                        set seq = (select coalesce(max(m.seq), 0) from playground_message m where m.room = ?)
                        where person = ? and room = ?""").params(room, person, room).update();
        if (known == 0) {
            jdbc.sql("""
                            insert into playground_read (person, room, seq)
                            select ?, ?, coalesce(max(seq), 0) from playground_message where room = ?
                            on conflict do nothing""").params(person, room, room).update();
        }
    }

    @Transactional
    StoredForm addForm(String person, String room, Form form) {
        StoredForm stored = new StoredForm(UUID.randomUUID().toString(), person, room, form);
        jdbc.sql("insert into playground_form (id, person, room, form, shown_at) values (?, ?, ?, ?, ?)")
                .params(stored.id(), person, room, json.write(form), Timestamp.from(clock.instant()))
                .update();
        return stored;
    }

    Optional<StoredForm> form(String id) {
        return jdbc.sql("select * from playground_form where id = ?")
                .params(id)
                .query((row, number) -> new StoredForm(
                        id,
                        row.getString("person"),
                        row.getString("room"),
                        json.read(row.getString("form"), Form.class)))
                .optional();
    }

    private StoredMessage add(StoredMessage message, @Nullable UUID delivery) {
        jdbc.sql("""
                        insert into playground_message
                          (id, room, author, written_at, typed, content, private_to, edited, delivery)
                        values (?, ?, ?, ?, ?, ?, ?, false, ?)""")
                .param(message.id())
                .param(message.room())
                .param(message.author())
                .param(Timestamp.from(message.at()))
                .param(message.typed())
                .param(message.content() == null ? null : json.write(message.content()))
                .param(message.privateTo())
                .param(delivery)
                .update();
        return message;
    }

    private static StoredRoom room(ResultSet row) throws SQLException {
        String bookmark = row.getString("bookmark_title");
        return new StoredRoom(
                row.getString("id"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("topic"),
                row.getString("purpose"),
                bookmark == null ? null : new Link(bookmark, row.getString("bookmark_address")),
                row.getBoolean("archived"),
                row.getInt("unread"));
    }

    private StoredMessage stored(ResultSet row) throws SQLException {
        String content = row.getString("content");
        return new StoredMessage(
                row.getString("id"),
                row.getString("room"),
                row.getString("author"),
                row.getTimestamp("written_at").toInstant(),
                row.getString("typed"),
                content == null ? null : json.read(content, Message.class),
                row.getString("private_to"),
                row.getBoolean("edited"));
    }
}
