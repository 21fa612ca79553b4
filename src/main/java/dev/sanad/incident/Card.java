package dev.sanad.incident;

import dev.sanad.chat.Action;
import dev.sanad.chat.ActionId;
import dev.sanad.chat.Block;
import dev.sanad.chat.Message;
import dev.sanad.wording.Inline;
import dev.sanad.wording.Text;
import dev.sanad.wording.Voice;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The one live message that shows how an incident stands. */
@Component
class Card {

    private final Severities severities;
    private final Plan plan;
    private final Roster roster;
    private final ObjectProvider<CardSection> sections;
    private final Clock clock;

    Card(Severities severities, Plan plan, Roster roster, ObjectProvider<CardSection> sections, Clock clock) {
        this.severities = severities;
        this.plan = plan;
        this.roster = roster;
        this.sections = sections;
        this.clock = clock;
    }

    /** For the incident's own room. */
    Message full(Incident incident, Voice voice) {
        Message.Builder card = head(incident, voice);
        List<Block.Labelled> fields = fields(incident, voice);
        sections.orderedStream().forEach(section -> fields.addAll(section.fields(incident, voice)));
        List<String> unknown = unknown(incident, voice);
        if (incident.isOpen() && !unknown.isEmpty()) {
            fields.add(field(voice, "card.unknown", Text.plain(String.join(" · ", unknown))));
        }
        card.fields(fields);
        return incident.isOpen() ? card.actions(buttons(incident, voice)).done() : card.done();
    }

    /** For announcement rooms. */
    Message brief(Incident incident, Voice voice) {
        List<Block.Labelled> fields = fields(incident, voice);
        sections.orderedStream().forEach(section -> fields.addAll(section.briefFields(incident, voice)));
        Message.Builder card = head(incident, voice).fields(fields);
        if (incident.isOpen()) {
            card.actions(Action.primary(
                    ActionId.of(FollowButton.VERB, incident.id()),
                    voice.string("card.follow", "name", incident.name())));
        }
        return card.done();
    }

    private Message.Builder head(Incident incident, Voice voice) {
        String mark = incident.isOpen() ? incident.severity().mark() : "✅";
        Text title = voice.text("card.title", "mark", mark, "name", incident.name(), "title", incident.title());
        String key = incident.isOpen() ? "card.state.open" : "card.state.closed";
        Text state = voice.text(
                key,
                "severity",
                severities.level(incident.severity()).name().in(voice.language()),
                "since",
                Inline.Time.of(incident.since(), clock.instant()),
                "until",
                incident.closedAt() == null ? clock.instant() : incident.closedAt(),
                "duration",
                voice.duration(incident.duration(clock.instant())),
                "phase",
                phase(incident, voice),
                "visibility",
                incident.isPublic() ? "" : voice.string("card.private"));
        return Message.build().heading(title).line(state);
    }

    private List<Block.Labelled> fields(Incident incident, Voice voice) {
        List<Block.Labelled> fields = new ArrayList<>();
        Text affected =
                incident.fact(Incident.SCOPE).map(Text::plain).orElseGet(() -> voice.text("card.affected.unknown"));
        fields.add(field(voice, "card.affected", affected));
        fields.add(field(voice, "card.lead", lead(incident, voice)));
        return fields;
    }

    private Text lead(Incident incident, Voice voice) {
        if (incident.lead().isEmpty()) {
            return voice.text("card.lead.nobody");
        }
        if (incident.standIn() != null) {
            return voice.text("card.lead.stand-in", "lead", incident.lead().get(), "deputy", incident.standIn());
        }
        var deputies = roster.deputies(incident);
        return deputies.isEmpty()
                ? voice.text("card.lead.alone", "lead", incident.lead().get())
                : voice.text("card.lead.deputies", "lead", incident.lead().get(), "deputies", deputies);
    }

    private List<String> unknown(Incident incident, Voice voice) {
        return plan.checklist().stream()
                .filter(question -> Checklist.answer(incident, question).isEmpty())
                .map(question -> question.label().in(voice.language()))
                .collect(Collectors.toList());
    }

    private static String phase(Incident incident, Voice voice) {
        return voice.string(
                incident.phase() == null
                        ? "phase.none"
                        : "phase." + incident.phase().id());
    }

    private static List<Action> buttons(Incident incident, Voice voice) {
        return incident.lead().isEmpty()
                ? List.of(
                        Action.primary(IncidentButtons.takeLead(incident.id()), voice.string("button.take-lead")),
                        Action.plain(ActionId.of(ChecklistForm.VERB, incident.id()), voice.string("button.facts")))
                : List.of(
                        Action.primary(IncidentButtons.draft(incident.id()), voice.string("button.draft")),
                        Action.plain(ActionId.of(ChecklistForm.VERB, incident.id()), voice.string("button.facts")),
                        Action.plain(
                                IncidentButtons.draft(incident.id(), Phase.RESOLVED), voice.string("button.resolve")));
    }

    private static Block.Labelled field(Voice voice, String key, Text value) {
        return new Block.Labelled(voice.text(key), value);
    }
}
