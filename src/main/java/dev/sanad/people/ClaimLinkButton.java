package dev.sanad.people;

import dev.sanad.chat.ButtonHandler;
import dev.sanad.chat.ButtonPress;
import dev.sanad.chat.Reply;
import org.springframework.stereotype.Component;

/** The yes of the account that typed a code. */
@Component
class ClaimLinkButton implements ButtonHandler {

    static final String VERB = "people.link-claim";

    private final Linking linking;

    ClaimLinkButton(Linking linking) {
        this.linking = linking;
    }

    @Override
    public String verb() {
        return VERB;
    }

    @Override
    public Reply press(ButtonPress press) {
        return linking.claimed(press.caller(), press.action().subject());
    }
}
