package dev.sanad.chat;

import java.util.Set;

/**
 * Everybody of a platform has been told of by {@link PersonSeen}: whoever is not among them is not there. Published whenever a
 * platform has been read.
 *
 * @param place what people call the platform
 * @param people who is there; of a platform that does not tell of everybody, those whom configuration names
 * @param isAlone whether there is no other platform, nor will be: names that lead nowhere can stop the start
 */
public record EverybodyKnown(String place, Set<PersonId> people, boolean isAlone) {

    public EverybodyKnown {
        people = Set.copyOf(people);
    }
}
