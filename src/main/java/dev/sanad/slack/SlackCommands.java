package dev.sanad.slack;

import static dev.sanad.slack.UnreadableRequest.demandId;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.Reply;
import dev.sanad.chat.Router;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Slash commands of Slack. */
@Component
@SlackOnly
class SlackCommands {

    private final Router router;
    private final SlackPeople people;
    private final SlackRoom room;
    private final SlackAnswers answers;

    SlackCommands(Router router, SlackPeople people, SlackRoom room, SlackAnswers answers) {
        this.router = router;
        this.people = people;
        this.room = room;
        this.answers = answers;
    }

    void register(App app) {
        app.command(Pattern.compile("/.*"), (request, context) -> take(request.getPayload(), context));
    }

    private Response take(SlashCommandPayload command, SlashCommandContext context) {
        Asked asked = Asked.now(
                people.meet(demandId(command.getTeamId(), "team_id"), demandId(command.getUserId(), "user_id")),
                demandId(command.getChannelId(), "channel_id"),
                demandId(command.getTriggerId(), "trigger_id"),
                command.getResponseUrl());
        String line = line(command.getCommand().replaceFirst("^/", "") + " " + orEmpty(command.getText()));
        Reply reply = run(asked.person(), asked.channel(), line, "slack:" + asked.trigger());
        return answers.toCommand(reply, asked, "/" + line, context);
    }

    /** Also for a button that stands for a command typed before. */
    Reply run(PersonId person, String channel, String line, String request) {
        return router.command(person, room.of(person.workspace(), channel), line, request);
    }

    /** Slack escapes the three characters that it reads as control characters. */
    private static String line(String escaped) {
        return escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
