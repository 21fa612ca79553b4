package dev.sanad.slack;

import dev.sanad.chat.Room;
import dev.sanad.chat.RoomId;
import dev.sanad.chat.Rooms;
import org.springframework.stereotype.Component;

/** The room in which somebody asked for something. */
@Component
@SlackOnly
class SlackRoom {

    private final Rooms rooms;

    SlackRoom(Rooms rooms) {
        this.rooms = rooms;
    }

    /** The room, or a passing stand-in for one in which the bot has no business: what is answered is seen by one person only. */
    Room of(String team, String channel) {
        return rooms.find(team, channel)
                .orElseGet(() -> new Room(
                        RoomId.next(),
                        team,
                        channel,
                        channel,
                        channel.startsWith("D") ? Room.Kind.DIRECT : Room.Kind.CHANNEL,
                        null));
    }
}
