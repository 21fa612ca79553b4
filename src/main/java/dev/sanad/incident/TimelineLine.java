package dev.sanad.incident;

import dev.sanad.wording.Inline;
import dev.sanad.wording.Text;
import dev.sanad.wording.Voice;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** An entry of the timeline as people read it: its moment and its sentence, with stable words put into their language. */
@Component
class TimelineLine {

    /** What is recorded as a stable word, by the name of the value. */
    private final Map<String, BiFunction<String, Voice, String>> words = new HashMap<>();

    TimelineLine(Severities severities, Plan plan) {
        BiFunction<String, Voice, String> severity = (id, voice) -> Severity.of(id)
                .map(each -> severities.level(each).name().in(voice.language()))
                .orElse(id);
        words.put("before", severity);
        words.put("now", severity);
        words.put(
                "phase",
                (id, voice) -> Phase.of(id)
                        .map(phase -> voice.string("phase." + phase.id()))
                        .orElse(id));
        words.put(
                "fact",
                (id, voice) -> plan.checklist().stream()
                        .filter(question -> question.id().equals(id))
                        .map(question -> question.label().in(voice.language()))
                        .findFirst()
                        .orElse(id));
    }

    Text of(Timeline.Entry entry, Voice voice) {
        Map<String, Inline> values = new HashMap<>(entry.details());
        words.forEach((name, word) -> values.computeIfPresent(name, (same, value) -> inWords(value, word, voice)));
        return voice.text(
                "timeline.line", "at", entry.at(), "what", entry.with(values).in(voice));
    }

    private static Inline inWords(Inline value, BiFunction<String, Voice, String> word, Voice voice) {
        return value instanceof Inline.Plain plain
                ? new Inline.Plain(Objects.requireNonNull(word.apply(plain.text(), voice)))
                : value;
    }
}
