package dev.sanad.discord;

import dev.sanad.chat.PersonId;
import dev.sanad.chat.Room;
import dev.sanad.delivery.Outcome;
import dev.sanad.discord.DiscordCalls.GoneException;
import java.util.Objects;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.PrivateChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.springframework.stereotype.Component;

/** Where rooms are in Discord. */
@Component
@DiscordOnly
class DiscordPlaces {

    private final DiscordSession session;

    DiscordPlaces(DiscordSession session) {
        this.session = session;
    }

    JDA jda() {
        return session.jda().orElseThrow(() -> new IllegalStateException("Discord has not been reached yet"));
    }

    Guild guild(String workspace) {
        return session.guild(workspace)
                .orElseThrow(() -> new IllegalStateException("Discord's server " + workspace + " is not there"));
    }

    /**
     * Where messages of a room go.
     *
     * @throws GoneException when somebody has deleted it
     */
    MessageChannel channel(Room room) {
        return room.kind() == Room.Kind.DIRECT ? direct(PersonId.parse(room.name())) : inGuild(room);
    }

    /**
     * A room of a guild.
     *
     * @throws GoneException when somebody has deleted it
     */
    GuildMessageChannel inGuild(Room room) {
        String id = Objects.requireNonNull(room.externalId(), "A room that is not made yet");
        GuildMessageChannel channel = guild(room.workspace()).getChannelById(GuildMessageChannel.class, id);
        if (channel == null) {
            throw new GoneException("channel_not_found");
        }
        return channel;
    }

    /** Discord says the same of somebody who takes no direct messages and, often, of somebody who has left the server. */
    Outcome whyClosed(PersonId person) {
        try {
            guild(person.workspace())
                    .retrieveMemberById(person.external())
                    .useCache(false)
                    .complete();
            return new Outcome.Never(Outcome.Why.CLOSED, "takes no direct messages");
        } catch (ErrorResponseException e) {
            if (DiscordCalls.is(e, ErrorResponse.UNKNOWN_MEMBER, ErrorResponse.UNKNOWN_USER)) {
                return new Outcome.Never(Outcome.Why.LEFT, "has left the server");
            }
            throw e;
        }
    }

    /** Discord gives the same conversation however often it is opened. */
    PrivateChannel direct(PersonId person) {
        return jda().openPrivateChannelById(person.external()).complete();
    }
}
