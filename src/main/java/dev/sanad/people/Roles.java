package dev.sanad.people;

import dev.sanad.chat.Permission;
import dev.sanad.config.Example;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what: {@code bot-config/roles.yml}.
 *
 * @param roles by name; the role {@code everyone} is held by everybody
 */
public record Roles(@Example("""
                roles:
                  comms-lead:
                    permissions: [declare, lead, approve, publish]
                    groups: [comms]""") @NotEmpty Map<String, @Valid @NotNull Role> roles) {

    private static final String EVERYONE = "everyone";

    /**
     * One role.
     *
     * @param permissions what it allows
     * @param people who holds it, by the chat platform's id; may be left out
     * @param groups chat groups or Discord roles whose members hold it; may be left out
     */
    public record Role(
            @Example("permissions: [declare, lead, approve, publish]") @NotNull
            List<Permission> permissions,

            @Example("people: [sara, jonas]") @Nullable List<String> people,
            @Example("groups: [comms]") @Nullable List<String> groups) {

        boolean isHeldBy(Profile profile) {
            return (people != null && people.stream().anyMatch(profile::isNamed))
                    || (groups != null && groups.stream().anyMatch(profile.groups()::contains));
        }
    }

    /** The names of the roles a person holds. */
    Set<String> of(Profile profile) {
        return roles.entrySet().stream()
                .filter(role ->
                        role.getKey().equals(EVERYONE) || role.getValue().isHeldBy(profile))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All groups that some role names. */
    Set<String> groups() {
        return roles.values().stream()
                .flatMap(role -> role.groups() == null ? Stream.of() : role.groups().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All people whom some role names. */
    Set<String> people() {
        return roles.values().stream()
                .flatMap(role -> role.people() == null ? Stream.of() : role.people().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean allow(Profile profile, Permission permission) {
        return of(profile).stream()
                .anyMatch(name -> roles.getOrDefault(name, new Role(List.of(), null, null))
                        .permissions()
                        .contains(permission));
    }
}
