package dev.sanad.reminders;

import dev.sanad.chat.Action;
import dev.sanad.chat.DirectMessages;
import dev.sanad.chat.Message;
import dev.sanad.chat.MessageId;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.Telling;
import dev.sanad.incident.Headline;
import dev.sanad.incident.Incident;
import dev.sanad.incident.Incidents;
import dev.sanad.incident.Plan;
import dev.sanad.people.People;
import dev.sanad.timers.TimerHandler;
import dev.sanad.timers.Timers;
import dev.sanad.wording.Text;
import dev.sanad.wording.Voice;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Offers the comms lead of a long incident a slower rhythm of updates: once at each severity whose rhythm is quick, and whoever leads
 * later once more while none was chosen. It is never chosen silently, and customers read of it in the next update.
 */
@Component
class SlowerRhythm implements TimerHandler {

    private static final String TIMER = "reminders.slower-rhythm";
    private static final Duration ASK_AGAIN = Duration.ofMinutes(30);
    private static final Duration SLOW_ENOUGH = Duration.ofHours(1);
    private static final List<Integer> TIMES_SLOWER = List.of(2, 4);

    private final Incidents incidents;
    private final RhythmOffers offers;
    private final Owing owing;
    private final Plan plan;
    private final Headline headline;
    private final DirectMessages directMessages;
    private final People people;
    private final Timers timers;
    private final Clock clock;

    SlowerRhythm(
            Incidents incidents,
            RhythmOffers offers,
            Owing owing,
            Plan plan,
            Headline headline,
            DirectMessages directMessages,
            People people,
            Timers timers,
            Clock clock) {
        this.incidents = incidents;
        this.offers = offers;
        this.owing = owing;
        this.plan = plan;
        this.headline = headline;
        this.directMessages = directMessages;
        this.people = people;
        this.timers = timers;
        this.clock = clock;
    }

    /** Sees to it that it is offered when the incident is old enough, unless there is nothing to offer. */
    void watch(Incident incident) {
        if (isToBeOffered(incident)) {
            Instant now = clock.instant();
            Instant oldEnough = incident.declaredAt().plus(plan.offersSlowerRhythmAfter());
            timers.setIfAbsent(TIMER, String.valueOf(incident.id()), oldEnough.isAfter(now) ? oldEnough : now);
        }
    }

    @EventListener
    void declared(Incident.Declared declared) {
        watch(incidents.get(declared.number()));
    }

    @EventListener
    void severityChanged(Incident.SeverityChanged changed) {
        Incident incident = incidents.get(changed.number());
        takeBack(incident.id(), voice -> voice.text("rhythm.over.severity", "name", incident.name()));
        watch(incident);
    }

    @EventListener
    void led(Incident.LeadChanged changed) {
        Incident incident = incidents.get(changed.number());
        takeBack(
                incident.id(), voice -> voice.text("reminder.over.led", "name", incident.name(), "who", changed.now()));
        watch(incident);
    }

    /** Whoever else was offered it reads what was chosen. */
    void chosen(Incident incident, Duration rhythm) {
        takeBack(incident.id(), voice -> chosen(incident, rhythm, voice));
    }

    static Text chosen(Incident incident, Duration rhythm, Voice voice) {
        return voice.text("rhythm.chosen", "name", incident.name(), "rhythm", voice.duration(rhythm));
    }

    @EventListener
    void closed(Incident.Closed closed) {
        timers.cancel(TIMER, String.valueOf(closed.number()));
        takeBack(closed.number(), voice -> voice.text("lead.over", "name", Incident.name(closed.number())));
    }

    @Override
    public String kind() {
        return TIMER;
    }

    @Override
    public void fire(String subject, Instant due) {
        Incident incident = incidents.get(Long.parseLong(subject));
        @Nullable Duration rhythm = owing.commitment(incident).next();
        if (rhythm == null || !isToBeOffered(incident)) {
            return;
        }
        if (incident.commsLead() == null || incident.phase() == null) {
            // Nobody who could choose, or nobody who was told anything yet.
            timers.set(TIMER, subject, clock.instant().plus(ASK_AGAIN));
        } else {
            offer(incident, incident.commsLead(), rhythm);
        }
    }

    private boolean isToBeOffered(Incident incident) {
        @Nullable Duration rhythm = owing.commitment(incident).next();
        return incident.isOpen()
                && rhythm != null
                && rhythm.compareTo(SLOW_ENOUGH) < 0
                && incident.chosenRhythm().isEmpty()
                && incident.lead()
                        .filter(lead -> offers.wasMade(incident.id(), incident.severity(), lead))
                        .isEmpty();
    }

    private void offer(Incident incident, PersonId lead, Duration rhythm) {
        Voice voice = people.caller(lead).voice();
        Text question = voice.text(
                "rhythm.offer",
                "incident",
                headline.of(incident, voice),
                "duration",
                voice.duration(incident.duration(clock.instant())),
                "rhythm",
                voice.duration(rhythm));
        Stream<Action> slower = TIMES_SLOWER.stream()
                .map(rhythm::multipliedBy)
                .map(each -> Action.plain(
                        RhythmButton.of(incident, each),
                        voice.string("button.rhythm", "rhythm", voice.duration(each))));
        Message content =
                Message.build().line(question).actions(slower.toList()).done();
        MessageId message = directMessages.tell(lead, content, Telling.inTime());
        offers.add(incident.id(), incident.severity(), lead, message);
    }

    private void takeBack(long incident, Function<Voice, Text> instead) {
        for (RhythmOffers.Standing offer : offers.takeBack(incident)) {
            Voice voice = people.caller(offer.person()).voice();
            directMessages.withdraw(offer.message(), Message.of(instead.apply(voice)));
        }
    }
}
