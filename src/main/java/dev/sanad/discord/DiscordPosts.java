package dev.sanad.discord;

import dev.sanad.chat.Attempt;
import dev.sanad.chat.Message;
import dev.sanad.chat.Room;
import dev.sanad.chat.Rooms;
import dev.sanad.delivery.Outcome;
import dev.sanad.wording.Wording;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.utils.TimeUtil;
import org.springframework.stereotype.Component;

/**
 * Messages of the bot in Discord. Each carries its delivery's id as a nonce, which Discord enforces for some minutes; a repeated
 * attempt also looks for the message that an earlier one may have sent.
 */
@Component
@DiscordOnly
class DiscordPosts {

    /** How much Discord's clock and this machine's may differ. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private static final int PAGE = 100;

    /** Shortest writing of any UUID that fits Discord's 25 characters. */
    private static final int RADIX = 36;

    private final DiscordPlaces places;
    private final DiscordText text;
    private final Wording wording;
    private final Rooms rooms;

    DiscordPosts(DiscordPlaces places, DiscordText text, Wording wording, Rooms rooms) {
        this.places = places;
        this.text = text;
        this.wording = wording;
        this.rooms = rooms;
    }

    Outcome post(Attempt attempt, Room room, Message message) {
        MessageChannel channel = places.channel(room);
        Optional<String> there = attempt.isRepeated() ? find(attempt, room, channel, message) : Optional.empty();
        return new Outcome.Done(there.orElseGet(() -> send(attempt.delivery(), room, channel, message)));
    }

    Outcome remove(Room room, String messageId) {
        try {
            places.channel(room).deleteMessageById(messageId).complete();
        } catch (ErrorResponseException e) {
            if (!DiscordCalls.is(e, ErrorResponse.UNKNOWN_MESSAGE)) {
                throw e;
            }
        }
        return new Outcome.Done(messageId);
    }

    Outcome edit(Room room, String messageId, Message message) {
        places.channel(room)
                .editMessageById(messageId, text.edited(message, wording.inRooms(), DiscordText.Place.of(room)))
                .complete();
        return new Outcome.Done(messageId);
    }

    /** Where the bot may; a pin is a help and no more. */
    Outcome pin(Room room, String messageId) {
        GuildMessageChannel channel = places.inGuild(room);
        if (channel.getGuild().getSelfMember().hasPermission(channel, Permission.PIN_MESSAGES)) {
            channel.pinMessageById(messageId).complete();
        }
        return new Outcome.Done(null);
    }

    private String send(UUID delivery, Room room, MessageChannel channel, Message message) {
        return channel.sendMessage(text.written(message, wording.inRooms(), DiscordText.Place.of(room)))
                .setNonce(nonce(delivery))
                .complete()
                .getId();
    }

    /** The message that an earlier attempt has sent, if it did: by the bot, with the same words, and not known to be another. */
    Optional<String> find(Attempt attempt, Room room, Message message) {
        return find(attempt, room, places.channel(room), message);
    }

    private Optional<String> find(Attempt attempt, Room room, MessageChannel channel, Message message) {
        Layout.Page page = text.page(message, wording.inRooms(), DiscordText.Place.of(room));
        String after = snowflake(attempt.since().minus(SKEW));
        while (true) {
            List<net.dv8tion.jda.api.entities.Message> later =
                    channel.getHistoryAfter(after, PAGE).complete().getRetrievedHistory();
            Optional<String> found = later.stream()
                    .filter(each -> each.getAuthor().equals(places.jda().getSelfUser()) && isSame(each, page))
                    .map(net.dv8tion.jda.api.entities.Message::getId)
                    .filter(id -> !rooms.remembers(room.id(), id))
                    .findFirst();
            if (found.isPresent() || later.size() < PAGE) {
                return found;
            }
            after = later.getFirst().getId();
        }
    }

    private static boolean isSame(net.dv8tion.jda.api.entities.Message sent, Layout.Page page) {
        return sent.getContentRaw().strip().equals(page.content().strip())
                && descriptions(sent.getEmbeds()).equals(descriptions(page.embeds()));
    }

    private static List<String> descriptions(List<MessageEmbed> embeds) {
        return embeds.stream()
                .map(embed -> String.valueOf(embed.getDescription()))
                .toList();
    }

    static String nonce(UUID delivery) {
        return new BigInteger(delivery.toString().replace("-", ""), 16).toString(RADIX);
    }

    private static String snowflake(Instant at) {
        return Long.toUnsignedString(TimeUtil.getDiscordTimestamp(at.toEpochMilli()));
    }
}
