package dev.sanad.incident;

import dev.sanad.wording.Inline;
import dev.sanad.wording.Text;
import dev.sanad.wording.Voice;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An entry of the timeline as people read it: its moment and its sentence, with stable words put into their language. */
@Component
class TimelineLine {

    private final Severities severities;
    private final Plan plan;

    TimelineLine(Severities severities, Plan plan) {
        this.severities = severities;
        this.plan = plan;
    }

    Text of(Timeline.Entry entry, Voice voice) {
        Map<String, Inline> values = new HashMap<>(entry.details());
        values.replaceAll((name, value) ->
                value instanceof Inline.Plain plain ? new Inline.Plain(said(name, plain.text(), voice)) : value);
        return voice.text(
                "timeline.line", "at", entry.at(), "what", entry.with(values).in(voice));
    }

    /** What is recorded as a stable word is said in words; everything else stays as it is. */
    private String said(String name, String recorded, Voice voice) {
        return switch (name) {
            case "before", "now" ->
                Severity.of(recorded)
                        .map(each -> severities.level(each).name().in(voice.language()))
                        .orElse(recorded);
            case "phase" ->
                Phase.of(recorded)
                        .map(phase -> voice.string("phase." + phase.id()))
                        .orElse(recorded);
            case "fact" ->
                plan.checklist().stream()
                        .filter(question -> question.id().equals(recorded))
                        .map(question -> question.label().in(voice.language()))
                        .findFirst()
                        .orElse(recorded);
            default -> recorded;
        };
    }
}
