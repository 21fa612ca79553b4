package dev.sanad.people;

import dev.sanad.chat.ButtonHandler;
import dev.sanad.chat.ButtonPress;
import dev.sanad.chat.Permission;
import dev.sanad.chat.Reply;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The button "Undo the link": each account is one of its own again. What the person leads stays with the main one. */
@Component
class UnlinkButton implements ButtonHandler {

    static final String VERB = "people.unlink";

    private static final Logger log = LoggerFactory.getLogger(UnlinkButton.class);

    private final Profiles profiles;
    private final People people;
    private final Linking linking;

    UnlinkButton(Profiles profiles, People people, Linking linking) {
        this.profiles = profiles;
        this.people = people;
        this.linking = linking;
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
        Profile profile = people.profile(press.caller().id());
        profiles.unlink(profile.id());
        log.info("The accounts of {} are each a person again", profile.id());
        return Reply.say(press.caller()
                .voice()
                .text("link.undone", "main", linking.named(profile.accounts().getFirst())));
    }
}
