package dev.sanad.incident;

import dev.sanad.chat.ButtonHandler;
import dev.sanad.chat.ButtonPress;
import dev.sanad.chat.Permission;
import dev.sanad.chat.Refused;
import dev.sanad.chat.Reply;
import org.springframework.stereotype.Component;

/** The button "I will lead", for an incident that nobody leads yet. The first who presses it leads. */
@Component
class TakeLeadButton implements ButtonHandler {

    private final Which which;
    private final CommsLead commsLead;

    TakeLeadButton(Which which, CommsLead commsLead) {
        this.which = which;
        this.commsLead = commsLead;
    }

    @Override
    public String verb() {
        return IncidentButtons.TAKE_LEAD;
    }

    @Override
    public Permission permission() {
        return Permission.APPROVE;
    }

    @Override
    public Reply press(ButtonPress press) {
        Incident incident = which.demandOpen(press.caller(), which.of(press.caller(), press.room(), press.action()));
        if (incident.commsLead() != null) {
            throw new Refused(press.caller()
                    .about(
                            incident.commsLead(),
                            "lead.already",
                            "lead",
                            incident.commsLead(),
                            "name",
                            incident.name()));
        }
        commsLead.take(press.caller(), incident);
        return Reply.nothing();
    }
}
