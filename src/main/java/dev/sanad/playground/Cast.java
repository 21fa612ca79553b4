package dev.sanad.playground;

import dev.sanad.chat.PersonId;
import dev.sanad.config.Example;
import dev.sanad.wording.Language;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who and what there is in the playground: {@code bot-config/playground.yml}.
 *
 * @param people whom a visitor can act as
 * @param rooms channels that exist from the start
 */
record Cast(
        @Example("people:\n  - {id: sara, name: Sara, language: en, time-zone: Europe/Berlin, groups: [comms]}")
        @NotEmpty
        List<@Valid @NotNull Member> people,

        @Example("rooms: [general, status-updates]") @NotEmpty
        List<@Pattern(regexp = "[a-z0-9-]{1,80}", message = "must be lower-case letters, digits and hyphens") String>
                rooms) {

    static final String WORKSPACE = "playground";

    /** Author of what the bot says. */
    static final String BOT = "sanad";

    record Member(
            @Example("id: sara")
            @NotNull
            @Pattern(regexp = "[a-z0-9-]{1,40}", message = "must be lower-case letters, digits and hyphens")
            String id,

            @Example("name: Sara Lindgren") @NotBlank String name,

            @Example("language: en   # en, ar or fa") @NotNull
            Language language,

            @Example("time-zone: Europe/Berlin") @NotNull ZoneId timeZone,
            @Example("groups: [comms]") @NotNull Set<String> groups) {

        PersonId person() {
            return new PersonId(WORKSPACE, id);
        }
    }

    Optional<Member> find(String id) {
        return people.stream().filter(member -> member.id().equals(id)).findFirst();
    }
}
