package dev.sanad.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.sanad.chat.ConfiguredRooms;
import dev.sanad.operations.Check;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether Slack takes the bot token, allows what is needed, has the rooms and the people that are named, and agrees on the time. */
@Component
@SlackOnly
@Order(2)
class SlackDoctor implements Check {

    private static final Duration MOST_DRIFT = Duration.ofMinutes(2);

    private final MethodsClient slack;
    private final SlackCalls calls;
    private final SlackChannels channels;
    private final ConfiguredRooms configured;
    private final SlackPeopleDoctor people;
    private final Clock clock;

    SlackDoctor(
            MethodsClient slack,
            SlackCalls calls,
            SlackChannels channels,
            ConfiguredRooms configured,
            SlackPeopleDoctor people,
            @Qualifier("machine") Clock clock) {
        this.slack = slack;
        this.calls = calls;
        this.channels = channels;
        this.configured = configured;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public String about() {
        return "Slack";
    }

    @Override
    public List<Finding> examine() {
        List<Finding> findings = new ArrayList<>();
        try {
            AuthTestResponse answer = calls.call(() -> slack.authTest(test -> test));
            findings.add(Finding.well("Slack takes SLACK_BOT_TOKEN, of the workspace " + answer.getTeamId() + "."));
            findings.add(scopes(answer));
            findings.add(time(answer));
            findings.addAll(rooms());
            findings.addAll(people.examine(answer.getTeamId()));
        } catch (SlackFailure e) {
            findings.add(failure(e));
        }
        return findings;
    }

    private static Finding failure(SlackFailure e) {
        return e.mayPass() && !e.refusesToken()
                ? Finding.ill(
                        "Slack does not answer: " + e.error() + ".",
                        "Look whether this machine reaches Slack, and try again.")
                : Finding.ill(
                        "Slack does not take SLACK_BOT_TOKEN: " + e.error() + ".",
                        "Install the app in your workspace and copy the \"Bot User OAuth Token\" anew.");
    }

    private static Finding scopes(AuthTestResponse answer) {
        Set<String> missing = new TreeSet<>(SlackManifest.SCOPES.keySet());
        for (String granted : header(answer, "x-oauth-scopes").split(",", -1)) {
            missing.remove(granted.strip());
        }
        if (missing.isEmpty()) {
            return Finding.well("The app has every scope that Sanad needs.");
        }
        StringBuilder purposes = new StringBuilder();
        missing.forEach(scope -> purposes.append(scope)
                .append(": ")
                .append(SlackManifest.SCOPES.get(scope))
                .append('\n'));
        return Finding.ill(
                "The app lacks scopes: " + String.join(", ", missing) + ".",
                purposes
                        + "Paste bot-config/slack-app-manifest.yml into the app's page \"App Manifest\", then install the app again.");
    }

    private Finding time(AuthTestResponse answer) {
        String date = header(answer, "date");
        if (date.isEmpty()) {
            return Finding.well("Slack tells no time to compare this machine's clock with.");
        }
        Duration drift = Duration.between(
                        ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                                .toInstant(),
                        clock.instant())
                .abs();
        return drift.compareTo(MOST_DRIFT) < 0
                ? Finding.well("This machine's clock agrees with Slack's.")
                : Finding.ill(
                        "This machine's clock differs from Slack's by " + drift.toMinutes() + " minutes.",
                        "Have it set over the network (NTP): requests would be refused, and promises kept late.");
    }

    private List<Finding> rooms() throws SlackFailure {
        Map<String, String> found = channels.named(configured.names());
        return configured.all().stream()
                .map(room -> found.containsKey(room.name())
                        ? Finding.well(
                                "The room #" + room.name() + " is there, " + room.key() + " in " + room.file() + ".")
                        : Finding.ill(
                                "There is no channel #" + room.name() + " that Sanad sees.",
                                "Make it, or if it is private invite Sanad into it; or change " + room.key() + " in "
                                        + room.file() + "."))
                .toList();
    }

    private static String header(AuthTestResponse answer, String name) {
        Map<String, List<String>> headers = answer.getHttpResponseHeaders();
        if (headers == null) {
            return "";
        }
        return headers.entrySet().stream()
                .filter(header -> name.equalsIgnoreCase(header.getKey()))
                .flatMap(header -> header.getValue().stream())
                .findFirst()
                .orElse("");
    }
}
