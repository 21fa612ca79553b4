package dev.sanad.reminders;

import dev.sanad.chat.ButtonHandler;
import dev.sanad.chat.ButtonPress;
import dev.sanad.chat.Permission;
import dev.sanad.chat.Reply;
import dev.sanad.incident.CommsLead;
import dev.sanad.incident.Incident;
import dev.sanad.incident.Which;
import org.springframework.stereotype.Component;

/** The button "I take it": a deputy stands in for the comms lead, on record. */
@Component
class StandInButton implements ButtonHandler {

    static final String VERB = "reminder.stand-in";

    private final Which which;
    private final CommsLead commsLead;

    StandInButton(Which which, CommsLead commsLead) {
        this.which = which;
        this.commsLead = commsLead;
    }

    @Override
    public String verb() {
        return VERB;
    }

    @Override
    public Permission permission() {
        return Permission.APPROVE;
    }

    @Override
    public Reply press(ButtonPress press) {
        Incident incident = which.demandOpen(press.caller(), which.of(press.caller(), press.room(), press.action()));
        commsLead.standIn(press.caller(), incident);
        return press.room().id().equals(incident.room())
                ? Reply.nothing()
                : Reply.say(press.caller()
                        .voice()
                        .text("reminder.stand-in.done", "name", incident.name(), "room", incident.room()));
    }
}
