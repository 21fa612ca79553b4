package dev.sanad.people;

import dev.sanad.chat.Action;
import dev.sanad.chat.ActionId;
import dev.sanad.chat.Block;
import dev.sanad.chat.Caller;
import dev.sanad.chat.HomeSection;
import dev.sanad.chat.Router;
import dev.sanad.wording.Voice;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In which language and time zone the bot speaks to a person. */
@Component
@Order(3)
class SettingsSection implements HomeSection {

    private final People people;

    SettingsSection(People people) {
        this.people = people;
    }

    @Override
    public List<Block> blocks(Caller caller) {
        Voice voice = caller.voice();
        String key = people.profile(caller.id()).isChosen() ? "home.settings.chosen" : "home.settings.from-profile";
        String language = voice.string("language." + voice.language().code());
        return List.of(
                new Block.Line(voice.text("home.settings")),
                new Block.Line(voice.text(
                        key, "language", language, "zone", caller.zone().getId())),
                new Block.Actions(List.of(Action.plain(
                        ActionId.of(Router.RUN_COMMAND, "sanad", "me"), voice.string("home.settings.change")))));
    }
}
