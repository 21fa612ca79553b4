package dev.sanad.chat;

import java.util.List;

/** Rooms that configuration names, and that should be there already. */
public interface NamedRooms {

    List<NamedRoom> rooms();

    /**
     * One of them.
     *
     * @param name without the #
     * @param key where it stands, such as {@code announcement-rooms}
     * @param file in the folder of the configuration
     */
    record NamedRoom(String name, String key, String file) {}
}
