package dev.sanad.incident;

import dev.sanad.chat.Caller;
import dev.sanad.chat.Message;
import dev.sanad.wording.Inline;
import dev.sanad.wording.Text;
import dev.sanad.wording.Voice;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What is open now, as lines of a message; and what was last, when nothing is. */
@Component
class OpenIncidents {

    /** Longer lists are not read; 20 lines fit a Slack message of 50 blocks together with its buttons. */
    private static final int MOST_LISTED = 20;

    private final Incidents incidents;
    private final Severities severities;
    private final Clock clock;

    OpenIncidents(Incidents incidents, Severities severities, Clock clock) {
        this.incidents = incidents;
        this.severities = severities;
        this.clock = clock;
    }

    Message.Builder list(Caller caller) {
        Voice voice = caller.voice();
        int count = incidents.countOpenTo(caller.id());
        if (count == 0) {
            return Message.build().line(nothingOpen(caller));
        }
        Message.Builder list = Message.build().line(voice.text("list.title", "count", count));
        incidents.openTo(caller.id(), MOST_LISTED).forEach(incident -> list.line(line(incident, voice)));
        return count <= MOST_LISTED ? list : list.context(voice.text("list.more", "count", count - MOST_LISTED));
    }

    private Text line(IncidentSummary incident, Voice voice) {
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
                Inline.Time.of(incident.since(), clock.instant()),
                "room",
                incident.room(),
                "lead",
                incident.commsLead() == null ? "" : incident.commsLead());
    }

    private Text nothingOpen(Caller caller) {
        return incidents
                .lastClosedTo(caller.id())
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
