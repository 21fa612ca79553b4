package dev.sanad.updates;

import dev.sanad.chat.PersonId;
import dev.sanad.wording.Inline;
import java.util.List;

/**
 * For whom a revision waits.
 *
 * @param deciders those who may approve it, the comms lead first
 * @param author who wrote it
 * @param blocked whether it cannot be approved as it is
 */
record Waiting(List<PersonId> deciders, PersonId author, boolean blocked) {

    /** Those for whom it waits; nobody while it must be mended first. */
    List<PersonId> people() {
        return blocked ? List.of() : deciders;
    }

    /** Those who must learn that it waits for them. Its author knows; what the comms lead wrote asks nothing of a deputy. */
    List<PersonId> unaware() {
        return people().stream().limit(1).anyMatch(author::equals)
                ? List.of()
                : people().stream().filter(person -> !person.equals(author)).toList();
    }

    /** Those for whom it waits, of whom the unaware are called. */
    List<Inline.Value> called() {
        return people().stream()
                .map(person -> unaware().contains(person) ? person.called() : person)
                .toList();
    }

    /** Those who must learn of it and were not waited for before: they wrote what was before, or it could not be approved. */
    List<PersonId> unawareSince(Waiting before) {
        return unaware().stream()
                .filter(person -> !before.unaware().contains(person))
                .toList();
    }
}
