package dev.sanad.reminders;

import dev.sanad.chat.Room;
import dev.sanad.chat.RoomId;
import dev.sanad.chat.Rooms;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people who walk at random know of incidents: looked up in the database, since what they were told may be old. */
final class Known {

    private final Bot bot;

    Known(Bot bot) {
        this.bot = bot;
    }

    /** A draft that waits. */
    record Draft(long id, long incident, int head) {}

    long number(String title) {
        return bot.jdbc()
                .sql("select number from incident where title = ?")
                .params(title)
                .query(Long.class)
                .single();
    }

    boolean isOpen(long incident) {
        return bot.jdbc()
                .sql("select state from incident where number = ?")
                .params(incident)
                .query(String.class)
                .single()
                .equals("OPEN");
    }

    /** Who decides; Sara when nobody does. */
    String decider(long incident) {
        return bot.jdbc()
                .sql("select coalesce(stand_in, comms_lead) from incident where number = ?")
                .params(incident)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single()
                .map(person -> person.replace("playground:", ""))
                .orElse("sara");
    }

    /** The drafts of an incident that wait, oldest first. */
    List<Draft> drafts(long incident) {
        return bot.jdbc()
                .sql("select id, incident, head from draft where incident = ? and state = 'OPEN' order by id")
                .params(incident)
                .query((row, number) -> new Draft(row.getLong("id"), row.getLong("incident"), row.getInt("head")))
                .list();
    }

    Room roomOf(long incident) {
        UUID room = bot.jdbc()
                .sql("select room from incident where number = ?")
                .params(incident)
                .query(UUID.class)
                .single();
        return bot.bean(Rooms.class).get(new RoomId(room));
    }

    /** Whether the playground shows a room to somebody. */
    boolean isOpenTo(String person, Room room) {
        return bot.jdbc()
                        .sql("select count(*) from playground_room r where id = ? and (invited_only = false or exists"
                                + " (select 1 from playground_member m where m.room = r.id and m.person = ?))")
                        .params(String.valueOf(room.externalId()), person)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
