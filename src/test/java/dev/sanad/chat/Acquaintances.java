package dev.sanad.chat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A directory that knows people who have accounts in two workspaces, by the account they are written to by. */
record Acquaintances(Map<PersonId, PersonId> others) implements Directory {

    @Override
    public Optional<PersonId> account(String workspace, PersonId person) {
        return Stream.of(person, others.getOrDefault(person, person))
                .filter(account -> account.workspace().equals(workspace))
                .findFirst();
    }

    @Override
    public PersonId contact(PersonId person) {
        return person;
    }

    @Override
    public Caller caller(PersonId person) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean may(PersonId person, Permission permission) {
        return false;
    }

    @Override
    public List<PersonId> whoMay(String workspace, Permission permission) {
        return List.of();
    }

    @Override
    public Set<String> groups() {
        return Set.of();
    }

    @Override
    public List<PersonId> named(String workspace) {
        return List.of();
    }

    @Override
    public boolean claimZoneQuestion(PersonId person) {
        return false;
    }

    @Override
    public Optional<PersonId> find(String workspace, String typed) {
        return Optional.empty();
    }
}
