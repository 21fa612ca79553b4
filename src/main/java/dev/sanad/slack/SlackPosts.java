package dev.sanad.slack;

import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.model.Message.Metadata;
import dev.sanad.chat.Attempt;
import dev.sanad.chat.Message;
import dev.sanad.delivery.Outcome;
import dev.sanad.wording.Wording;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Messages of the bot in Slack. Each carries its delivery's id as metadata, by which a repeated attempt finds it. */
@Component
@SlackOnly
class SlackPosts {

    private static final String EVENT = "sanad_delivery";
    private static final String DELIVERY = "delivery";
    private static final int PAGE = 200;

    /** Slack makes no mention out of a name; that is its own way for new messages, but not for changed ones. */
    private static final String AS_WRITTEN = "none";

    /** How much Slack's clock and this machine's may differ. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private static final Logger log = LoggerFactory.getLogger(SlackPosts.class);

    private final PacedSlack slack;
    private final SlackCalls calls;
    private final SlackText text;
    private final Wording wording;

    SlackPosts(PacedSlack slack, SlackCalls calls, SlackText text, Wording wording) {
        this.slack = slack;
        this.calls = calls;
        this.text = text;
        this.wording = wording;
    }

    Outcome post(Attempt attempt, String channel, Message message) throws SlackFailure {
        try {
            return new Outcome.Done(sendOnce(attempt, channel, message));
        } catch (SlackFailure e) {
            if (!e.is("not_in_channel")) {
                throw e;
            }
            calls.paced(slack.of(attempt).conversationsJoin(join -> join.channel(channel)));
            return new Outcome.Done(sendOnce(attempt, channel, message));
        }
    }

    private String sendOnce(Attempt attempt, String channel, Message message) throws SlackFailure {
        Optional<String> there = attempt.isRepeated() ? find(attempt, channel) : Optional.empty();
        return there.isPresent() ? there.get() : send(attempt, channel, message);
    }

    Outcome edit(Attempt attempt, String channel, String timestamp, Message message) throws SlackFailure {
        calls.paced(slack.of(attempt)
                .chatUpdate(update -> update.channel(channel)
                        .ts(timestamp)
                        .text(text.fallback(message, wording.inRooms()))
                        .blocks(text.kit(wording.inRooms()).blocks(message))
                        .parse(AS_WRITTEN)
                        .linkNames(false)));
        return new Outcome.Done(timestamp);
    }

    Outcome remove(Attempt attempt, String channel, String timestamp) throws SlackFailure {
        try {
            calls.paced(slack.of(attempt)
                    .chatDelete(delete -> delete.channel(channel).ts(timestamp)));
        } catch (SlackFailure e) {
            if (!e.is("message_not_found")) {
                throw e;
            }
        }
        return new Outcome.Done(timestamp);
    }

    /** A pin is a help and no more: where the app was installed before it asked for the right, there is none. */
    Outcome pin(String channel, String timestamp) throws SlackFailure {
        try {
            calls.paced(slack.usual().pinsAdd(add -> add.channel(channel).timestamp(timestamp)));
        } catch (SlackFailure e) {
            if (e.mayPass()) {
                throw e;
            }
            log.info("Slack did not pin a message in {}: {}", channel, e.error());
        }
        return new Outcome.Done(null);
    }

    private String send(Attempt attempt, String channel, Message message) throws SlackFailure {
        ChatPostMessageResponse sent = calls.paced(slack.of(attempt)
                .chatPostMessage(post -> post.channel(channel)
                        .text(text.fallback(message, wording.inRooms()))
                        .blocks(text.kit(wording.inRooms()).blocks(message))
                        .parse(AS_WRITTEN)
                        .linkNames(false)
                        .unfurlLinks(false)
                        .unfurlMedia(false)
                        .metadata(Metadata.builder()
                                .eventType(EVENT)
                                .eventPayload(
                                        Map.of(DELIVERY, attempt.delivery().toString()))
                                .build())));
        return sent.getTs();
    }

    /** The message that an earlier attempt has sent, if it did. */
    Optional<String> find(Attempt attempt, String channel) throws SlackFailure {
        String oldest = String.valueOf(attempt.since().minus(SKEW).getEpochSecond());
        String cursor = "";
        do {
            String from = cursor;
            ConversationsHistoryResponse page = calls.paced(slack.of(attempt)
                    .conversationsHistory(history -> history.channel(channel)
                            .oldest(oldest)
                            .limit(PAGE)
                            .cursor(from)
                            .includeAllMetadata(true)));
            Optional<String> found = page.getMessages().stream()
                    .filter(message -> isOf(attempt, message.getMetadata()))
                    .map(com.slack.api.model.Message::getTs)
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
            cursor = Cursors.next(page.getResponseMetadata());
        } while (!cursor.isEmpty());
        return Optional.empty();
    }

    private static boolean isOf(Attempt attempt, @Nullable Metadata metadata) {
        return metadata != null
                && EVENT.equals(metadata.getEventType())
                && attempt.delivery()
                        .toString()
                        .equals(metadata.getEventPayload().get(DELIVERY));
    }
}
