package dev.sanad.reminders;

import dev.sanad.chat.Action;
import dev.sanad.chat.ActionId;
import dev.sanad.chat.ButtonHandler;
import dev.sanad.chat.ButtonPress;
import dev.sanad.chat.Message;
import dev.sanad.chat.Messages;
import dev.sanad.chat.Permission;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.Refused;
import dev.sanad.chat.Reply;
import dev.sanad.incident.CommsLead;
import dev.sanad.incident.Incident;
import dev.sanad.incident.IncidentButtons;
import dev.sanad.incident.Incidents;
import dev.sanad.incident.Phase;
import dev.sanad.incident.Roster;
import dev.sanad.incident.Timeline;
import dev.sanad.incident.Which;
import dev.sanad.people.People;
import dev.sanad.timers.TimerHandler;
import dev.sanad.timers.Timers;
import dev.sanad.updates.Update;
import dev.sanad.updates.Updates;
import dev.sanad.wording.Organisation;
import dev.sanad.wording.Voice;
import dev.sanad.wording.Wording;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Offers the follow-up when an incident closes (practices.md OC-19). When customers were told a day for it, reminds of it on that
 * day and on the working days after it; otherwise once, a day later.
 */
@Component
class FollowUp implements TimerHandler, ButtonHandler {

    private static final String TIMER = "reminders.follow-up";
    private static final String NOT_NEEDED = "reminder.no-follow-up";
    private static final Duration REMIND_AFTER = Duration.ofDays(1);

    /** After two weeks of working days, reminding is only noise. */
    private static final int MOST_REMINDERS = 10;

    private final Incidents incidents;
    private final Updates updates;
    private final FollowUps followUps;
    private final Which which;
    private final CommsLead commsLead;
    private final Roster roster;
    private final Messages messages;
    private final ReminderMessages reminders;
    private final People people;
    private final Timeline timeline;
    private final Timers timers;
    private final Organisation organisation;
    private final Wording wording;
    private final Clock clock;

    FollowUp(
            Incidents incidents,
            Updates updates,
            FollowUps followUps,
            Which which,
            CommsLead commsLead,
            Roster roster,
            Messages messages,
            ReminderMessages reminders,
            People people,
            Timeline timeline,
            Timers timers,
            Organisation organisation,
            Wording wording,
            Clock clock) {
        this.incidents = incidents;
        this.updates = updates;
        this.followUps = followUps;
        this.which = which;
        this.commsLead = commsLead;
        this.roster = roster;
        this.messages = messages;
        this.reminders = reminders;
        this.people = people;
        this.timeline = timeline;
        this.timers = timers;
        this.organisation = organisation;
        this.wording = wording;
        this.clock = clock;
    }

    @EventListener
    void published(Update.Published published) {
        Update update = published.update();
        Incident incident = incidents.get(update.incident());
        if (update.phase() == Phase.FOLLOW_UP) {
            timers.cancel(TIMER, String.valueOf(incident.id()));
        } else if (update.phase() == Phase.RESOLVED) {
            @Nullable Instant explainBy = update.explainBy();
            if (explainBy != null && incident.isPublic()) {
                followUps.promise(
                        incident.id(), explainBy.atZone(organisation.timeZone()).toLocalDate());
            }
            messages.post(incident.room(), offer(incident, wording.inRooms(), "follow-up.offer"));
            timers.set(TIMER, String.valueOf(incident.id()), next(incident));
        }
    }

    @Override
    public String kind() {
        return TIMER;
    }

    @Override
    public void fire(String subject, Instant due) {
        Incident incident = incidents.get(Long.parseLong(subject));
        boolean isWritten = updates.findByIncidentOrderByIdDesc(incident.id()).stream()
                .anyMatch(update -> update.phase() == Phase.FOLLOW_UP);
        if (isWritten || incident.isOpen()) {
            return;
        }
        remind(incident);
        followUps.remindedOnceMore(incident.id());
        if (followUps
                .of(incident.id())
                .filter(promised -> promised.reminded() < MOST_REMINDERS)
                .isPresent()) {
            timers.set(TIMER, subject, next(incident));
        }
    }

    private void remind(Incident incident) {
        @Nullable PersonId lead = incident.commsLead();
        if (lead == null) {
            reminders.inRoom(incident, incident.room(), offer(incident, wording.inRooms(), "follow-up.remind"));
        } else {
            reminders.directly(
                    incident,
                    Set.of(lead),
                    person -> offer(incident, people.caller(person).voice(), "follow-up.remind"));
        }
    }

    private Instant next(Incident incident) {
        Optional<LocalDate> promised = followUps.of(incident.id()).map(FollowUps.Promised::day);
        ZoneId zone = incident.lead().map(lead -> people.profile(lead).zone()).orElse(organisation.timeZone());
        return promised.map(day -> FollowUpDays.next(clock.instant(), day, roster.workdays(incident.lead()), zone))
                .orElseGet(() -> clock.instant().plus(REMIND_AFTER));
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
        commsLead.demandDecider(press.caller(), incident, "follow-up.refused");
        if (incident.isOpen()) {
            throw new Refused(press.caller().voice().text("draft.follow-up-too-early", "name", incident.name()));
        }
        timers.cancel(TIMER, String.valueOf(incident.id()));
        timeline.add(incident.id(), press.caller().id(), "no-follow-up");
        reminders.settle(incident, "follow-up.settled", "name", incident.name());
        return Reply.say(press.caller().voice().text("follow-up.dropped", "name", incident.name()));
    }

    private Message offer(Incident incident, Voice voice, String key) {
        String told = followUps.of(incident.id()).isPresent() ? ".promised" : "";
        String day = followUps
                .of(incident.id())
                .map(promised -> voice.date(promised.day()))
                .orElse("");
        return Message.of(
                voice.text(key + told, "name", incident.name(), "title", incident.title(), "day", day),
                Action.primary(IncidentButtons.draft(incident.id(), Phase.FOLLOW_UP), voice.string("button.follow-up")),
                Action.plain(ActionId.of(NOT_NEEDED, incident.id()), voice.string("button.not-needed")));
    }
}
