package dev.sanad.updates;

import dev.sanad.chat.DirectMessages;
import dev.sanad.chat.Message;
import dev.sanad.chat.MessageId;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.Telling;
import dev.sanad.incident.Incident;
import dev.sanad.people.People;
import dev.sanad.updates.DirectDraftTable.Told;
import dev.sanad.wording.Markdown;
import dev.sanad.wording.Text;
import dev.sanad.wording.Voice;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * What people are told of drafts that wait for them: one message a person and draft, which shows the newest revision until the
 * draft is settled, and then says how.
 */
@Component
class DirectDrafts {

    private final DirectDraftTable table;
    private final DirectMessages directMessages;
    private final DraftParts parts;
    private final People people;

    DirectDrafts(DirectDraftTable table, DirectMessages directMessages, DraftParts parts, People people) {
        this.table = table;
        this.directMessages = directMessages;
        this.parts = parts;
        this.people = people;
    }

    /** Says to somebody that a draft waits, in the place of what was said of it before. */
    void tell(Incident incident, Draft draft, Revision revision, PersonId person) {
        Optional<Told> earlier = table.of(draft).stream()
                .filter(told -> told.person().equals(person))
                .findFirst();
        Message content = content(incident, draft, revision, person);
        Telling how = Telling.atOnce().otherwiseIn(incident.room());
        MessageId message = earlier.map(told -> directMessages.replace(told.message(), content, how))
                .orElseGet(() -> directMessages.tell(person, content, how));
        earlier.ifPresent(table::remove);
        table.add(draft, new Told(message, person));
    }

    /** Whether somebody has a message about a draft already. */
    boolean isTold(Draft draft, PersonId person) {
        return table.of(draft).stream().anyMatch(told -> told.person().equals(person));
    }

    /** Shows the newest revision where people were told of an older one, which notifies nobody. */
    void bringUpToDate(Incident incident, Draft draft, Revision revision) {
        table.of(draft)
                .forEach(
                        told -> directMessages.edit(told.message(), content(incident, draft, revision, told.person())));
    }

    /** Takes back what was said of a draft that waits for nobody any more. */
    void settle(Draft draft, String key, Object... namesAndValues) {
        settle(draft, told -> true, key, namesAndValues);
    }

    /** Takes back what was said to those who need not decide any more. */
    void settleForOthers(Incident incident, Draft draft, PersonId now) {
        settle(
                draft,
                told -> !incident.isDecidedBy(told.person()),
                "draft.over.led",
                "name",
                incident.name(),
                "who",
                now);
    }

    private void settle(Draft draft, Predicate<Told> which, String key, Object... namesAndValues) {
        table.of(draft).stream().filter(which).forEach(told -> {
            Voice voice = people.caller(told.person()).voice();
            directMessages.withdraw(told.message(), Message.of(voice.text(key, namesAndValues)));
            table.remove(told);
        });
    }

    private Message content(Incident incident, Draft draft, Revision revision, PersonId person) {
        Voice voice = people.caller(person).voice();
        boolean blocked = parts.isBlocked(incident, draft, revision);
        Message.Builder message = Message.build()
                .line(news(incident, draft, revision, key(revision, person, blocked), voice))
                .quote(Markdown.prose(revision.content()))
                .context(voice.text("draft.waits.room", "room", incident.room()))
                .context(parts.goesTo(incident, voice));
        if (blocked) {
            message.line(voice.text("draft.blocked"));
        }
        return message.actions(parts.deciding(incident, draft, revision, voice)).done();
    }

    /** What must be mended first waits for nobody, and nobody is told of oneself by name. */
    private static String key(Revision revision, PersonId reader, boolean blocked) {
        if (revision.writtenBy().equals(reader)) {
            return "draft.waits.own";
        }
        return blocked ? "draft.title" : "draft.waits.you";
    }

    private static Text news(Incident incident, Draft draft, Revision revision, String key, Voice voice) {
        return voice.text(
                key,
                "name",
                incident.name(),
                "title",
                incident.title(),
                "phase",
                voice.string("phase." + draft.phase().id()),
                "revision",
                revision.number(),
                "by",
                revision.writtenBy());
    }
}
