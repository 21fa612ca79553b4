package dev.sanad.people;

import dev.sanad.chat.ButtonHandler;
import dev.sanad.chat.ButtonPress;
import dev.sanad.chat.Reply;
import org.springframework.stereotype.Component;

/** The yes of the account that offered a code. */
@Component
class ConfirmLinkButton implements ButtonHandler {

    static final String VERB = "people.link-confirm";

    private final Linking linking;

    ConfirmLinkButton(Linking linking) {
        this.linking = linking;
    }

    @Override
    public String verb() {
        return VERB;
    }

    @Override
    public Reply press(ButtonPress press) {
        return linking.confirmed(press.caller(), press.action().subject());
    }
}
