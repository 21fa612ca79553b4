package dev.sanad.reminders;

import dev.sanad.chat.ButtonHandler;
import dev.sanad.chat.ButtonPress;
import dev.sanad.chat.Caller;
import dev.sanad.chat.Permission;
import dev.sanad.chat.Refused;
import dev.sanad.chat.Reply;
import dev.sanad.incident.CommsLead;
import dev.sanad.incident.Incident;
import dev.sanad.incident.Timeline;
import dev.sanad.incident.Which;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The button "Not needed" of the follow-up: for those who decided what went out. */
@Component
class NoFollowUpButton implements ButtonHandler {

    static final String VERB = "reminder.no-follow-up";

    private final Which which;
    private final CommsLead commsLead;
    private final FollowUp followUp;
    private final Timeline timeline;

    NoFollowUpButton(Which which, CommsLead commsLead, FollowUp followUp, Timeline timeline) {
        this.which = which;
        this.commsLead = commsLead;
        this.followUp = followUp;
        this.timeline = timeline;
    }

    @Override
    public String verb() {
        return VERB;
    }

    @Override
    public @Nullable Permission permission() {
        return null;
    }

    @Override
    public Reply press(ButtonPress press) {
        Caller caller = press.caller();
        Incident incident = which.of(caller, press.room(), press.action());
        commsLead.demandDecider(caller, incident, "follow-up.refused");
        if (incident.isOpen()) {
            throw new Refused(caller.voice().text("draft.follow-up-too-early", "name", incident.name()));
        }
        followUp.drop(incident);
        timeline.add(incident.id(), caller.id(), "no-follow-up");
        return Reply.say(caller.voice().text("follow-up.dropped", "name", incident.name()));
    }
}
