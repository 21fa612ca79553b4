package dev.sanad.incident;

import dev.sanad.chat.ButtonHandler;
import dev.sanad.chat.ButtonPress;
import dev.sanad.chat.Reply;
import dev.sanad.chat.Rooms;
import java.util.List;
import org.springframework.stereotype.Component;

/** The button "Follow": brings somebody into the incident's room. */
@Component
class FollowButton implements ButtonHandler {

    static final String VERB = "incident.follow";

    private final Which which;
    private final Rooms rooms;
    private final Incidents incidents;

    FollowButton(Which which, Rooms rooms, Incidents incidents) {
        this.which = which;
        this.rooms = rooms;
        this.incidents = incidents;
    }

    @Override
    public String verb() {
        return VERB;
    }

    @Override
    public Reply press(ButtonPress press) {
        Incident incident = which.of(press.caller(), press.room(), press.action());
        rooms.invite(incident.room(), List.of(press.caller().id()));
        incidents.save(incident.joinedBy(press.caller().id()));
        return Reply.say(press.caller().voice().text("follow.done", "name", incident.name(), "room", incident.room()));
    }
}
