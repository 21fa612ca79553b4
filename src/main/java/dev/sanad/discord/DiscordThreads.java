package dev.sanad.discord;

import dev.sanad.chat.RoomSpec;
import dev.sanad.discord.DiscordCalls.GoneException;
import dev.sanad.wording.Cut;
import dev.sanad.wording.Organisation;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import org.springframework.stereotype.Component;

/** Threads in place of channels, where the bot may make no channels: below the first announcement room that it sees. */
@Component
@DiscordOnly
class DiscordThreads {

    private static final int LONGEST_NAME = 100;

    private final Organisation organisation;

    DiscordThreads(Organisation organisation) {
        this.organisation = organisation;
    }

    /**
     * Makes a thread, in which nobody is yet.
     *
     * @throws GoneException when there is no channel for it
     */
    String open(Guild guild, RoomSpec spec) {
        return parent(guild)
                .orElseThrow(() -> new GoneException(
                        "missing permission: Manage Channels, and no announcement room in which to make a thread"))
                .createThreadChannel(Cut.to(LONGEST_NAME, spec.name()), spec.invitedOnly())
                .setAutoArchiveDuration(ThreadChannel.AutoArchiveDuration.TIME_1_WEEK)
                .complete()
                .getId();
    }

    private Optional<TextChannel> parent(Guild guild) {
        return Stream.concat(
                        organisation.announcementRooms().stream()
                                .flatMap(name -> guild.getTextChannelsByName(name, true).stream()),
                        Optional.ofNullable(guild.getDefaultChannel()).stream()
                                .filter(TextChannel.class::isInstance)
                                .map(TextChannel.class::cast))
                .filter(channel -> guild.getSelfMember()
                        .hasPermission(channel, Permission.VIEW_CHANNEL, Permission.CREATE_PUBLIC_THREADS))
                .findFirst();
    }
}
