package dev.sanad.updates;

import dev.sanad.chat.Block;
import dev.sanad.chat.Caller;
import dev.sanad.chat.HomeSection;
import dev.sanad.incident.IncidentSummary;
import dev.sanad.incident.Incidents;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The drafts that wait for a person's approval. */
@Component
@Order(2)
class WaitingDrafts implements HomeSection {

    private final Incidents incidents;
    private final Drafts drafts;

    WaitingDrafts(Incidents incidents, Drafts drafts) {
        this.incidents = incidents;
        this.drafts = drafts;
    }

    @Override
    public List<Block> blocks(Caller caller) {
        List<IncidentSummary> decided = incidents.openDecidedBy(caller.id());
        if (decided.isEmpty()) {
            return List.of();
        }
        List<Draft> waiting = drafts.findByIncidentInAndStateOrderById(
                decided.stream().map(IncidentSummary::number).toList(), Draft.State.OPEN);
        if (waiting.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Line(caller.voice().text("home.drafts")));
        for (IncidentSummary incident : decided) {
            waiting.stream()
                    .filter(draft -> draft.incident() == incident.number())
                    .forEach(draft -> blocks.add(line(draft, incident, caller)));
        }
        return blocks;
    }

    private static Block line(Draft draft, IncidentSummary incident, Caller caller) {
        return new Block.Line(caller.voice()
                .text(
                        "home.draft",
                        "name",
                        incident.name(),
                        "phase",
                        caller.voice().string("phase." + draft.phase().id()),
                        "room",
                        incident.room()));
    }
}
