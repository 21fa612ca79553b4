package dev.sanad.discord;

import dev.sanad.chat.Attempt;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.Room;
import dev.sanad.chat.RoomSpec;
import dev.sanad.chat.Rooms;
import dev.sanad.delivery.Outcome;
import dev.sanad.wording.Cut;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.PermissionOverride;
import net.dv8tion.jda.api.entities.channel.concrete.Category;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.restaction.ChannelAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Channels of incidents in Discord. */
@Component
@DiscordOnly
class DiscordChannels {

    private static final Logger log = LoggerFactory.getLogger(DiscordChannels.class);

    /** Discord: 100 characters for a name, 1,024 for a topic. */
    private static final int LONGEST_NAME = 100;

    private static final int LONGEST_TOPIC = 1024;
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final EnumSet<Permission> SEE = EnumSet.of(Permission.VIEW_CHANNEL, Permission.MESSAGE_HISTORY);
    private static final EnumSet<Permission> SEE_AND_SPEAK =
            EnumSet.of(Permission.VIEW_CHANNEL, Permission.MESSAGE_HISTORY, Permission.MESSAGE_SEND);
    private static final EnumSet<Permission> SPEAK = EnumSet.of(
            Permission.MESSAGE_SEND,
            Permission.MESSAGE_SEND_IN_THREADS,
            Permission.CREATE_PUBLIC_THREADS,
            Permission.CREATE_PRIVATE_THREADS);

    private final DiscordPlaces places;
    private final DiscordThreads threads;
    private final DiscordSettings settings;
    private final Rooms rooms;

    DiscordChannels(DiscordPlaces places, DiscordThreads threads, DiscordSettings settings, Rooms rooms) {
        this.places = places;
        this.threads = threads;
        this.settings = settings;
        this.rooms = rooms;
    }

    /** Makes a channel, or a thread where the bot may make none. */
    Outcome open(Attempt attempt, RoomSpec spec, String workspace) {
        Guild guild = places.guild(workspace);
        Optional<String> made = attempt.isRepeated() ? made(guild, attempt, spec) : Optional.empty();
        String id = made.orElseGet(() -> make(guild, spec));
        ThreadChannel thread = guild.getThreadChannelById(id);
        if (thread != null) {
            letIn(thread, spec.members());
        }
        return new Outcome.Done(id);
    }

    private String make(Guild guild, RoomSpec spec) {
        Optional<Category> category = category(guild);
        boolean mayMakeChannels = category.map(
                        parent -> guild.getSelfMember().hasPermission(parent, Permission.MANAGE_CHANNEL))
                .orElseGet(() -> guild.getSelfMember().hasPermission(Permission.MANAGE_CHANNEL));
        return mayMakeChannels ? channel(guild, category, spec) : threads.open(guild, spec);
    }

    private Optional<Category> category(Guild guild) {
        return settings.category()
                .flatMap(name -> guild.getCategoriesByName(name, true).stream().findFirst());
    }

    private String channel(Guild guild, Optional<Category> category, RoomSpec spec) {
        ChannelAction<TextChannel> making = guild.createTextChannel(
                        Cut.to(LONGEST_NAME, spec.name()), category.orElse(null))
                .setTopic(Cut.to(LONGEST_TOPIC, spec.topic() + "\n" + spec.purpose()));
        return (spec.invitedOnly() ? hidden(making, guild, spec.members()) : making)
                .complete()
                .getId();
    }

    private static ChannelAction<TextChannel> hidden(
            ChannelAction<TextChannel> making, Guild guild, List<PersonId> members) {
        ChannelAction<TextChannel> hidden = making.addRolePermissionOverride(
                        guild.getPublicRole().getIdLong(), Set.of(), EnumSet.of(Permission.VIEW_CHANNEL))
                .addMemberPermissionOverride(guild.getSelfMember().getIdLong(), SEE_AND_SPEAK, Set.of());
        for (long member : ids(guild, members)) {
            hidden = hidden.addMemberPermissionOverride(member, SEE, Set.of());
        }
        return hidden;
    }

    /** What an earlier attempt has made, if it did: of the name, made since, and unknown here. */
    private Optional<String> made(Guild guild, Attempt attempt, RoomSpec spec) {
        String name = Cut.to(LONGEST_NAME, spec.name());
        return Stream.concat(
                        guild.getTextChannelsByName(name, false).stream(),
                        guild.getThreadChannelsByName(name, false).stream())
                .filter(channel -> channel.getTimeCreated()
                        .toInstant()
                        .isAfter(attempt.since().minus(SKEW)))
                .map(GuildChannel::getId)
                .filter(id -> rooms.find(guild.getId(), id).isEmpty())
                .findFirst();
    }

    /** Lets people into a room that not everybody sees; into the others everybody can go. */
    Outcome invite(Room room, Collection<PersonId> people) {
        letIn(places.inGuild(room), people);
        return new Outcome.Done(null);
    }

    /** One by one: JDA keeps no other member's rights, and would take them away if it wrote all rights of a channel at once. */
    private static void letIn(GuildMessageChannel channel, Collection<PersonId> people) {
        List<Long> ids = ids(channel.getGuild(), people);
        if (channel instanceof ThreadChannel thread) {
            ids.forEach(
                    id -> unlessGone(id, () -> thread.addThreadMemberById(id).complete()));
        } else if (channel instanceof TextChannel text && isHidden(text)) {
            ids.forEach(id -> unlessGone(id, () -> letIn(text, id)));
        }
    }

    /** Who has left the server cannot be brought in, and keeps nobody else out. */
    private static void unlessGone(long id, Runnable letIn) {
        try {
            letIn.run();
        } catch (ErrorResponseException e) {
            if (DiscordCalls.mayPass(e)) {
                throw e;
            }
            log.info("Discord did not let {} into a room: {}", id, e.getMeaning());
        }
    }

    private static void letIn(TextChannel channel, long id) {
        Member member = channel.getGuild().retrieveMemberById(id).complete();
        channel.upsertPermissionOverride(member).grant(SEE).complete();
    }

    private static boolean isHidden(TextChannel channel) {
        PermissionOverride everybody =
                channel.getPermissionOverride(channel.getGuild().getPublicRole());
        return everybody != null && everybody.getDenied().contains(Permission.VIEW_CHANNEL);
    }

    private static List<Long> ids(Guild guild, Collection<PersonId> people) {
        return people.stream()
                .filter(person -> person.workspace().equals(guild.getId()))
                .map(person -> Long.parseUnsignedLong(person.external()))
                .distinct()
                .toList();
    }

    /** Puts a link where it is always seen: into the topic; a thread has none, so it is said there, and pinned where the bot may. */
    Outcome bookmark(Attempt attempt, Room room, String title, URI address) {
        GuildMessageChannel channel = places.inGuild(room);
        if (channel instanceof TextChannel text) {
            String topic = text.getTopic() == null ? "" : text.getTopic();
            if (!topic.contains(address.toString())) {
                String link = "\n" + title + ": " + address;
                text.getManager()
                        .setTopic(Cut.to(LONGEST_TOPIC - link.length(), topic) + link)
                        .complete();
            }
        } else {
            sayAndPin(attempt, channel, title, address);
        }
        return new Outcome.Done(null);
    }

    private static void sayAndPin(Attempt attempt, GuildMessageChannel channel, String title, URI address) {
        String said = DiscordMarkdown.link(DiscordMarkdown.escape(title), address.toString());
        Optional<Message> there = attempt.isRepeated() ? said(channel, said) : Optional.empty();
        Message message = there.orElseGet(() -> channel.sendMessage(said)
                .setNonce(DiscordPosts.nonce(attempt.delivery()))
                .setAllowedMentions(Set.of())
                .complete());
        if (!message.isPinned() && channel.getGuild().getSelfMember().hasPermission(channel, Permission.PIN_MESSAGES)) {
            message.pin().complete();
        }
    }

    private static Optional<Message> said(GuildMessageChannel channel, String words) {
        return channel.getHistoryFromBeginning(100).complete().getRetrievedHistory().stream()
                .filter(message -> message.getContentRaw().equals(words))
                .findFirst();
    }

    /** Makes a channel read only. A thread of the bot's own is put away; to lock it takes a right that nothing else needs. */
    Outcome archive(Room room) {
        GuildMessageChannel channel = places.inGuild(room);
        if (channel instanceof ThreadChannel thread) {
            thread.getManager().setArchived(true).complete();
        } else if (channel instanceof TextChannel text) {
            text.upsertPermissionOverride(channel.getGuild().getPublicRole())
                    .deny(SPEAK)
                    .complete();
        }
        return new Outcome.Done(null);
    }
}
