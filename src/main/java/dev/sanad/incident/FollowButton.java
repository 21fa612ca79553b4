package dev.sanad.incident;

import dev.sanad.chat.ButtonHandler;
import dev.sanad.chat.ButtonPress;
import dev.sanad.chat.Permission;
import dev.sanad.chat.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The button "Follow": brings somebody into the incident's room. */
@Component
class FollowButton implements ButtonHandler {

    static final String VERB = "incident.follow";

    private final Which which;
    private final JoinIncident joinIncident;

    FollowButton(Which which, JoinIncident joinIncident) {
        this.which = which;
        this.joinIncident = joinIncident;
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
        return joinIncident.join(press.caller(), which.of(press.caller(), press.room(), press.action()));
    }
}
