package dev.sanad.publishing;

import dev.sanad.chat.RoomId;
import dev.sanad.chat.Rooms;
import dev.sanad.incident.Incident;
import dev.sanad.incident.Incidents;
import dev.sanad.wording.Organisation;
import dev.sanad.wording.Wording;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts the address of the status page into the room of an incident that may appear there. */
@Component
class StatusPageBookmark {

    private final Incidents incidents;
    private final Rooms rooms;
    private final Organisation organisation;
    private final Wording wording;

    StatusPageBookmark(Incidents incidents, Rooms rooms, Organisation organisation, Wording wording) {
        this.incidents = incidents;
        this.rooms = rooms;
        this.organisation = organisation;
        this.wording = wording;
    }

    @EventListener
    void declared(Incident.Declared declared) {
        bookmark(declared.number(), incidents.get(declared.number()).room());
    }

    @EventListener
    void joined(Incident.Joined joined) {
        bookmark(joined.number(), joined.mirror());
    }

    private void bookmark(long number, RoomId room) {
        if (incidents.get(number).isPublic()) {
            rooms.bookmark(room, wording.inRooms().string("status-page.bookmark"), organisation.page(StatusPage.FRONT));
        }
    }
}
