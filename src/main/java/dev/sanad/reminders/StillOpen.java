package dev.sanad.reminders;

import dev.sanad.chat.Action;
import dev.sanad.chat.ActionId;
import dev.sanad.chat.ButtonHandler;
import dev.sanad.chat.ButtonPress;
import dev.sanad.chat.Caller;
import dev.sanad.chat.Message;
import dev.sanad.chat.Permission;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.Refused;
import dev.sanad.chat.Reply;
import dev.sanad.incident.CommsLead;
import dev.sanad.incident.Headline;
import dev.sanad.incident.Incident;
import dev.sanad.incident.IncidentButtons;
import dev.sanad.incident.Incidents;
import dev.sanad.incident.Phase;
import dev.sanad.incident.Timeline;
import dev.sanad.incident.Which;
import dev.sanad.people.People;
import dev.sanad.timers.TimerHandler;
import dev.sanad.timers.Timers;
import dev.sanad.wording.Inline;
import dev.sanad.wording.Text;
import dev.sanad.wording.Voice;
import dev.sanad.wording.Wording;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Asks once a day whether an incident is still open of which customers are owed nothing: a private one, or one whose last update
 * promised no next. So none is forgotten, and nobody is pressed.
 */
@Component
class StillOpen implements TimerHandler, ButtonHandler {

    private static final String TIMER = "reminders.still-open";
    private static final String VERB = "reminder.still-open";
    private static final Duration A_DAY = Duration.ofDays(1);

    private final StillOpenTable table;
    private final Incidents incidents;
    private final Which which;
    private final CommsLead commsLead;
    private final Promises promises;
    private final ReminderMessages messages;
    private final Asking asking;
    private final Headline headline;
    private final Timeline timeline;
    private final Timers timers;
    private final People people;
    private final Wording wording;
    private final Clock clock;

    StillOpen(
            StillOpenTable table,
            Incidents incidents,
            Which which,
            CommsLead commsLead,
            Promises promises,
            ReminderMessages messages,
            Asking asking,
            Headline headline,
            Timeline timeline,
            Timers timers,
            People people,
            Wording wording,
            Clock clock) {
        this.table = table;
        this.incidents = incidents;
        this.which = which;
        this.commsLead = commsLead;
        this.promises = promises;
        this.messages = messages;
        this.asking = asking;
        this.headline = headline;
        this.timeline = timeline;
        this.timers = timers;
        this.people = people;
        this.wording = wording;
        this.clock = clock;
    }

    /** A day from now, and not before, whatever fires meanwhile. */
    void askInADay(Incident incident) {
        table.lookedAt(incident.id(), clock.instant());
        timers.set(TIMER, String.valueOf(incident.id()), clock.instant().plus(A_DAY));
    }

    /** Unless it is going to be asked about already. */
    void askInADayAtLatest(Incident incident) {
        timers.setIfAbsent(TIMER, String.valueOf(incident.id()), clock.instant().plus(A_DAY));
    }

    void stop(Incident incident) {
        timers.cancel(TIMER, String.valueOf(incident.id()));
    }

    @Override
    public String kind() {
        return TIMER;
    }

    @Override
    public void fire(String subject, Instant due) {
        Incident incident = incidents.get(Long.parseLong(subject));
        boolean isAsked = table.wasLookedAt(incident.id(), due);
        if (!incident.isOpen() || isAsked || promises.open(incident.id()).isPresent()) {
            return;
        }
        messages.inRoom(incident, incident.room(), question(incident, wording.inRooms()));
        asked(incident)
                .forEach(person -> messages.gently(
                        incident,
                        person,
                        question(incident, people.caller(person).voice())));
        askInADay(incident);
    }

    private Set<PersonId> asked(Incident incident) {
        Set<Circle> circles = incident.lead().isPresent()
                ? Set.of(Circle.DECIDERS)
                : Set.of(incident.isPublic() ? Circle.ROSTER : Circle.PEOPLE);
        return asking.of(incident, circles);
    }

    private Message question(Incident incident, Voice voice) {
        return Message.build()
                .line(voice.text(
                        "still-open.ask",
                        "incident",
                        headline.of(incident, voice),
                        "since",
                        new Inline.Time(incident.since(), Inline.Time.Style.DATE_AND_CLOCK)))
                .context(voice.text("reminder.room", "room", incident.room()))
                .actions(
                        Action.primary(ActionId.of(VERB, incident.id()), voice.string("button.still-open")),
                        Action.plain(
                                IncidentButtons.draft(incident.id(), Phase.RESOLVED), voice.string("button.resolve")))
                .done();
    }

    @Override
    public String verb() {
        return VERB;
    }

    @Override
    public Permission permission() {
        return Permission.PUBLISH;
    }

    @Override
    public Reply press(ButtonPress press) {
        Incident incident = which.demandOpen(press.caller(), which.of(press.caller(), press.room(), press.action()));
        if (promises.open(incident.id()).isPresent()) {
            throw new Refused(press.caller().voice().text("still-open.gone", "name", incident.name()));
        }
        if (incident.lead().isPresent()) {
            commsLead.demandDecider(press.caller(), incident, "still-open.refused");
        }
        Caller caller = press.caller();
        Text thanks = caller.voice().text("still-open.thanks", "name", incident.name());
        timeline.add(incident.id(), caller.id(), "still-open");
        messages.settleAnswered(
                incident,
                caller.id(),
                Message.of(thanks),
                "still-open.answered",
                "name",
                incident.name(),
                "who",
                caller.id());
        askInADay(incident);
        return Reply.say(thanks);
    }
}
