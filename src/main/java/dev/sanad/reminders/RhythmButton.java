package dev.sanad.reminders;

import dev.sanad.chat.ActionId;
import dev.sanad.chat.ButtonHandler;
import dev.sanad.chat.ButtonPress;
import dev.sanad.chat.Caller;
import dev.sanad.chat.Permission;
import dev.sanad.chat.Refused;
import dev.sanad.chat.Reply;
import dev.sanad.incident.ChooseRhythm;
import dev.sanad.incident.CommsLead;
import dev.sanad.incident.Incident;
import dev.sanad.incident.Which;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The button "Every 30 min": has customers hear in a slower rhythm, as they read in the next update. */
@Component
class RhythmButton implements ButtonHandler {

    private static final String VERB = "reminder.rhythm";

    private final Which which;
    private final CommsLead commsLead;
    private final ChooseRhythm chooseRhythm;
    private final SlowerRhythm slowerRhythm;

    RhythmButton(Which which, CommsLead commsLead, ChooseRhythm chooseRhythm, SlowerRhythm slowerRhythm) {
        this.which = which;
        this.commsLead = commsLead;
        this.chooseRhythm = chooseRhythm;
        this.slowerRhythm = slowerRhythm;
    }

    static ActionId of(Incident incident, Duration rhythm) {
        return ActionId.of(VERB, incident.id(), String.valueOf(rhythm.toMinutes()));
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
        slowerRhythm.chosen(incident, rhythm);
        return Reply.say(SlowerRhythm.chosen(incident, rhythm, caller.voice()));
    }
}
