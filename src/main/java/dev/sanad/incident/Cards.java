package dev.sanad.incident;

import dev.sanad.chat.Message;
import dev.sanad.chat.MessageId;
import dev.sanad.chat.Messages;
import dev.sanad.chat.RoomId;
import dev.sanad.wording.Wording;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the live cards of incidents up to date. */
@Component
public class Cards {

    private final Incidents incidents;
    private final Card card;
    private final Messages messages;
    private final Wording wording;
    private final JdbcClient jdbc;

    Cards(Incidents incidents, Card card, Messages messages, Wording wording, JdbcClient jdbc) {
        this.incidents = incidents;
        this.card = card;
        this.messages = messages;
        this.wording = wording;
        this.jdbc = jdbc;
    }

    private record Posted(RoomId room, MessageId message) {}

    void post(Incident incident, RoomId room) {
        Message content = content(incident, room);
        MessageId message =
                room.equals(incident.room()) ? messages.postPinned(room, content) : messages.post(room, content);
        jdbc.sql("insert into incident_card (incident, room, message) values (?, ?, ?)")
                .params(incident.id(), room.value(), message.value())
                .update();
    }

    /** Shows the card of the incident's room in a mirror of it. */
    void repeat(Incident incident, RoomId mirror) {
        posted(incident.id()).stream()
                .filter(posted -> posted.room().equals(incident.room()))
                .forEach(posted -> messages.repeatPinned(posted.message(), mirror, content(incident, posted.room())));
    }

    /** Brings every card of an incident up to date, after something on it has changed. */
    public void refresh(long number) {
        Incident incident = incidents.get(number);
        posted(number).forEach(posted -> messages.edit(posted.message(), content(incident, posted.room())));
    }

    private List<Posted> posted(long number) {
        return jdbc.sql("select room, message from incident_card where incident = ?")
                .params(number)
                .query((row, index) -> new Posted(
                        new RoomId(row.getObject("room", UUID.class)),
                        new MessageId(row.getObject("message", UUID.class))))
                .list();
    }

    private Message content(Incident incident, RoomId room) {
        return room.equals(incident.room())
                ? card.full(incident, wording.inRooms())
                : card.brief(incident, wording.inRooms());
    }
}
