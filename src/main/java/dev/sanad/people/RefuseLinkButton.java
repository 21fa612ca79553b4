package dev.sanad.people;

import dev.sanad.chat.ButtonHandler;
import dev.sanad.chat.ButtonPress;
import dev.sanad.chat.Reply;
import org.springframework.stereotype.Component;

/** The no of either account. */
@Component
class RefuseLinkButton implements ButtonHandler {

    static final String VERB = "people.link-refuse";

    private final Linking linking;

    RefuseLinkButton(Linking linking) {
        this.linking = linking;
    }

    @Override
    public String verb() {
        return VERB;
    }

    @Override
    public Reply press(ButtonPress press) {
        return linking.refused(press.caller(), press.action().subject());
    }
}
