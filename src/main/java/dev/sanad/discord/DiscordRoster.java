package dev.sanad.discord;

import dev.sanad.chat.Directory;
import dev.sanad.chat.EverybodyKnown;
import dev.sanad.chat.PersonId;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionInvalidateEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.jspecify.annotations.Nullable;
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

    /** After this, JDA gives a request up as well. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);

    private final DiscordPeople people;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Map<String, Set<PersonId>> byGuild = new ConcurrentHashMap<>();

    /** The connection that has told of each guild; before, the bot may be in more of them. */
    private volatile @Nullable JDA complete;

    DiscordRoster(DiscordPeople people, Directory directory, ApplicationEventPublisher events) {
        this.people = people;
        this.directory = directory;
        this.events = events;
    }

    @Override
    public void onReady(ReadyEvent event) {
        eachGuildIsTold(event.getJDA());
    }

    @Override
    public void onSessionRecreate(SessionRecreateEvent event) {
        eachGuildIsTold(event.getJDA());
    }

    @Override
    public void onSessionInvalidate(SessionInvalidateEvent event) {
        complete = null;
    }

    private void eachGuildIsTold(JDA jda) {
        complete = jda;
        tellThatEverybodyIsKnown(jda);
    }

    /** Whether Discord told of everybody; of whom it did not, it is asked again. */
    boolean read(Guild guild) {
        boolean everybody = readMembers(guild, LONGEST_ANSWER);
        if (everybody && guild.getJDA().equals(complete)) {
            tellThatEverybodyIsKnown(guild.getJDA());
        }
        return everybody;
    }

    /**
     * Tells of the members of a server.
     *
     * @param longest how long an answer is waited for
     * @return whether Discord told of all of them
     */
    boolean readMembers(Guild guild, Duration longest) {
        List<Long> ids = directory.named(guild.getId()).stream()
                .map(PersonId::external)
                .filter(id -> id.matches("\\d{15,19}"))
                .map(Long::parseUnsignedLong)
                .distinct()
                .toList();
        Set<PersonId> there = new HashSet<>();
        boolean everybody = true;
        for (int from = 0; from < ids.size(); from += MOST) {
            List<Long> some = ids.subList(from, Math.min(ids.size(), from + MOST));
            try {
                members(guild, some, longest).stream()
                        .filter(member -> !member.getUser().isBot())
                        .forEach(member -> there.add(people.tell(member, null)));
            } catch (RuntimeException e) {
                log.debug("Discord did not tell of {} people of {}", some.size(), guild.getId(), e);
                everybody = false;
            }
        }
        if (everybody) {
            byGuild.put(guild.getId(), there);
        } else {
            byGuild.remove(guild.getId());
        }
        return everybody;
    }

    private static List<Member> members(Guild guild, List<Long> ids, Duration longest) {
        CompletableFuture<List<Member>> told = new CompletableFuture<>();
        guild.retrieveMembersByIds(
                        false, ids.stream().mapToLong(Long::longValue).toArray())
                .onSuccess(told::complete)
                .onError(told::completeExceptionally);
        return told.orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    /** Those of all servers; empty while there is none, one of them has not been read, or Discord has an outage there. */
    Optional<EverybodyKnown> everybody(JDA jda) {
        List<String> guilds = jda.getGuilds().stream().map(ISnowflake::getId).toList();
        boolean areAllThere = !guilds.isEmpty() && jda.getUnavailableGuilds().isEmpty();
        return areAllThere && byGuild.keySet().containsAll(guilds)
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
