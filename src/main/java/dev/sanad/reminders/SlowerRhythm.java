package dev.sanad.reminders;

import dev.sanad.chat.Action;
import dev.sanad.chat.ActionId;
import dev.sanad.chat.ButtonHandler;
import dev.sanad.chat.ButtonPress;
import dev.sanad.chat.Caller;
import dev.sanad.chat.DirectMessages;
import dev.sanad.chat.Message;
import dev.sanad.chat.Permission;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.Refused;
import dev.sanad.chat.Reply;
import dev.sanad.chat.Telling;
import dev.sanad.incident.ChooseRhythm;
import dev.sanad.incident.Commitment;
import dev.sanad.incident.CommsLead;
import dev.sanad.incident.Headline;
import dev.sanad.incident.Incident;
import dev.sanad.incident.Incidents;
import dev.sanad.incident.Plan;
import dev.sanad.incident.Severities;
import dev.sanad.incident.Which;
import dev.sanad.people.People;
import dev.sanad.timers.TimerHandler;
import dev.sanad.timers.Timers;
import dev.sanad.wording.Voice;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Offers the comms lead of a long incident a slower rhythm of updates. It is never chosen silently, and customers read of it in
 * the next update.
 */
@Component
class SlowerRhythm implements TimerHandler, ButtonHandler {

    private static final String TIMER = "reminders.slower-rhythm";
    private static final String VERB = "reminder.rhythm";
    private static final Duration ASK_AGAIN = Duration.ofMinutes(30);
    private static final Duration SLOW_ENOUGH = Duration.ofHours(1);
    private static final List<Integer> TIMES_SLOWER = List.of(2, 4);

    private final Incidents incidents;
    private final Which which;
    private final CommsLead commsLead;
    private final ChooseRhythm chooseRhythm;
    private final Severities severities;
    private final Plan plan;
    private final Headline headline;
    private final DirectMessages directMessages;
    private final People people;
    private final Timers timers;
    private final Clock clock;

    SlowerRhythm(
            Incidents incidents,
            Which which,
            CommsLead commsLead,
            ChooseRhythm chooseRhythm,
            Severities severities,
            Plan plan,
            Headline headline,
            DirectMessages directMessages,
            People people,
            Timers timers,
            Clock clock) {
        this.incidents = incidents;
        this.which = which;
        this.commsLead = commsLead;
        this.chooseRhythm = chooseRhythm;
        this.severities = severities;
        this.plan = plan;
        this.headline = headline;
        this.directMessages = directMessages;
        this.people = people;
        this.timers = timers;
        this.clock = clock;
    }

    @EventListener
    void declared(Incident.Declared declared) {
        timers.set(TIMER, String.valueOf(declared.number()), clock.instant().plus(plan.offersSlowerRhythmAfter()));
    }

    @EventListener
    void closed(Incident.Closed closed) {
        timers.cancel(TIMER, String.valueOf(closed.number()));
    }

    @Override
    public String kind() {
        return TIMER;
    }

    @Override
    public void fire(String subject, Instant due) {
        Incident incident = incidents.get(Long.parseLong(subject));
        @Nullable Duration rhythm = Commitment.of(incident, severities).next();
        if (!incident.isOpen() || rhythm == null || rhythm.compareTo(SLOW_ENOUGH) >= 0) {
            return;
        }
        if (incident.commsLead() == null || incident.phase() == null) {
            // Nobody who could choose, or nobody who was told anything yet.
            timers.set(TIMER, subject, clock.instant().plus(ASK_AGAIN));
        } else {
            offer(incident, incident.commsLead(), rhythm);
        }
    }

    private void offer(Incident incident, PersonId lead, Duration rhythm) {
        Voice voice = people.caller(lead).voice();
        Stream<Action> slower = TIMES_SLOWER.stream()
                .map(rhythm::multipliedBy)
                .map(each -> Action.plain(
                        ActionId.of(VERB, incident.id(), String.valueOf(each.toMinutes())),
                        voice.string("button.rhythm", "rhythm", voice.duration(each))));
        directMessages.tell(
                lead,
                Message.build()
                        .line(voice.text(
                                "rhythm.offer",
                                "incident",
                                headline.of(incident, voice),
                                "duration",
                                voice.duration(incident.duration(clock.instant())),
                                "rhythm",
                                voice.duration(rhythm)))
                        .actions(slower.toList())
                        .done(),
                Telling.inTime());
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
        Incident incident = which.demandOpen(caller, which.of(caller, press.room(), press.action()));
        commsLead.demandDecider(caller, incident, "rhythm.refused");
        String minutes = press.action().detail();
        if (!minutes.matches("\\d{1,4}")) {
            throw new Refused(caller.voice().text("button.unknown"));
        }
        Duration rhythm = Duration.ofMinutes(Math.max(1, Long.parseLong(minutes)));
        chooseRhythm.choose(caller, incident, rhythm);
        return Reply.say(caller.voice()
                .text(
                        "rhythm.chosen",
                        "name",
                        incident.name(),
                        "rhythm",
                        caller.voice().duration(rhythm)));
    }
}
