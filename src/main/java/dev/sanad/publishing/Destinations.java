package dev.sanad.publishing;

import dev.sanad.chat.Room;
import dev.sanad.chat.Rooms;
import dev.sanad.incident.Incident;
import dev.sanad.incident.Severities;
import dev.sanad.incident.Severities.DestinationKind;
import dev.sanad.wording.Organisation;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Which places the updates of an incident go to: those of its severity, and those that have read of it before, which are told the
 * end whatever becomes of the severity. A private incident has none: that is decided here and nowhere else.
 */
@Component
class Destinations {

    private final Severities severities;
    private final Receipts receipts;
    private final Organisation organisation;
    private final Rooms rooms;

    Destinations(Severities severities, Receipts receipts, Organisation organisation, Rooms rooms) {
        this.severities = severities;
        this.receipts = receipts;
        this.organisation = organisation;
        this.rooms = rooms;
    }

    boolean includeStatusPage(Incident incident) {
        return allows(incident, DestinationKind.STATUS_PAGE);
    }

    /** The announcement rooms for an incident's updates. */
    List<Room> rooms(Incident incident) {
        return allows(incident, DestinationKind.ANNOUNCEMENT_ROOMS)
                ? organisation.announcementRooms().stream()
                        .flatMap(name -> rooms.named(name).stream())
                        .toList()
                : List.of();
    }

    private boolean allows(Incident incident, DestinationKind kind) {
        return incident.isPublic()
                && (severities.level(incident.severity()).destinations().contains(kind)
                        || receipts.placesOf(incident.id()).contains(kind));
    }
}
