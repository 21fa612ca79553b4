package dev.sanad.reminders;

import dev.sanad.chat.Action;
import dev.sanad.chat.ActionId;
import dev.sanad.chat.ButtonHandler;
import dev.sanad.chat.ButtonPress;
import dev.sanad.chat.DirectMessages;
import dev.sanad.chat.Message;
import dev.sanad.chat.Messages;
import dev.sanad.chat.Permission;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.Reply;
import dev.sanad.chat.Telling;
import dev.sanad.incident.Incident;
import dev.sanad.incident.IncidentButtons;
import dev.sanad.incident.Incidents;
import dev.sanad.incident.Phase;
import dev.sanad.incident.Timeline;
import dev.sanad.incident.Which;
import dev.sanad.people.People;
import dev.sanad.timers.TimerHandler;
import dev.sanad.timers.Timers;
import dev.sanad.updates.Updates;
import dev.sanad.wording.Voice;
import dev.sanad.wording.Wording;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Offers the follow-up when an incident closes, and reminds of it a day later (practices.md OC-19). */
@Component
class FollowUp implements TimerHandler, ButtonHandler {

    private static final String TIMER = "reminders.follow-up";
    private static final String NOT_NEEDED = "reminder.no-follow-up";
    private static final Duration REMIND_AFTER = Duration.ofDays(1);

    private final Incidents incidents;
    private final Updates updates;
    private final Which which;
    private final Messages messages;
    private final DirectMessages direct;
    private final People people;
    private final Timeline timeline;
    private final Timers timers;
    private final Wording wording;
    private final Clock clock;

    FollowUp(
            Incidents incidents,
            Updates updates,
            Which which,
            Messages messages,
            DirectMessages direct,
            People people,
            Timeline timeline,
            Timers timers,
            Wording wording,
            Clock clock) {
        this.incidents = incidents;
        this.updates = updates;
        this.which = which;
        this.messages = messages;
        this.direct = direct;
        this.people = people;
        this.timeline = timeline;
        this.timers = timers;
        this.wording = wording;
        this.clock = clock;
    }

    @EventListener
    void closed(Incident.Closed closed) {
        Incident incident = incidents.get(closed.number());
        messages.post(incident.room(), offer(incident, wording.inRooms(), "follow-up.offer"));
        timers.set(TIMER, String.valueOf(incident.id()), clock.instant().plus(REMIND_AFTER));
    }

    @Override
    public String kind() {
        return TIMER;
    }

    @Override
    public void fire(String subject, Instant due) {
        Incident incident = incidents.get(Long.parseLong(subject));
        boolean written = updates.findByIncidentOrderByIdDesc(incident.id()).stream()
                .anyMatch(update -> update.phase() == Phase.FOLLOW_UP);
        if (written) {
            return;
        }
        @Nullable PersonId lead = incident.commsLead();
        if (lead == null) {
            messages.post(incident.room(), offer(incident, wording.inRooms(), "follow-up.remind"));
        } else {
            direct.tell(
                    lead,
                    offer(incident, people.caller(lead).voice(), "follow-up.remind"),
                    Telling.inTime().otherwiseIn(incident.room()));
        }
    }

    @Override
    public String verb() {
        return NOT_NEEDED;
    }

    @Override
    public @Nullable Permission permission() {
        return null;
    }

    @Override
    public Reply press(ButtonPress press) {
        Incident incident = which.of(press.caller(), press.room(), press.action());
        timers.cancel(TIMER, String.valueOf(incident.id()));
        timeline.add(incident.id(), press.caller().id(), "no-follow-up");
        return Reply.say(press.caller().voice().text("follow-up.dropped", "name", incident.name()));
    }

    private static Message offer(Incident incident, Voice voice, String key) {
        return Message.of(
                voice.text(key, "name", incident.name()),
                Action.primary(IncidentButtons.draft(incident.id(), Phase.FOLLOW_UP), voice.string("button.follow-up")),
                Action.plain(ActionId.of(NOT_NEEDED, incident.id()), voice.string("button.not-needed")));
    }
}
