package dev.sanad.discord;

import dev.sanad.chat.PersonId;
import dev.sanad.chat.PersonSeen;
import dev.sanad.wording.Language;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells the port who somebody is: the name in the guild, its roles by name and id, and the language of the client. Discord tells a
 * bot of those who ask something; the others it tells of when they are looked up.
 */
@Component
@DiscordOnly
class DiscordPeople {

    private static final Logger log = LoggerFactory.getLogger(DiscordPeople.class);

    private final ApplicationEventPublisher events;
    private final Map<PersonId, PersonSeen> told = new ConcurrentHashMap<>();

    DiscordPeople(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** Somebody who asks for something in a room of the guild. */
    PersonId meet(Member member, DiscordLocale locale) {
        return tell(member, Language.of(locale.getLocale()).orElse(null));
    }

    /**
     * Somebody who asks for something in a direct conversation, where Discord tells nothing of the guild. Empty when the person has
     * left it, and with it whatever was allowed there.
     */
    Optional<PersonId> meetDirectly(Guild guild, String user, DiscordLocale locale) {
        try {
            return Optional.of(meet(guild.retrieveMemberById(user).complete(), locale));
        } catch (ErrorResponseException e) {
            log.info("Discord did not tell who {} is: {}", user, e.getMeaning());
            return DiscordCalls.mayPass(e) ? Optional.of(new PersonId(guild.getId(), user)) : Optional.empty();
        }
    }

    /** Tells of somebody; of nothing new, nothing. Bots are nobody to us. */
    PersonId tell(Member member, @Nullable Language language) {
        Guild guild = member.getGuild();
        PersonId person = new PersonId(guild.getId(), member.getId());
        Set<String> roles = member.getUnsortedRoles().stream()
                .flatMap(role -> Stream.of(role.getName(), role.getId()))
                .collect(Collectors.toUnmodifiableSet());
        PersonSeen seen = new PersonSeen(person, member.getEffectiveName(), language, null, roles);
        if (!member.getUser().isBot() && !seen.equals(told.put(person, seen))) {
            events.publishEvent(seen);
        }
        return person;
    }
}
