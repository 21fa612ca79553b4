package dev.sanad.discord;

import dev.sanad.chat.PlatformIds;
import org.springframework.stereotype.Component;

/** Discord's user ids: a long number, with or without the server's. */
@Component
@DiscordOnly
class DiscordIds implements PlatformIds {

    static final String PLACE = "Discord";

    static boolean isServer(String workspace) {
        return workspace.matches("\\d{15,19}");
    }

    @Override
    public String place() {
        return PLACE;
    }

    @Override
    public boolean isOne(String name) {
        return name.matches("(\\d{15,19}:)?\\d{15,19}");
    }
}
