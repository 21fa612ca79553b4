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
                        Set.of()));
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
                    .filter(profile -> profile.id().external().equals(name)
                            || profile.id().toString().equals(name))
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
        return Optional.of(person).filter(account -> account.workspace().equals(workspace));
    }

    @Override
    public PersonId contact(PersonId person) {
        return person;
    }

    @Override
    public boolean may(PersonId person, Permission permission) {
        return roles.allow(profile(person), permission);
    }

    @Override
    public List<PersonId> whoMay(String workspace, Permission permission) {
        return whoMay(permission).stream()
                .filter(person -> account(workspace, person).isPresent())
                .toList();
    }

    /** Those of all workspaces who may do something. */
    public List<PersonId> whoMay(Permission permission) {
        return profiles.all().stream()
                .filter(profile -> roles.allow(profile, permission))
                .map(Profile::id)
                .toList();
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
        Stream<PersonId> known = profiles.all().stream().map(Profile::id);
        return Stream.concat(configured, known)
                .filter(person -> person.workspace().equals(workspace))
                .distinct()
                .toList();
    }

    @Override
    public boolean claimZoneQuestion(PersonId person) {
        return profiles.claimZoneQuestion(person);
    }

    @Override
    public Optional<PersonId> find(String workspace, String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return profiles.all().stream()
                .filter(profile -> profile.id().workspace().equals(workspace))
                .filter(profile ->
                        profile.id().external().toLowerCase(Locale.ROOT).equals(wanted)
                                || profile.id().toString().equals(typed)
                                || profile.name().toLowerCase(Locale.ROOT).equals(wanted)
                                || profile.name().toLowerCase(Locale.ROOT).startsWith(wanted + " "))
                .map(Profile::id)
                .findFirst();
    }

    @EventListener
    void remember(PersonSeen seen) {
        profiles.save(seen);
    }

    private String name(String id) {
        return profile(PersonId.parse(id)).name();
    }
}
