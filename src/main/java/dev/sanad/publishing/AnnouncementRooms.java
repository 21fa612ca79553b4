package dev.sanad.publishing;

import dev.sanad.chat.NamedRooms;
import dev.sanad.wording.Organisation;
import java.util.List;
import org.springframework.stereotype.Component;

/** The rooms in which public incidents are announced. */
@Component
class AnnouncementRooms implements NamedRooms {

    private final Organisation organisation;

    AnnouncementRooms(Organisation organisation) {
        this.organisation = organisation;
    }

    @Override
    public List<NamedRoom> rooms() {
        return organisation.announcementRooms().stream()
                .map(name -> new NamedRoom(name, "announcement-rooms", "sanad.yml"))
                .toList();
    }
}
