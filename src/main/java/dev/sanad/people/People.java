package dev.sanad.people;

import dev.sanad.chat.Caller;
import dev.sanad.chat.Directory;
import dev.sanad.chat.NamedPeople;
import dev.sanad.chat.Permission;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.PersonSeen;
import dev.sanad.wording.Organisation;
import dev.sanad.wording.Reader;
import dev.sanad.wording.Wording;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The people of all workspaces. Somebody no platform has told of speaks the organisation's language, in its time zone. */
@Component
public class People implements Directory {

    private final Profiles profiles;
    private final Roles roles;
    private final Wording wording;
    private final Organisation organisation;
    private final ObjectProvider<NamedPeople> named;

    People(
            Profiles profiles,
            Roles roles,
            Wording wording,
            Organisation organisation,
            ObjectProvider<NamedPeople> named) {
        this.profiles = profiles;
        this.roles = roles;
        this.wording = wording;
        this.organisation = organisation;
        this.named = named;
    }

    /** What is known of a person. */
    public Profile profile(PersonId person) {
        return profiles.find(person)
                .orElseGet(() -> new Profile(
                        person,
                        person.external(),
                        organisation.defaultLanguage(),
                        organisation.timeZone(),
                        false,
                        false,
                        Set.of(),
                        List.of(new Profile.Account(person, person.external())),
                        person));
    }

    /**
     * The people an operator names in a configuration file, by the platform's id, with or without the workspace.
     *
     * @return those who are known, in the order of the names
     */
    public Map<String, Profile> configured(Collection<String> names) {
        List<Profile> known = names.isEmpty() ? List.of() : profiles.named(names);
        Map<String, Profile> found = new LinkedHashMap<>();
        for (String name : names) {
            known.stream()
                    .filter(profile -> profile.isNamed(name))
                    .findFirst()
                    .ifPresent(profile -> found.put(name, profile));
        }
        return found;
    }

    /** For rendering what a person reads. */
    public Reader reader(PersonId person, UnaryOperator<String> roomName) {
        Profile profile = profile(person);
        return new Reader(profile.language(), profile.zone(), this::name, roomName);
    }

    /** Names of the roles a person holds. */
    public Set<String> roles(PersonId person) {
        return roles.of(profile(person));
    }

    @Override
    public Caller caller(PersonId person) {
        Profile profile = profile(person);
        return new Caller(profile.id(), person, profile.name(), wording.in(profile.language()), profile.zone());
    }

    @Override
    public Optional<PersonId> account(String workspace, PersonId person) {
        return person.workspace().equals(workspace)
                ? Optional.of(person)
                : profile(person).in(workspace).map(Profile.Account::id);
    }

    @Override
    public PersonId contact(PersonId person) {
        return profile(person).contact();
    }

    @Override
    public boolean may(PersonId person, Permission permission) {
        return roles.allow(profile(person), permission);
    }

    @Override
    public List<PersonId> whoMay(String workspace, Permission permission) {
        return who(permission)
                .filter(profile -> profile.in(workspace).isPresent())
                .map(Profile::id)
                .toList();
    }

    /** Those of all workspaces who may do something. */
    public List<PersonId> whoMay(Permission permission) {
        return who(permission).map(Profile::id).toList();
    }

    private Stream<Profile> who(Permission permission) {
        return profiles.all().stream().filter(profile -> roles.allow(profile, permission));
    }

    @Override
    public Set<String> groups() {
        return roles.groups();
    }

    @Override
    public List<PersonId> named(String workspace) {
        Stream<PersonId> configured = Stream.concat(
                        roles.people().stream(), named.stream().flatMap(each -> each.names().stream()))
                .map(name -> name.contains(":") ? PersonId.parse(name) : new PersonId(workspace, name));
        Stream<PersonId> known = profiles.all().stream()
                .flatMap(profile -> profile.accounts().stream())
                .map(Profile.Account::id);
        return Stream.concat(configured, known)
                .filter(person -> person.workspace().equals(workspace))
                .distinct()
                .toList();
    }

    @Override
    public boolean claimZoneQuestion(PersonId person) {
        return !profile(person).isZoneKnown() && profiles.claimZoneQuestion(person);
    }

    @Override
    public Optional<PersonId> find(String workspace, String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return profiles.all().stream()
                .filter(profile -> profile.in(workspace).stream().anyMatch(account -> isMeant(account, wanted)))
                .map(Profile::id)
                .findFirst();
    }

    private static boolean isMeant(Profile.Account account, String wanted) {
        String name = account.name().toLowerCase(Locale.ROOT);
        return account.id().external().toLowerCase(Locale.ROOT).equals(wanted)
                || account.id().toString().toLowerCase(Locale.ROOT).equals(wanted)
                || name.equals(wanted)
                || name.startsWith(wanted + " ");
    }

    @EventListener
    void remember(PersonSeen seen) {
        profiles.save(seen);
    }

    private String name(String id) {
        return profile(PersonId.parse(id)).name();
    }
}
