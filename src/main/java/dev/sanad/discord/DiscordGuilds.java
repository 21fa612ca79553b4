package dev.sanad.discord;

import dev.sanad.chat.Rooms;
import dev.sanad.wording.Organisation;
import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.events.channel.ChannelCreateEvent;
import net.dv8tion.jda.api.events.channel.update.ChannelUpdateNameEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.GuildReadyEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.requests.restaction.CommandListUpdateAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes itself at home in every guild that the bot is in, or is added to: announcement rooms, commands, people. */
@Component
@DiscordOnly
class DiscordGuilds extends ListenerAdapter {

    private static final Logger log = LoggerFactory.getLogger(DiscordGuilds.class);

    private final DiscordCommands commands;
    private final DiscordRoster roster;
    private final DiscordSettings settings;
    private final Rooms rooms;
    private final Organisation organisation;

    DiscordGuilds(
            DiscordCommands commands,
            DiscordRoster roster,
            DiscordSettings settings,
            Rooms rooms,
            Organisation organisation) {
        this.commands = commands;
        this.roster = roster;
        this.settings = settings;
        this.rooms = rooms;
        this.organisation = organisation;
    }

    @Override
    public void onReady(ReadyEvent event) {
        JDA jda = event.getJDA();
        List<CommandData> wanted = settings.commandsEverywhere() ? commands.all() : List.of();
        try {
            register(jda.retrieveCommands(true).complete(), wanted, jda.updateCommands());
        } catch (RuntimeException e) {
            log.warn(
                    "The commands for all Discord servers could not be registered; trying again with the next session",
                    e);
        }
    }

    @Override
    public void onGuildReady(GuildReadyEvent event) {
        settleIn(event.getGuild());
    }

    @Override
    public void onGuildJoin(GuildJoinEvent event) {
        settleIn(event.getGuild());
    }

    @Override
    public void onGuildLeave(GuildLeaveEvent event) {
        log.warn(
                "Sanad was removed from the Discord server {}. What waits for it goes out when Sanad is added again.",
                event.getGuild().getId());
    }

    @Override
    public void onChannelCreate(ChannelCreateEvent event) {
        registerRoom(event.getChannel());
    }

    @Override
    public void onChannelUpdateName(ChannelUpdateNameEvent event) {
        registerRoom(event.getChannel());
    }

    /** Whatever goes wrong here is tried again at the next look. */
    void settleIn(Guild guild) {
        try {
            guild.getTextChannels().forEach(this::registerRoom);
            warnOfMissingRooms(guild);
            roster.read(guild);
            List<CommandData> wanted = settings.commandsEverywhere() ? List.of() : commands.all();
            register(guild.retrieveCommands(true).complete(), wanted, guild.updateCommands());
            log.info("Sanad is in the Discord server {}", guild.getId());
        } catch (RuntimeException e) {
            log.warn("Sanad could not settle in the Discord server {}; trying again later", guild.getId(), e);
        }
    }

    private void warnOfMissingRooms(Guild guild) {
        organisation.announcementRooms().stream()
                .filter(name -> guild.getTextChannelsByName(name, false).isEmpty())
                .forEach(name -> log.warn(
                        "There is no channel #{} in the Discord server {}: nothing is announced there.",
                        name,
                        guild.getId()));
    }

    private void registerRoom(Channel channel) {
        if (channel instanceof TextChannel text
                && organisation.announcementRooms().contains(text.getName())) {
            rooms.register(text.getGuild().getId(), text.getId(), text.getName());
        }
    }

    /** Discord counts registrations, and clients forget the commands for a moment: nothing is registered that is there already. */
    private static void register(List<Command> there, List<CommandData> wanted, CommandListUpdateAction update) {
        if (!RegisteredCommands.isAsWanted(there, wanted)) {
            update.addCommands(wanted).complete();
        }
    }
}
