package dev.sanad.reminders;

import dev.sanad.chat.ActionId;
import dev.sanad.chat.ButtonHandler;
import dev.sanad.chat.ButtonPress;
import dev.sanad.chat.Caller;
import dev.sanad.chat.Field;
import dev.sanad.chat.Form;
import dev.sanad.chat.FormAnswers;
import dev.sanad.chat.FormHandler;
import dev.sanad.chat.Message;
import dev.sanad.chat.Messages;
import dev.sanad.chat.Permission;
import dev.sanad.chat.Refused;
import dev.sanad.chat.Reply;
import dev.sanad.chat.Room;
import dev.sanad.incident.CommsLead;
import dev.sanad.incident.Incident;
import dev.sanad.incident.Timeline;
import dev.sanad.incident.Which;
import dev.sanad.wording.Voice;
import dev.sanad.wording.Wording;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The button "Snooze 5 min" and its question. It puts off this one reminder; the promise and the escalation stay. */
@Component
class SnoozeForm implements ButtonHandler, FormHandler {

    static final String VERB = "reminder.snooze";

    private static final Duration LENGTH = Duration.ofMinutes(5);

    private final Which which;
    private final Promises promises;
    private final Owing owing;
    private final PromiseTimer timer;
    private final Reminders reminders;
    private final ReminderMessages messages;
    private final CommsLead commsLead;
    private final Messages room;
    private final Timeline timeline;
    private final Wording wording;
    private final Clock clock;

    SnoozeForm(
            Which which,
            Promises promises,
            Owing owing,
            PromiseTimer timer,
            Reminders reminders,
            ReminderMessages messages,
            CommsLead commsLead,
            Messages room,
            Timeline timeline,
            Wording wording,
            Clock clock) {
        this.which = which;
        this.promises = promises;
        this.owing = owing;
        this.timer = timer;
        this.reminders = reminders;
        this.messages = messages;
        this.commsLead = commsLead;
        this.room = room;
        this.timeline = timeline;
        this.wording = wording;
        this.clock = clock;
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
        Incident incident = incident(press.caller(), press.room(), press.action());
        promise(press.caller(), incident, press.action());
        Voice voice = press.caller().voice();
        return new Reply.Ask(new Form(
                press.action(),
                voice.string("snooze.form", "name", incident.name()),
                voice.string("button.snooze"),
                List.of(Field.line("reason", voice.string("snooze.reason"), 200)
                        .mandatory()
                        .hint(voice.string("snooze.reason.hint")))));
    }

    @Override
    public String form() {
        return VERB;
    }

    @Override
    public Reply submit(FormAnswers answers) {
        Caller caller = answers.caller();
        Incident incident = incident(caller, answers.room(), answers.id());
        Promise promise = promise(caller, incident, answers.id());
        Instant until = clock.instant().plus(LENGTH);
        timer.set(promises.save(promise.snoozed(until)), incident);
        messages.settle(incident, "reminder.over.snoozed", "name", incident.name(), "until", until);
        String reason = answers.line("reason");
        timeline.add(incident.id(), caller.id(), "snoozed", "until", until, "reason", reason);
        room.post(
                incident.room(),
                Message.of(wording.inRooms()
                        .text(
                                owing.isToCustomers(incident) ? "snooze.done" : "snooze.done.inside",
                                "until",
                                until,
                                "who",
                                caller.id(),
                                "reason",
                                reason,
                                "due",
                                promise.dueAt())));
        return Reply.nothing();
    }

    private Incident incident(Caller caller, Room room, ActionId action) {
        Incident incident = which.demandOpen(caller, which.of(caller, room, action));
        commsLead.demandDecider(caller, incident, "snooze.refused");
        return incident;
    }

    private Promise promise(Caller caller, Incident incident, ActionId action) {
        return promises.open(incident.id())
                .filter(open -> String.valueOf(open.id()).equals(action.detail()))
                .filter(open -> Reminding.latest(open, reminders.pace(incident), clock.instant())
                        .filter(Slot::isLate)
                        .isEmpty())
                .orElseThrow(() -> new Refused(caller.voice().text("snooze.gone", "name", incident.name())));
    }
}
