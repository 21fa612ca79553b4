package dev.sanad.discord;

import dev.sanad.chat.Room;
import dev.sanad.chat.RoomId;
import dev.sanad.chat.Rooms;
import org.springframework.stereotype.Component;

/** The room in which somebody asked for something. */
@Component
@DiscordOnly
class DiscordRoom {

    private final Rooms rooms;

    DiscordRoom(Rooms rooms) {
        this.rooms = rooms;
    }

    /** The room, or a passing stand-in for one in which the bot has no business: what is answered is seen by one person only. */
    Room of(String guild, String channel, boolean isDirect) {
        return rooms.find(guild, channel)
                .orElseGet(() -> new Room(
                        RoomId.next(), guild, channel, channel, isDirect ? Room.Kind.DIRECT : Room.Kind.CHANNEL, null));
    }
}
