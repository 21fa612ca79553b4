package dev.sanad.slack;

import dev.sanad.config.ConfigProblem;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.env.Environment;

/**
 * How Slack is reached. The secrets come from the environment and are in no text made of this record.
 *
 * @param botToken {@code SLACK_BOT_TOKEN}, begins with {@code xoxb-}
 * @param appToken {@code SLACK_APP_TOKEN}, begins with {@code xapp-}: Socket Mode
 * @param signingSecret {@code SLACK_SIGNING_SECRET}: requests over HTTP
 * @param apiUrl {@code sanad.slack.api-url}: Slack's Web API, or another server that speaks it
 * @param timelineReaction {@code sanad.slack.timeline-reaction}: the emoji that adds a message to the timeline
 */
record SlackSettings(
        String botToken,
        Optional<String> appToken,
        Optional<String> signingSecret,
        Optional<String> apiUrl,
        String timelineReaction) {

    static final String BOT_TOKEN = "SLACK_BOT_TOKEN";
    static final String APP_TOKEN = "SLACK_APP_TOKEN";

    /**
     * Reads the environment.
     *
     * @throws ConfigProblem when Slack could never reach the bot, or a token is of the wrong kind
     */
    static SlackSettings of(Environment environment) {
        SlackSettings settings = new SlackSettings(
                environment.getRequiredProperty(BOT_TOKEN),
                text(environment, APP_TOKEN),
                text(environment, "SLACK_SIGNING_SECRET"),
                text(environment, "sanad.slack.api-url"),
                environment.getProperty("sanad.slack.timeline-reaction", "pushpin"));
        settings.demandKind(BOT_TOKEN, Optional.of(settings.botToken), "xoxb-");
        settings.demandKind(APP_TOKEN, settings.appToken, "xapp-");
        if (settings.appToken.isEmpty() && settings.signingSecret.isEmpty()) {
            throw problem(
                    APP_TOKEN,
                    "there is neither an app token (Socket Mode) nor a signing secret (HTTP), so Slack cannot reach Sanad.",
                    "SLACK_APP_TOKEN=xapp-…   of the app's page \"Basic Information\", or\nSLACK_SIGNING_SECRET=…    of the same page");
        }
        return settings;
    }

    private void demandKind(String name, Optional<String> token, String prefix) {
        if (token.isPresent() && !token.get().startsWith(prefix)) {
            throw problem(
                    name,
                    "this is a token of another kind: it does not begin with " + prefix + ".",
                    name + "=" + prefix + "…");
        }
    }

    private static Optional<String> text(Environment environment, String name) {
        return Optional.ofNullable(environment.getProperty(name)).filter(value -> !value.isBlank());
    }

    private static ConfigProblem problem(String name, String what, String example) {
        return new ConfigProblem(Path.of("environment"), name, what, example, null);
    }

    @Override
    public String toString() {
        return "SlackSettings[" + (appToken.isPresent() ? "Socket Mode" : "HTTP") + "]";
    }
}
