package dev.sanad.people;

import dev.sanad.chat.Block;
import dev.sanad.chat.Caller;
import dev.sanad.chat.HomeSection;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In which language and time zone the bot speaks to a person. */
@Component
@Order(3)
class SettingsSection implements HomeSection {

    @Override
    public List<Block> blocks(Caller caller) {
        String language =
                caller.voice().string("language." + caller.voice().language().code());
        return List.of(
                new Block.Line(caller.voice().text("home.settings")),
                new Block.Line(caller.voice()
                        .text(
                                "home.settings.from-profile",
                                "language",
                                language,
                                "zone",
                                caller.zone().getId())));
    }
}
