package dev.sanad.incident;

import dev.sanad.chat.ChatJson;
import dev.sanad.chat.PersonId;
import dev.sanad.wording.Inline;
import dev.sanad.wording.Text;
import dev.sanad.wording.Voice;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The append-only record of what happened in an incident. Each kind has its sentence {@code timeline.<kind>}. */
@Component
public class Timeline {

    private final JdbcClient jdbc;
    private final ChatJson json;
    private final Clock clock;

    Timeline(JdbcClient jdbc, ChatJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** One thing that happened; {@code person} is null when the bot did it. */
    public record Entry(Instant at, @Nullable PersonId person, String kind, Map<String, Inline> details) {

        /** The same with other values in its sentence. */
        Entry with(Map<String, Inline> values) {
            return new Entry(at, person, kind, values);
        }

        /** The entry as a sentence. */
        Text in(Voice voice) {
            List<Object> values = new ArrayList<>();
            details.forEach((name, value) -> values.addAll(List.of(name, value)));
            values.addAll(List.of("who", person == null ? "Sanad" : person));
            return voice.text("timeline." + kind, values.toArray());
        }
    }

    /**
     * Adds an entry at the present moment.
     *
     * @param namesAndValues named values of the sentence: strings, instants and people
     */
    public void add(long incident, @Nullable PersonId person, String kind, Object... namesAndValues) {
        Map<String, Inline> details = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            details.put((String) namesAndValues[i], inline(namesAndValues[i + 1]));
        }
        jdbc.sql("""
                        insert into timeline_entry (incident, happened_at, person, kind, details)
                        values (?, ?, ?, ?, ?)""")
                .param(incident)
                .param(Timestamp.from(clock.instant()))
                .param(person == null ? null : person.toString())
                .param(kind)
                .param(json.write(new Details(details)))
                .update();
    }

    /** Whether something of a kind happened since a moment. */
    boolean has(long incident, String kind, Instant since) {
        return jdbc.sql("select count(*) from timeline_entry where incident = ? and kind = ? and happened_at >= ?")
                        .params(incident, kind, Timestamp.from(since))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** All entries, oldest first. */
    public List<Entry> of(long incident) {
        return jdbc.sql("select * from timeline_entry where incident = ? order by id")
                .params(incident)
                .query((row, number) -> new Entry(
                        row.getTimestamp("happened_at").toInstant(),
                        row.getString("person") == null ? null : PersonId.parse(row.getString("person")),
                        row.getString("kind"),
                        json.read(row.getString("details"), Details.class).values()))
                .list();
    }

    private static Inline inline(Object value) {
        return switch (value) {
            case Inline.Value valued -> valued.inline();
            case Instant at -> new Inline.Time(at, Inline.Time.Style.CLOCK);
            default -> new Inline.Plain(value.toString());
        };
    }

    /** Keeps the type of the values when they are written. */
    private record Details(Map<String, Inline> values) {}
}
