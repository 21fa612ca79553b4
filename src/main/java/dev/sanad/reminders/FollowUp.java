package dev.sanad.reminders;

import dev.sanad.chat.Action;
import dev.sanad.chat.ActionId;
import dev.sanad.chat.Message;
import dev.sanad.chat.Messages;
import dev.sanad.chat.PersonId;
import dev.sanad.incident.Incident;
import dev.sanad.incident.IncidentButtons;
import dev.sanad.incident.Incidents;
import dev.sanad.incident.Phase;
import dev.sanad.incident.Roster;
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
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Offers the follow-up when an incident closes (practices.md OC-19). When customers were told a day for it, reminds of it on that
 * day and on the working days after it; otherwise once, a day later.
 */
@Component
class FollowUp implements TimerHandler {

    private static final String TIMER = "reminders.follow-up";
    private static final Duration REMIND_AFTER = Duration.ofDays(1);

    /** After two weeks of working days, reminding is only noise. */
    private static final int MOST_REMINDERS = 10;

    private final Incidents incidents;
    private final Updates updates;
    private final FollowUps followUps;
    private final Roster roster;
    private final Owing owing;
    private final Messages messages;
    private final ReminderMessages reminders;
    private final People people;
    private final Timers timers;
    private final Organisation organisation;
    private final Wording wording;
    private final Clock clock;

    FollowUp(
            Incidents incidents,
            Updates updates,
            FollowUps followUps,
            Roster roster,
            Owing owing,
            Messages messages,
            ReminderMessages reminders,
            People people,
            Timers timers,
            Organisation organisation,
            Wording wording,
            Clock clock) {
        this.incidents = incidents;
        this.updates = updates;
        this.followUps = followUps;
        this.roster = roster;
        this.owing = owing;
        this.messages = messages;
        this.reminders = reminders;
        this.people = people;
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
            if (explainBy != null && owing.isToCustomers(incident)) {
                followUps.promise(
                        incident.id(), explainBy.atZone(organisation.timeZone()).toLocalDate());
            }
            messages.post(incident.room(), offer(incident, wording.inRooms(), "follow-up.offer"));
            timers.set(TIMER, String.valueOf(incident.id()), next(incident));
        }
    }

    /** Nobody is reminded of it any more. */
    void drop(Incident incident) {
        timers.cancel(TIMER, String.valueOf(incident.id()));
        reminders.settle(incident, "follow-up.settled", "name", incident.name());
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
            Voice voice = people.caller(lead).voice();
            reminders.gently(incident, lead, offer(incident, voice, "follow-up.remind"));
        }
    }

    private Instant next(Incident incident) {
        Optional<LocalDate> promised = followUps.of(incident.id()).map(FollowUps.Promised::day);
        ZoneId zone = incident.lead().map(lead -> people.profile(lead).zone()).orElse(organisation.timeZone());
        return promised.map(day -> FollowUpDays.next(clock.instant(), day, roster.workdays(incident.lead()), zone))
                .orElseGet(() -> clock.instant().plus(REMIND_AFTER));
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
                Action.plain(ActionId.of(NoFollowUpButton.VERB, incident.id()), voice.string("button.not-needed")));
    }
}
