package dev.sanad.incident;

import dev.sanad.wording.Text;
import dev.sanad.wording.Voice;
import org.springframework.stereotype.Component;

/** What a message about an incident begins with, so that it makes sense alone on a locked phone. */
@Component
public class Headline {

    private final Severities severities;

    Headline(Severities severities) {
        this.severities = severities;
    }

    /** Such as: 🟠 INC-1 Customers cannot pay (Serious). */
    public Text of(Incident incident, Voice voice) {
        return voice.text(
                "incident.headline",
                "mark",
                incident.severity().mark(),
                "name",
                incident.name(),
                "title",
                incident.title(),
                "severity",
                severities.level(incident.severity()).name().in(voice.language()));
    }
}
