package dev.sanad.incident;

import dev.sanad.chat.Argument;
import dev.sanad.chat.Field;
import dev.sanad.wording.Voice;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The five levels, worst first, each with its meaning and how often customers hear from us. */
@Component
class SeverityChoice {

    private final Severities severities;

    SeverityChoice(Severities severities) {
        this.severities = severities;
    }

    Field field(Voice voice) {
        return Field.choice("severity", voice.string("declare.severity"), options(voice));
    }

    Argument argument() {
        return Argument.choice(
                "severity",
                caller -> Arrays.stream(Severity.values())
                        .map(severity -> new Field.Option(
                                severity.id(),
                                severities
                                        .level(severity)
                                        .name()
                                        .in(caller.voice().language())))
                        .toList());
    }

    private List<Field.Option> options(Voice voice) {
        return Arrays.stream(Severity.values())
                .sorted(Comparator.reverseOrder())
                .map(severity -> new Field.Option(severity.id(), label(severity, voice)))
                .toList();
    }

    private String label(Severity severity, Voice voice) {
        Severities.Level level = severities.level(severity);
        String cadence = level.promised()
                .map(every -> voice.string("severity.every", "duration", voice.duration(every)))
                .orElseGet(() -> voice.string("severity.no-cadence"));
        return voice.string(
                "severity.option",
                "mark",
                severity.mark(),
                "name",
                level.name().in(voice.language()),
                "meaning",
                level.meaning().in(voice.language()),
                "cadence",
                cadence);
    }
}
