package dev.sanad.discord;

import dev.sanad.chat.Directory;
import dev.sanad.chat.PersonId;
import java.util.List;
import net.dv8tion.jda.api.entities.Guild;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks up who configuration names and who is known already: of all the others Discord tells when they ask for something. */
@Component
@DiscordOnly
class DiscordRoster {

    private static final Logger log = LoggerFactory.getLogger(DiscordRoster.class);

    /** Discord: 100 members in one request. */
    private static final int MOST = 100;

    private final DiscordPeople people;
    private final Directory directory;

    DiscordRoster(DiscordPeople people, Directory directory) {
        this.people = people;
        this.directory = directory;
    }

    /** Whether Discord told of everybody; of whom it did not, it is asked again. */
    boolean read(Guild guild) {
        boolean everybody = true;
        List<Long> ids = directory.named(guild.getId()).stream()
                .map(PersonId::external)
                .filter(id -> id.matches("\\d{15,19}"))
                .map(Long::parseUnsignedLong)
                .distinct()
                .toList();
        for (int from = 0; from < ids.size(); from += MOST) {
            List<Long> some = ids.subList(from, Math.min(ids.size(), from + MOST));
            try {
                guild.retrieveMembersByIds(
                                false, some.stream().mapToLong(Long::longValue).toArray())
                        .get()
                        .forEach(member -> people.tell(member, null));
            } catch (RuntimeException e) {
                log.debug("Discord did not tell of {} people of {}", some.size(), guild.getId(), e);
                everybody = false;
            }
        }
        return everybody;
    }
}
