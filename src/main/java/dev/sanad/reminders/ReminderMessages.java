package dev.sanad.reminders;

import dev.sanad.chat.Action;
import dev.sanad.chat.ActionId;
import dev.sanad.chat.Block;
import dev.sanad.chat.ChatJson;
import dev.sanad.chat.DirectMessages;
import dev.sanad.chat.Message;
import dev.sanad.chat.MessageId;
import dev.sanad.chat.Messages;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.Telling;
import dev.sanad.incident.Incident;
import dev.sanad.incident.IncidentButtons;
import dev.sanad.incident.Phase;
import dev.sanad.incident.Roster;
import dev.sanad.people.People;
import dev.sanad.wording.Text;
import dev.sanad.wording.Voice;
import dev.sanad.wording.Wording;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What reminders say, in the room and to those who must act. Only the latest reminder has buttons. */
@Component
class ReminderMessages {

    private final Messages messages;
    private final DirectMessages direct;
    private final People people;
    private final Roster roster;
    private final Wording wording;
    private final ChatJson json;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReminderMessages(
            Messages messages,
            DirectMessages direct,
            People people,
            Roster roster,
            Wording wording,
            ChatJson json,
            JdbcClient jdbc,
            Clock clock) {
        this.messages = messages;
        this.direct = direct;
        this.people = people;
        this.roster = roster;
        this.wording = wording;
        this.json = json;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Sent(MessageId id, Message content) {}

    void before(Incident incident, Promise promise) {
        remind(incident, promise, "reminder.before", deciders(incident));
    }

    void due(Incident incident, Promise promise) {
        remind(incident, promise, "reminder.due", deciders(incident));
    }

    /** To the deputies, who can stand in. */
    void late(Incident incident, Promise promise) {
        retire(incident.id());
        List<PersonId> deputies = roster.deputies(incident);
        Voice room = wording.inRooms();
        String key = incident.commsLead() == null ? "reminder.late.nobody" : "reminder.late";
        post(incident, text(room, key, incident, promise, deputies), lateActions(incident, room));
        for (PersonId deputy : deputies) {
            Voice voice = people.caller(deputy).voice();
            tell(deputy, incident, text(voice, key, incident, promise, deputies), lateActions(incident, voice));
        }
    }

    /** Shows the latest reminder in a room that was opened after it. */
    @EventListener
    void repeat(Incident.Joined joined) {
        sent(joined.number()).forEach(sent -> messages.repeat(sent.id(), joined.mirror(), sent.content()));
    }

    /** Takes the buttons off the reminders of an incident. */
    void retire(long incident) {
        sent(incident).forEach(message -> messages.edit(message.id(), withoutButtons(message.content())));
        jdbc.sql("delete from reminder_message where incident = ?")
                .params(incident)
                .update();
    }

    private List<Sent> sent(long incident) {
        return jdbc.sql("select message, content from reminder_message where incident = ?")
                .params(incident)
                .query((row, number) -> new Sent(
                        new MessageId(row.getObject("message", UUID.class)),
                        json.read(row.getString("content"), Message.class)))
                .list();
    }

    private void remind(Incident incident, Promise promise, String key, List<PersonId> whom) {
        retire(incident.id());
        Voice room = wording.inRooms();
        if (whom.isEmpty()) {
            post(incident, text(room, "reminder.nobody-leads", incident, promise, whom), lateActions(incident, room));
            return;
        }
        post(incident, text(room, key, incident, promise, whom), actions(incident, promise, room));
        for (PersonId person : whom) {
            Voice voice = people.caller(person).voice();
            tell(person, incident, text(voice, key, incident, promise, whom), actions(incident, promise, voice));
        }
    }

    private Text text(Voice voice, String key, Incident incident, Promise promise, List<PersonId> whom) {
        Duration distance = Duration.between(clock.instant(), promise.dueAt()).abs();
        String which = promise.kind() == Promise.Kind.FIRST ? ".first" : "";
        return voice.text(
                key + which,
                "name",
                incident.name(),
                "due",
                promise.dueAt(),
                "distance",
                voice.duration(distance.plusSeconds(30)),
                "who",
                whom);
    }

    private static List<Action> actions(Incident incident, Promise promise, Voice voice) {
        Action draft = Action.plain(IncidentButtons.draft(incident.id()), voice.string("button.draft"));
        Action snooze = Action.plain(
                ActionId.of(SnoozeForm.VERB, incident.id(), String.valueOf(promise.id())),
                voice.string("button.snooze"));
        Action likely = promise.kind() == Promise.Kind.FIRST
                ? Action.primary(
                        IncidentButtons.draft(incident.id(), Phase.ACKNOWLEDGED), voice.string("button.draft-first"))
                : Action.primary(ActionId.of(NoNewsButton.VERB, incident.id()), voice.string("button.no-news"));
        return promise.kind() == Promise.Kind.FIRST ? List.of(likely, snooze) : List.of(likely, draft, snooze);
    }

    private static List<Action> lateActions(Incident incident, Voice voice) {
        Action take = incident.commsLead() == null
                ? Action.primary(IncidentButtons.takeLead(incident.id()), voice.string("button.take-lead"))
                : Action.primary(ActionId.of(StandInButton.VERB, incident.id()), voice.string("button.stand-in"));
        return List.of(take, Action.plain(IncidentButtons.draft(incident.id()), voice.string("button.draft")));
    }

    private void post(Incident incident, Text line, List<Action> actions) {
        Message message = Message.of(line, actions.toArray(new Action[0]));
        keep(incident, messages.post(incident.room(), message), message);
    }

    private void tell(PersonId person, Incident incident, Text line, List<Action> actions) {
        Message message = Message.of(line, actions.toArray(new Action[0]));
        keep(incident, direct.tell(person, message, Telling.atOnce().otherwiseIn(incident.room())), message);
    }

    private void keep(Incident incident, MessageId id, Message message) {
        jdbc.sql("insert into reminder_message (message, incident, content) values (?, ?, ?)")
                .params(id.value(), incident.id(), json.write(message))
                .update();
    }

    private static List<PersonId> deciders(Incident incident) {
        return Stream.of(incident.commsLead(), incident.standIn())
                .filter(Objects::nonNull)
                .toList();
    }

    private static Message withoutButtons(Message message) {
        List<Block> rest = new ArrayList<>(message.blocks());
        rest.removeIf(block -> block instanceof Block.Actions);
        return new Message(rest);
    }
}
