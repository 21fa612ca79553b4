package dev.sanad.incident;

import dev.sanad.chat.NamedRooms;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The room that hears of updates which are very late. */
@Component
class EscalationRoom implements NamedRooms {

    private final Plan plan;

    EscalationRoom(Plan plan) {
        this.plan = plan;
    }

    @Override
    public List<NamedRoom> rooms() {
        return Optional.ofNullable(plan.escalationRoom())
                .map(name -> new NamedRoom(name, "escalation-room", Plan.FILE))
                .stream()
                .toList();
    }
}
