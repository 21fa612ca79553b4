package dev.sanad.incident;

import dev.sanad.chat.Caller;
import dev.sanad.chat.Message;
import dev.sanad.wording.Inline;
import dev.sanad.wording.Text;
import dev.sanad.wording.Voice;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is open now, as lines of a message; and what was last, when nothing is. */
@Component
class OpenIncidents {

    private final Which which;
    private final Incidents incidents;
    private final Severities severities;

    OpenIncidents(Which which, Incidents incidents, Severities severities) {
        this.which = which;
        this.incidents = incidents;
        this.severities = severities;
    }

    Message.Builder list(Caller caller) {
        Voice voice = caller.voice();
        List<Incident> open = which.visible(caller);
        if (open.isEmpty()) {
            return Message.build().line(nothingOpen(caller));
        }
        Message.Builder list = Message.build().line(voice.text("list.title", "count", open.size()));
        open.forEach(incident -> list.line(line(incident, voice)));
        return list;
    }

    private Text line(Incident incident, Voice voice) {
        String key = incident.commsLead() == null ? "list.line.nobody" : "list.line";
        return voice.text(
                key,
                "mark",
                incident.severity().mark(),
                "name",
                incident.name(),
                "title",
                incident.title(),
                "severity",
                severities.level(incident.severity()).name().in(voice.language()),
                "since",
                incident.since(),
                "room",
                incident.room(),
                "lead",
                incident.commsLead() == null ? "" : incident.commsLead());
    }

    private Text nothingOpen(Caller caller) {
        return incidents
                .findFirstByStateOrderByClosedAtDesc(Incident.State.CLOSED)
                .filter(last -> last.isVisibleTo(caller.id()) && last.closedAt() != null)
                .map(last -> caller.voice()
                        .text(
                                "list.empty.last",
                                "name",
                                last.name(),
                                "at",
                                new Inline.Time(
                                        last.closedAt() == null ? last.declaredAt() : last.closedAt(),
                                        Inline.Time.Style.DATE_AND_CLOCK)))
                .orElseGet(() -> caller.voice().text("list.empty"));
    }
}
