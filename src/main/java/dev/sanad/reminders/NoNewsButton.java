package dev.sanad.reminders;

import dev.sanad.chat.ButtonHandler;
import dev.sanad.chat.ButtonPress;
import dev.sanad.chat.Permission;
import dev.sanad.chat.Reply;
import dev.sanad.incident.Incident;
import dev.sanad.incident.Phase;
import dev.sanad.incident.Which;
import dev.sanad.updates.ReadyDraft;
import org.springframework.stereotype.Component;

/** The button "Still working, no news": puts a ready draft into the room (practices.md OC-12). */
@Component
class NoNewsButton implements ButtonHandler {

    static final String VERB = "reminder.no-news";

    private final Which which;
    private final ReadyDraft readyDraft;

    NoNewsButton(Which which, ReadyDraft readyDraft) {
        this.which = which;
        this.readyDraft = readyDraft;
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
        readyDraft.start(press.caller(), incident, Phase.NO_NEWS);
        return press.room().id().equals(incident.room())
                ? Reply.nothing()
                : Reply.say(press.caller().voice().text("reminder.no-news.done", "room", incident.room()));
    }
}
