package dev.sanad.chat;

import java.util.List;

/**
 * What a room is to be like.
 *
 * @param name the wished one; the next free one is taken
 * @param topic what it is about, in one line
 * @param purpose what it is for, for those who look for a room
 * @param invitedOnly hides it from those who are not in it
 * @param members who is in it from the beginning
 */
public record RoomSpec(String name, String topic, String purpose, boolean invitedOnly, List<PersonId> members) {

    public RoomSpec {
        members = List.copyOf(members);
    }
}
