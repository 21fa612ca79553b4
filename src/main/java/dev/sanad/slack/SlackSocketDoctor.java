package dev.sanad.slack;

import com.slack.api.Slack;
import dev.sanad.operations.Check;
import java.io.IOException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether Slack opens sockets, where there is an app token. */
@Component
@SlackOnly
@Order(2)
class SlackSocketDoctor implements Check {

    private final Slack sdk;
    private final SlackSettings settings;

    SlackSocketDoctor(Slack sdk, SlackSettings settings) {
        this.sdk = sdk;
        this.settings = settings;
    }

    @Override
    public String about() {
        return "Slack's Socket Mode";
    }

    @Override
    public List<Finding> examine() {
        return settings.appToken().map(this::socket).stream().toList();
    }

    private Finding socket(String appToken) {
        try {
            sdk.issueSocketModeUrl(appToken);
            return Finding.well("Slack opens sockets with SLACK_APP_TOKEN.");
        } catch (IOException | IllegalStateException e) {
            return Finding.ill(
                    "Slack opens no socket with SLACK_APP_TOKEN: " + e.getMessage(),
                    "Generate an app-level token with the scope connections:write under \"Basic Information\", and turn Socket Mode on.");
        }
    }
}
