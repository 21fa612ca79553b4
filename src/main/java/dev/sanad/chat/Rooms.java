package dev.sanad.chat;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rooms the bot knows. What is asked of a platform here happens after the commit. */
@Component
@Transactional
public class Rooms {

    private static final String COLUMNS = "select id, workspace, external_id, name, kind, mirror_of from chat_room ";
    private static final RowMapper<Room> ROOM = (row, number) -> new Room(
            new RoomId(row.getObject("id", UUID.class)),
            row.getString("workspace"),
            row.getString("external_id"),
            row.getString("name"),
            Room.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
            Optional.ofNullable(row.getObject("mirror_of", UUID.class))
                    .map(RoomId::new)
                    .orElse(null));

    private final JdbcClient jdbc;
    private final Outbox outbox;

    Rooms(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    /** Has a channel made. Messages can be posted to it at once: they wait for it. */
    public void open(RoomId id, String workspace, RoomSpec spec) {
        open(id, workspace, spec, null);
    }

    /**
     * Has a channel made in another workspace that shows what the bot says in a room from now on: a mirror. What people do in
     * it counts as done in the room; what they write to each other stays where it is.
     */
    public RoomId mirror(RoomId room, String workspace, RoomSpec spec) {
        RoomId mirror = RoomId.next();
        open(mirror, workspace, spec, room);
        return mirror;
    }

    private void open(RoomId id, String workspace, RoomSpec spec, @Nullable RoomId mirrored) {
        jdbc.sql("insert into chat_room (id, workspace, name, kind, mirror_of) values (?, ?, ?, 'channel', ?)")
                .param(id.value())
                .param(workspace)
                .param(spec.name())
                .param(mirrored == null ? null : mirrored.value())
                .update();
        outbox.put(new Outgoing.OpenRoom(id, spec));
    }

    /** Notes the platform's id of a direct conversation. */
    void opened(RoomId direct, String externalId) {
        jdbc.sql("update chat_room set external_id = ? where id = ?")
                .params(externalId, direct.value())
                .update();
    }

    /** Shows nothing more in a room that is a mirror, so that another one can take its place. */
    void letGo(RoomId mirror) {
        jdbc.sql("update chat_room set mirror_of = null where id = ?")
                .params(mirror.value())
                .update();
    }

    /** A room and its mirrors, the room first. */
    @Transactional(readOnly = true)
    public List<Room> everywhere(RoomId room) {
        return jdbc.sql(COLUMNS + "where id = ? or mirror_of = ? order by mirror_of nulls first, workspace")
                .params(room.value(), room.value())
                .query(ROOM)
                .list();
    }

    /** The mirrors of a room. */
    @Transactional(readOnly = true)
    public List<Room> mirrors(RoomId room) {
        return jdbc.sql(COLUMNS + "where mirror_of = ? order by workspace")
                .params(room.value())
                .query(ROOM)
                .list();
    }

    /** A room as a workspace has it: the room itself or its mirror; empty when the workspace has neither. */
    @Transactional(readOnly = true)
    public Optional<Room> in(String workspace, RoomId room) {
        return jdbc.sql(COLUMNS + "where (id = ? or mirror_of = ?) and workspace = ?")
                .params(room.value(), room.value(), workspace)
                .query(ROOM)
                .optional();
    }

    /** The room that people of a workspace are led to: its own mirror, or else the room itself. */
    @Transactional(readOnly = true)
    public Room seenFrom(String workspace, RoomId room) {
        return in(workspace, room).orElseGet(() -> get(room));
    }

    /** The room that counts: the mirrored one for a mirror, any other one itself. */
    @Transactional(readOnly = true)
    public Room original(Room room) {
        return room.mirrorOf() == null ? room : get(room.mirrorOf());
    }

    /** The direct conversation with a person; the platform opens it when something is said there. */
    RoomId directWith(PersonId person) {
        return jdbc.sql("select id from chat_room where person = ?")
                .params(person.toString())
                .query((row, number) -> new RoomId(row.getObject("id", UUID.class)))
                .optional()
                .orElseGet(() -> addDirect(person));
    }

    public void invite(RoomId room, Collection<PersonId> people) {
        outbox.put(new Outgoing.Invite(room, List.copyOf(people)));
    }

    /** Puts a link where everybody in the room finds it. */
    public void bookmark(RoomId room, String title, URI address) {
        outbox.put(new Outgoing.Bookmark(room, title, address));
    }

    /** Makes a room read only, after everything that was said in it until now. */
    public void archive(RoomId room) {
        outbox.put(new Outgoing.Archive(room));
    }

    /**
     * Records a channel that a platform has told of; known again by its external id, whatever it is called now. Others may do so at
     * the same moment: the insert is what decides, and not a look before it.
     */
    public RoomId register(String workspace, String externalId, String name) {
        jdbc.sql("insert into chat_room (id, workspace, external_id, name, kind) values (?, ?, ?, ?, 'channel')"
                        + " on conflict do nothing")
                .params(RoomId.next().value(), workspace, externalId, name)
                .update();
        jdbc.sql("update chat_room set name = ? where workspace = ? and external_id = ? and name <> ?")
                .params(name, workspace, externalId, name)
                .update();
        return find(workspace, externalId).orElseThrow().id();
    }

    /** A room by its id, or by one that it had formerly. */
    @Transactional(readOnly = true)
    public Room get(RoomId id) {
        return jdbc.sql(COLUMNS + "where id = ?")
                .params(id.value())
                .query(ROOM)
                .optional()
                .orElseGet(() -> formerly(id));
    }

    private Room formerly(RoomId id) {
        return jdbc.sql(COLUMNS + "where id = (select room from chat_room_formerly f where f.id = ?)")
                .params(id.value())
                .query(ROOM)
                .single();
    }

    @Transactional(readOnly = true)
    public Optional<Room> find(String workspace, String externalId) {
        return jdbc.sql(COLUMNS + "where workspace = ? and external_id = ?")
                .params(workspace, externalId)
                .query(ROOM)
                .optional();
    }

    /** Whether a message in a room, by the platform's id, is known to have been shown. */
    @Transactional(readOnly = true)
    public boolean remembers(RoomId room, String messageExternalId) {
        return jdbc.sql("select count(*) from chat_message where room = ? and external_id = ?")
                        .params(room.value(), messageExternalId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The channels of all workspaces with this name. */
    @Transactional(readOnly = true)
    public List<Room> named(String name) {
        return jdbc.sql(COLUMNS + "where name = ? and kind = 'channel' order by workspace")
                .params(name)
                .query(ROOM)
                .list();
    }

    private RoomId addDirect(PersonId person) {
        RoomId id = RoomId.next();
        int added = jdbc.sql("insert into chat_room (id, workspace, name, kind, person) values (?, ?, ?, 'direct', ?)"
                        + " on conflict do nothing")
                .params(id.value(), person.workspace(), person.toString(), person.toString())
                .update();
        if (added == 0) {
            // Somebody else has just added it.
            return directWith(person);
        }
        return id;
    }
}
