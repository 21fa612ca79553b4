package dev.sanad.slack;

import static dev.sanad.slack.UnreadableRequest.demand;
import static dev.sanad.slack.UnreadableRequest.demandId;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.response.Response;
import dev.sanad.chat.ActionId;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.Reply;
import dev.sanad.chat.Router;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Buttons of messages, modals and the home tab. */
@Component
@SlackOnly
class SlackButtons {

    private final Router router;
    private final SlackPeople people;
    private final SlackRoom room;
    private final SlackCommands commands;
    private final SlackAnswers answers;

    SlackButtons(Router router, SlackPeople people, SlackRoom room, SlackCommands commands, SlackAnswers answers) {
        this.router = router;
        this.people = people;
        this.room = room;
        this.commands = commands;
        this.answers = answers;
    }

    void register(App app) {
        app.blockAction(Pattern.compile(".*"), (request, context) -> take(request.getPayload(), context));
    }

    private Response take(BlockActionPayload press, ActionContext context) {
        BlockActionPayload.Action action = first(demand(press.getActions(), "actions"));
        String id = demand(action.getActionId(), "action_id");
        Asked asked = Asked.now(
                people.meet(
                        demandId(demand(press.getTeam(), "team").getId(), "team.id"),
                        demandId(demand(press.getUser(), "user").getId(), "user.id")),
                channel(press),
                demandId(press.getTriggerId(), "trigger_id"),
                press.getResponseUrl());
        String request = "slack:" + asked.trigger();
        String meant = id.equals(SlackAnswers.AGAIN) ? demand(action.getValue(), "value") : id;
        Reply reply = meant.startsWith("/")
                ? commands.run(asked.person(), asked.channel(), meant.substring(1), request)
                : press(asked, ActionId.parse(meant), request);
        boolean inModal =
                press.getView() != null && "modal".equals(press.getView().getType());
        answers.toPress(reply, asked, meant, inModal);
        return context.ack();
    }

    private static BlockActionPayload.Action first(List<BlockActionPayload.Action> actions) {
        return demand(actions.isEmpty() ? null : actions.getFirst(), "action");
    }

    private Reply press(Asked asked, ActionId action, String request) {
        PersonId person = asked.person();
        return router.press(person, room.of(person.workspace(), asked.channel()), action, request);
    }

    /** A button in a modal belongs to the channel in which the modal was asked for. */
    private static String channel(BlockActionPayload press) {
        if (press.getChannel() != null) {
            return demandId(press.getChannel().getId(), "channel.id");
        }
        return press.getView() == null || press.getView().getPrivateMetadata() == null
                ? ""
                : press.getView().getPrivateMetadata();
    }
}
