package dev.sanad.reminders;

import dev.sanad.chat.Action;
import dev.sanad.chat.ActionId;
import dev.sanad.chat.Message;
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
            followUps.expect(incident.id(), promisedDay(update, incident));
            reminders.inRoom(incident, incident.room(), offer(incident, wording.inRooms(), "follow-up.offer"));
            timers.set(TIMER, String.valueOf(incident.id()), next(incident));
        }
    }

    /** The day that customers read; null when they read none. */
    private @Nullable LocalDate promisedDay(Update update, Incident incident) {
        @Nullable Instant explainBy = update.explainBy();
        return explainBy == null || !owing.isToCustomers(incident)
                ? null
                : explainBy.atZone(organisation.timeZone()).toLocalDate();
    }

    /** Nobody is reminded of it any more, not even by a timer that fires already. */
    void drop(Incident incident) {
        followUps.notNeeded(incident.id());
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
        if (isWritten || incident.isOpen() || followUps.of(incident.id()).isDone(due)) {
            return;
        }
        remind(incident);
        followUps.remindedOnceMore(incident.id(), clock.instant());
        FollowUps.Expected expected = followUps.of(incident.id());
        if (expected.day() != null && expected.reminded() < MOST_REMINDERS) {
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
        @Nullable LocalDate promised = followUps.of(incident.id()).day();
        if (promised == null) {
            return clock.instant().plus(REMIND_AFTER);
        }
        ZoneId zone = incident.lead().map(lead -> people.profile(lead).zone()).orElse(organisation.timeZone());
        return FollowUpDays.next(clock.instant(), promised, roster.workdays(incident.lead()), zone);
    }

    private Message offer(Incident incident, Voice voice, String key) {
        @Nullable LocalDate promised = followUps.of(incident.id()).day();
        String told = promised == null ? "" : ".promised";
        String day = promised == null ? "" : voice.date(promised);
        return Message.of(
                voice.text(key + told, "name", incident.name(), "title", incident.title(), "day", day),
                Action.primary(IncidentButtons.draft(incident.id(), Phase.FOLLOW_UP), voice.string("button.follow-up")),
                notNeeded(incident, promised, voice));
    }

    /** Who drops what customers still read is asked once more. */
    private static Action notNeeded(Incident incident, @Nullable LocalDate promised, Voice voice) {
        Action notNeeded =
                Action.plain(ActionId.of(NoFollowUpButton.VERB, incident.id()), voice.string("button.not-needed"));
        return promised == null
                ? notNeeded
                : notNeeded.confirmed(voice.string("follow-up.not-needed.confirm", "day", voice.date(promised)));
    }
}
