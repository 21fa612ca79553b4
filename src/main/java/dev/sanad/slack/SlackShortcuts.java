package dev.sanad.slack;

import static dev.sanad.slack.UnreadableRequest.demand;
import static dev.sanad.slack.UnreadableRequest.demandId;

import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.MessageShortcutContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.model.Message;
import com.slack.api.model.event.ReactionAddedEvent;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.Reply;
import dev.sanad.chat.Room;
import dev.sanad.chat.Rooms;
import dev.sanad.chat.Router;
import dev.sanad.people.People;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What is done with a message somebody wrote: by the menu beside it, or by a reaction in a room that Sanad knows. */
@Component
@SlackOnly
class SlackShortcuts {

    private static final Logger log = LoggerFactory.getLogger(SlackShortcuts.class);
    private static final String KEEP = "incident.keep";

    private final MethodsClient slack;
    private final SlackCalls calls;
    private final SlackSettings settings;
    private final Router router;
    private final Rooms rooms;
    private final SlackPeople people;
    private final People profiles;
    private final SlackRoom room;
    private final SlackAnswers answers;

    SlackShortcuts(
            MethodsClient slack,
            SlackCalls calls,
            SlackSettings settings,
            Router router,
            Rooms rooms,
            SlackPeople people,
            People profiles,
            SlackRoom room,
            SlackAnswers answers) {
        this.slack = slack;
        this.calls = calls;
        this.settings = settings;
        this.router = router;
        this.rooms = rooms;
        this.people = people;
        this.profiles = profiles;
        this.room = room;
        this.answers = answers;
    }

    void register(App app) {
        app.messageShortcut(Pattern.compile(".*"), (request, context) -> take(request.getPayload(), context));
        app.event(ReactionAddedEvent.class, (payload, context) -> {
            take(demandId(payload.getTeamId(), "team_id"), demand(payload.getEvent(), "event"));
            return context.ack();
        });
    }

    private Response take(MessageShortcutPayload shortcut, MessageShortcutContext context) {
        String team = demandId(demand(shortcut.getTeam(), "team").getId(), "team.id");
        String channel = demandId(demand(shortcut.getChannel(), "channel").getId(), "channel.id");
        PersonId person =
                people.meet(team, demandId(demand(shortcut.getUser(), "user").getId(), "user.id"));
        Asked asked =
                Asked.now(person, channel, demandId(shortcut.getTriggerId(), "trigger_id"), shortcut.getResponseUrl());
        Message message = demand(shortcut.getMessage(), "message");
        Reply reply =
                run(person, room.of(team, channel), demand(shortcut.getCallbackId(), "callback_id"), channel, message);
        answers.toPress(reply, asked, "", false);
        return context.ack();
    }

    /** A reaction says less than a command: where it has no meaning it is just a reaction. */
    private void take(String team, ReactionAddedEvent reaction) {
        if (!settings.timelineReaction().equals(reaction.getReaction()) || reaction.getItem() == null) {
            return;
        }
        String channel = demandId(reaction.getItem().getChannel(), "item.channel");
        Optional<Room> known = rooms.find(team, channel);
        Optional<Message> message = known.isEmpty()
                ? Optional.empty()
                : read(channel, demandId(reaction.getItem().getTs(), "item.ts"));
        if (message.isPresent()) {
            PersonId person = people.meet(team, demandId(reaction.getUser(), "user"));
            Reply reply = run(person, known.get(), KEEP, channel, message.get());
            if (reply instanceof Reply.Say say) {
                answers.tell(person, channel, say.message());
            }
        }
    }

    /** However often and by whomever: a message is kept once. */
    private Reply run(PersonId person, Room where, String verb, String channel, Message message) {
        String ts = demandId(message.getTs(), "message.ts");
        String team = person.workspace();
        PersonId author = message.getUser() == null ? person : people.meet(team, demandId(message.getUser(), "user"));
        String text = Spoken.plain(
                message.getText() == null ? "" : message.getText(),
                id -> profiles.profile(new PersonId(team, id)).name());
        return router.shortcut(
                person, where, verb, author, writtenAt(ts), text, "slack:" + verb + ":" + channel + ":" + ts);
    }

    private Optional<Message> read(String channel, String ts) {
        try {
            ConversationsHistoryResponse history = calls.call(() -> slack.conversationsHistory(
                    read -> read.channel(channel).latest(ts).inclusive(true).limit(1)));
            return history.getMessages().stream()
                    .filter(message -> ts.equals(message.getTs()))
                    .findFirst();
        } catch (SlackFailure e) {
            log.info("A message with a reaction could not be read: {}", e.error());
            return Optional.empty();
        }
    }

    private static Instant writtenAt(String ts) {
        return Instant.ofEpochSecond(Long.parseLong(ts.replaceFirst("\\..*", "")));
    }
}
