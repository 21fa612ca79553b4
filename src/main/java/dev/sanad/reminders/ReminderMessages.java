package dev.sanad.reminders;

import dev.sanad.chat.DirectMessages;
import dev.sanad.chat.Message;
import dev.sanad.chat.MessageId;
import dev.sanad.chat.Messages;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.RoomId;
import dev.sanad.chat.Telling;
import dev.sanad.incident.Incident;
import dev.sanad.incident.Participants;
import dev.sanad.incident.Roster;
import dev.sanad.people.People;
import dev.sanad.reminders.ReminderTable.Given;
import dev.sanad.wording.Voice;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Puts reminders before those who must act: one message a person and one a room, each in the place of the one before, so that
 * nothing piles up however long an outage is.
 */
@Component
class ReminderMessages {

    /** People off duty are asked, too, but can sleep in between. */
    private static final Duration OFF_HOURS = Duration.ofHours(1);

    private final ReminderTable table;
    private final Messages messages;
    private final DirectMessages directMessages;
    private final Participants participants;
    private final Roster roster;
    private final People people;
    private final Clock clock;

    ReminderMessages(
            ReminderTable table,
            Messages messages,
            DirectMessages directMessages,
            Participants participants,
            Roster roster,
            People people,
            Clock clock) {
        this.table = table;
        this.messages = messages;
        this.directMessages = directMessages;
        this.participants = participants;
        this.roster = roster;
        this.people = people;
        this.clock = clock;
    }

    /** Says something in a room, in the place of what was said there before. */
    void inRoom(Incident incident, RoomId room, Message content) {
        earlier(incident, given -> given.person() == null && room.equals(roomOf(incident, given)))
                .forEach(given -> {
                    messages.remove(given.message());
                    table.remove(given.message());
                });
        keep(incident, messages.post(room, content), content, null, room);
    }

    /**
     * Says something to a person, in the place of what was said before. Whoever is off duty and was told lately sees that brought
     * up to date instead: what it says and offers stays true, and nobody is woken.
     */
    void gently(Incident incident, PersonId person, Message content) {
        Optional<Given> lately = before(incident, person)
                .filter(given -> given.at().plus(OFF_HOURS).isAfter(clock.instant()));
        if (lately.isEmpty() || roster.isOnHours(person)) {
            directly(incident, person, content);
        } else {
            directMessages.edit(lately.get().message(), content);
        }
    }

    private Optional<Given> before(Incident incident, PersonId person) {
        return earlier(incident, given -> person.equals(given.person())).stream()
                .findFirst();
    }

    /** Says something to one person, in the place of what was said before, also to somebody off duty. */
    void directly(Incident incident, PersonId person, Message content) {
        Optional<Given> before = before(incident, person);
        if (!incident.isPublic()) {
            participants.add(incident.id(), List.of(person));
        }
        Telling how = Telling.atOnce().otherwiseIn(incident.room());
        MessageId message = before.map(given -> directMessages.replace(given.message(), content, how))
                .orElseGet(() -> directMessages.tell(person, content, how));
        before.ifPresent(given -> table.remove(given.message()));
        keep(incident, message, content, person, null);
    }

    /** Changes what stands in the incident's room and before people already. What an escalation room reads stays true. */
    void bringUpToDate(Incident incident, Message inRoom, Function<PersonId, Message> directly) {
        for (Given given : earlier(incident, given -> true)) {
            PersonId person = given.person();
            if (person != null) {
                directMessages.edit(given.message(), directly.apply(person));
            } else if (roomOf(incident, given).equals(incident.room())
                    && !given.content().equals(inRoom)) {
                messages.edit(given.message(), inRoom);
                table.change(given.message(), inRoom);
            }
        }
    }

    /** Shows the latest reminder in a room that was opened after it. */
    @EventListener
    void repeat(Incident.Joined joined) {
        table.of(joined.number()).stream()
                .filter(given -> given.person() == null)
                .forEach(given -> messages.repeat(given.message(), joined.mirror(), given.content()));
    }

    /** Takes back what no longer asks for anything. Rooms forget it; people read what has happened instead. */
    void settle(Incident incident, String key, Object... namesAndValues) {
        settle(incident, given -> true, key, namesAndValues);
    }

    /** The same when somebody has answered, who reads the answer's own words. */
    void settleAnswered(Incident incident, PersonId by, Message thanks, String key, Object... namesAndValues) {
        earlier(incident, given -> by.equals(given.person())).forEach(given -> {
            directMessages.withdraw(given.message(), thanks);
            table.remove(given.message());
        });
        settle(incident, key, namesAndValues);
    }

    /** Takes back what was asked of people who need not decide any more. */
    void settleForOthers(Incident incident, String key, Object... namesAndValues) {
        settle(incident, given -> given.person() != null && !incident.isDecidedBy(given.person()), key, namesAndValues);
    }

    private void settle(Incident incident, Predicate<Given> which, String key, Object... namesAndValues) {
        earlier(incident, which).forEach(given -> {
            PersonId person = given.person();
            if (person == null) {
                messages.remove(given.message());
            } else {
                Voice voice = people.caller(person).voice();
                directMessages.withdraw(given.message(), Message.of(voice.text(key, namesAndValues)));
            }
            table.remove(given.message());
        });
    }

    private List<Given> earlier(Incident incident, Predicate<Given> which) {
        return table.of(incident.id()).stream().filter(which).toList();
    }

    private static RoomId roomOf(Incident incident, Given given) {
        return Objects.requireNonNullElse(given.room(), incident.room());
    }

    private void keep(
            Incident incident, MessageId message, Message content, @Nullable PersonId person, @Nullable RoomId room) {
        Instant now = clock.instant();
        table.add(incident.id(), new Given(message, content, person, room, now));
    }
}
