package dev.sanad.slack;

import dev.sanad.chat.PlatformIds;
import org.springframework.stereotype.Component;

/** Slack's member ids: {@code U0123ABCD}, with or without the workspace's. */
@Component
@SlackOnly
class SlackIds implements PlatformIds {

    static final String PLACE = "Slack";

    @Override
    public String place() {
        return PLACE;
    }

    @Override
    public boolean isOne(String name) {
        return name.matches("(T[A-Z0-9]+:)?[UW][A-Z0-9]{4,}");
    }
}
