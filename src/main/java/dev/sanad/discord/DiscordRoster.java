package dev.sanad.discord;

import dev.sanad.chat.Directory;
import dev.sanad.chat.EverybodyKnown;
import dev.sanad.chat.PersonId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Looks up who configuration names and who is known already: of all the others Discord tells when they ask for something. */
@Component
@DiscordOnly
class DiscordRoster extends ListenerAdapter {

    private static final Logger log = LoggerFactory.getLogger(DiscordRoster.class);

    /** Discord: 100 members in one request. */
    private static final int MOST = 100;

    private final DiscordPeople people;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Map<String, Set<PersonId>> byGuild = new ConcurrentHashMap<>();

    /** Before, the bot may be in more servers than Discord has told. */
    private volatile boolean isEachGuildTold;

    DiscordRoster(DiscordPeople people, Directory directory, ApplicationEventPublisher events) {
        this.people = people;
        this.directory = directory;
        this.events = events;
    }

    @Override
    public void onReady(ReadyEvent event) {
        isEachGuildTold = true;
        tellThatEverybodyIsKnown(event.getJDA());
    }

    /** Whether Discord told of everybody; of whom it did not, it is asked again. */
    boolean read(Guild guild) {
        boolean everybody = readMembers(guild);
        if (isEachGuildTold) {
            tellThatEverybodyIsKnown(guild.getJDA());
        }
        return everybody;
    }

    /** Tells of the members of a server. */
    boolean readMembers(Guild guild) {
        List<Long> ids = directory.named(guild.getId()).stream()
                .map(PersonId::external)
                .filter(id -> id.matches("\\d{15,19}"))
                .map(Long::parseUnsignedLong)
                .distinct()
                .toList();
        Set<PersonId> there = new HashSet<>();
        for (int from = 0; from < ids.size(); from += MOST) {
            List<Long> some = ids.subList(from, Math.min(ids.size(), from + MOST));
            try {
                guild.retrieveMembersByIds(
                                false, some.stream().mapToLong(Long::longValue).toArray())
                        .get()
                        .forEach(member -> there.add(people.tell(member, null)));
            } catch (RuntimeException e) {
                log.debug("Discord did not tell of {} people of {}", some.size(), guild.getId(), e);
                byGuild.remove(guild.getId());
                return false;
            }
        }
        byGuild.put(guild.getId(), there);
        return true;
    }

    /** Those of all servers; empty while one of them has not been read. */
    Optional<EverybodyKnown> everybody(JDA jda) {
        List<String> guilds = jda.getGuilds().stream().map(ISnowflake::getId).toList();
        return byGuild.keySet().containsAll(guilds)
                ? Optional.of(new EverybodyKnown(
                        DiscordIds.PLACE,
                        guilds.stream()
                                .flatMap(guild -> byGuild.getOrDefault(guild, Set.of()).stream())
                                .collect(Collectors.toSet()),
                        false))
                : Optional.empty();
    }

    private void tellThatEverybodyIsKnown(JDA jda) {
        everybody(jda).ifPresent(events::publishEvent);
    }
}
