package dev.sanad.discord;

import dev.sanad.chat.ConfiguredRooms;
import dev.sanad.chat.NamedRooms.NamedRoom;
import dev.sanad.chat.Rooms;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
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
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.requests.restaction.CommandListUpdateAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes itself at home in every guild that the bot is in, or is added to: the rooms that are named, commands, people. */
@Component
@DiscordOnly
class DiscordGuilds extends ListenerAdapter {

    private static final Logger log = LoggerFactory.getLogger(DiscordGuilds.class);
    private static final String EVERYWHERE = "everywhere";

    private final DiscordCommands commands;
    private final DiscordRoster roster;
    private final DiscordSettings settings;
    private final Rooms rooms;
    private final ConfiguredRooms configured;
    private final ExecutorService threads;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final Set<String> unsettled = ConcurrentHashMap.newKeySet();

    /** What the log has been told, so that it is told once however often it is found. */
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    private volatile boolean registeredEverywhere = true;

    DiscordGuilds(
            DiscordCommands commands,
            DiscordRoster roster,
            DiscordSettings settings,
            Rooms rooms,
            ConfiguredRooms configured,
            ExecutorService discordExecutor) {
        this.commands = commands;
        this.roster = roster;
        this.settings = settings;
        this.rooms = rooms;
        this.configured = configured;
        this.threads = discordExecutor;
    }

    @Override
    public void onReady(ReadyEvent event) {
        registerEverywhere(event.getJDA());
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
        told.remove(event.getGuild().getId());
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

    /** Tries again what failed, and from time to time everything: of some changes Discord does not tell. */
    void lookAgain(JDA jda, boolean all) {
        if (!registeredEverywhere) {
            threads.execute(() -> registerEverywhere(jda));
        }
        jda.getGuilds().stream()
                .filter(guild -> all || unsettled.contains(guild.getId()))
                .forEach(guild -> threads.execute(() -> settleIn(guild)));
    }

    /** One at a time. What may pass is tried again at the next look, all else with the next session or in an hour. */
    private void settleIn(Guild guild) {
        if (!underWay.add(guild.getId())) {
            return;
        }
        try {
            guild.getTextChannels().forEach(this::registerRoom);
            boolean everybody = roster.read(guild);
            List<CommandData> wanted = settings.commandsEverywhere() ? List.of() : commands.all();
            register(guild.retrieveCommands(true).complete(), wanted, guild.updateCommands());
            warnOfMissingRooms(guild);
            if (everybody) {
                settled(guild);
            } else {
                unsettled(guild, "not everybody who is named in the configuration was told of", true);
            }
        } catch (ErrorResponseException e) {
            unsettled(guild, String.valueOf(e.getMessage()), DiscordCalls.mayPass(e));
        } catch (RuntimeException e) {
            unsettled(guild, e.toString(), true);
            log.debug("Why Sanad could not settle in the Discord server {}", guild.getId(), e);
        } finally {
            underWay.remove(guild.getId());
        }
    }

    private void settled(Guild guild) {
        unsettled.remove(guild.getId());
        told.remove("unsettled " + guild.getId());
        if (told.add(guild.getId())) {
            log.info("Sanad is in the Discord server {}", guild.getId());
        }
    }

    private void unsettled(Guild guild, String reason, boolean mayPass) {
        if (mayPass) {
            unsettled.add(guild.getId());
        } else {
            unsettled.remove(guild.getId());
        }
        told.remove(guild.getId());
        if (told.add("unsettled " + guild.getId())) {
            log.warn(
                    "Sanad could not settle in the Discord server {}; trying again {}: {}",
                    guild.getId(),
                    mayPass ? "soon" : "within an hour",
                    reason);
        }
    }

    /** One at a time, like the servers. */
    private void registerEverywhere(JDA jda) {
        if (!underWay.add(EVERYWHERE)) {
            return;
        }
        try {
            List<CommandData> wanted = settings.commandsEverywhere() ? commands.all() : List.of();
            register(jda.retrieveCommands(true).complete(), wanted, jda.updateCommands());
            registeredEverywhere = true;
            told.remove(EVERYWHERE);
        } catch (ErrorResponseException e) {
            unregistered(e, DiscordCalls.mayPass(e));
        } catch (RuntimeException e) {
            unregistered(e, true);
        } finally {
            underWay.remove(EVERYWHERE);
        }
    }

    private void unregistered(RuntimeException why, boolean mayPass) {
        registeredEverywhere = !mayPass;
        if (told.add(EVERYWHERE)) {
            log.warn(
                    "The commands for all Discord servers could not be registered; trying again {}: {}",
                    mayPass ? "soon" : "with the next session",
                    why.toString());
        }
    }

    private void warnOfMissingRooms(Guild guild) {
        for (NamedRoom room : configured.all()) {
            String what = room.name() + " " + room.key() + " " + guild.getId();
            if (!guild.getTextChannelsByName(room.name(), false).isEmpty()) {
                told.remove(what);
            } else if (told.add(what)) {
                log.warn(
                        "There is no channel #{} in the Discord server {} ({} in {}): nothing is said there.",
                        room.name(),
                        guild.getId(),
                        room.key(),
                        room.file());
            }
        }
    }

    private void registerRoom(Channel channel) {
        if (channel instanceof TextChannel text && configured.names().contains(text.getName())) {
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
