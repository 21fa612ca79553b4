package dev.sanad.slack;

import com.slack.api.methods.AsyncMethodsClient;
import com.slack.api.methods.response.conversations.ConversationsCreateResponse;
import com.slack.api.methods.response.conversations.ConversationsListResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import dev.sanad.chat.Attempt;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.RoomSpec;
import dev.sanad.chat.Rooms;
import dev.sanad.delivery.Outcome;
import dev.sanad.wording.Cut;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Channels and direct conversations in Slack. */
@Component
@SlackOnly
class SlackChannels {

    private static final Logger log = LoggerFactory.getLogger(SlackChannels.class);

    /** Slack: 80 characters for a name, 250 for a topic or purpose, 100 people an invitation with {@code force}. */
    private static final int LONGEST_NAME = 80;

    private static final int LONGEST_TOPIC = 250;
    private static final int MOST_INVITED = 100;
    private static final int MOST_NAMES = 20;
    private static final int PAGE = 200;

    private final PacedSlack paced;
    private final AsyncMethodsClient slack;
    private final SlackCalls calls;
    private final SlackWorkspace workspace;
    private final Rooms rooms;

    SlackChannels(PacedSlack paced, SlackCalls calls, SlackWorkspace workspace, Rooms rooms) {
        this.paced = paced;
        this.slack = paced.usual();
        this.calls = calls;
        this.workspace = workspace;
        this.rooms = rooms;
    }

    /** Makes a channel with the next free name, its topic, and the people in it. */
    Outcome open(Attempt attempt, RoomSpec spec) throws SlackFailure {
        Optional<String> made = attempt.isRepeated() ? made(spec) : Optional.empty();
        String channel = made.isPresent() ? made.get() : create(spec);
        describe(channel, spec);
        invite(channel, spec.members());
        return new Outcome.Done(channel);
    }

    /** Puts a link above the messages of a channel. */
    Outcome bookmark(Attempt attempt, String channel, String title, URI address) throws SlackFailure {
        if (!attempt.isRepeated() || !isBookmarked(channel, address)) {
            calls.paced(slack.bookmarksAdd(
                    add -> add.channelId(channel).type("link").title(title).link(address.toString())));
        }
        return new Outcome.Done(null);
    }

    private boolean isBookmarked(String channel, URI address) throws SlackFailure {
        return calls.paced(slack.bookmarksList(list -> list.channelId(channel))).getBookmarks().stream()
                .anyMatch(bookmark -> address.toString().equals(bookmark.getLink()));
    }

    Outcome archive(String channel) throws SlackFailure {
        try {
            calls.paced(slack.conversationsArchive(archive -> archive.channel(channel)));
        } catch (SlackFailure e) {
            if (!e.is("already_archived")) {
                throw e;
            }
        }
        return new Outcome.Done(null);
    }

    Outcome openDirect(Attempt attempt, PersonId person) throws SlackFailure {
        return new Outcome.Done(calls.paced(
                        paced.of(attempt).conversationsOpen(open -> open.users(List.of(person.external()))))
                .getChannel()
                .getId());
    }

    /** Brings in whoever can be brought in; the others cannot be helped by trying again. */
    void invite(String channel, Collection<PersonId> people) throws SlackFailure {
        List<String> users = people.stream()
                .filter(person -> workspace.is(person.workspace()))
                .map(PersonId::external)
                .distinct()
                .toList();
        for (int from = 0; from < users.size(); from += MOST_INVITED) {
            List<String> some = users.subList(from, Math.min(users.size(), from + MOST_INVITED));
            try {
                calls.paced(slack.conversationsInvite(
                        invite -> invite.channel(channel).users(some).force(true)));
            } catch (SlackFailure e) {
                if (e.mayPass()) {
                    throw e;
                }
                log.info("Slack did not invite all of {} people into {}: {}", some.size(), channel, e.error());
            }
        }
    }

    /** The ids of channels by their names, as far as the bot sees them. */
    Map<String, String> named(Set<String> names) throws SlackFailure {
        Map<String, String> found = new HashMap<>();
        if (!names.isEmpty()) {
            all(conversation -> {
                if (names.contains(conversation.getName())) {
                    found.put(conversation.getName(), conversation.getId());
                }
                return found.size() == names.size();
            });
        }
        return found;
    }

    /** Goes through the channels of the workspace until a visitor has seen enough. */
    private void all(Predicate<Conversation> isEnough) throws SlackFailure {
        String cursor = "";
        do {
            String from = cursor;
            ConversationsListResponse page = calls.paced(slack.conversationsList(list -> list.limit(PAGE)
                    .cursor(from)
                    .excludeArchived(true)
                    .types(List.of(ConversationType.PUBLIC_CHANNEL, ConversationType.PRIVATE_CHANNEL))));
            if (page.getChannels().stream().anyMatch(isEnough)) {
                return;
            }
            cursor = Cursors.next(page.getResponseMetadata());
        } while (!cursor.isEmpty());
    }

    /** What an earlier attempt has made, if it did. */
    private Optional<String> made(RoomSpec room) throws SlackFailure {
        AtomicReference<String> found = new AtomicReference<>("");
        all(conversation -> {
            if (isOurs(conversation, room)) {
                found.set(conversation.getId());
            }
            return !found.get().isEmpty();
        });
        return Optional.of(found.get()).filter(id -> !id.isEmpty());
    }

    /** Made by an attempt that was not recorded: by the bot, with such a name, and unknown here. */
    private boolean isOurs(Conversation conversation, RoomSpec room) {
        return workspace
                .identity()
                .filter(self -> self.bot().equals(conversation.getCreator()))
                .filter(self -> conversation.getName().equals(room.name())
                        || conversation.getName().matches("\\Q" + room.name() + "\\E-\\d+"))
                .filter(self -> rooms.find(self.team(), conversation.getId()).isEmpty())
                .isPresent();
    }

    private String create(RoomSpec room) throws SlackFailure {
        for (int number = 1; ; number++) {
            String name = name(room.name(), number);
            try {
                ConversationsCreateResponse created = calls.paced(
                        slack.conversationsCreate(create -> create.name(name).isPrivate(room.invitedOnly())));
                return created.getChannel().getId();
            } catch (SlackFailure e) {
                if (!e.is("name_taken") || number == MOST_NAMES) {
                    throw e;
                }
            }
        }
    }

    private static String name(String wished, int number) {
        String suffix = number == 1 ? "" : "-" + number;
        return wished.substring(0, Math.min(wished.length(), LONGEST_NAME - suffix.length())) + suffix;
    }

    /** The room is there without a topic as well: whoever may not set one is not stopped by it. */
    private void describe(String channel, RoomSpec spec) throws SlackFailure {
        String topic = Cut.to(LONGEST_TOPIC, Mrkdwn.entities(spec.topic()));
        String purpose = Cut.to(LONGEST_TOPIC, Mrkdwn.entities(spec.purpose()));
        try {
            calls.paced(slack.conversationsSetTopic(set -> set.channel(channel).topic(topic)));
            calls.paced(
                    slack.conversationsSetPurpose(set -> set.channel(channel).purpose(purpose)));
        } catch (SlackFailure e) {
            if (e.mayPass()) {
                throw e;
            }
            log.info("Slack took no topic or purpose for {}: {}", channel, e.error());
        }
    }
}
