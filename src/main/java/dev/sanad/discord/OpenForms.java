package dev.sanad.discord;

import dev.sanad.chat.ChatJson;
import dev.sanad.chat.Field;
import dev.sanad.chat.Form;
import dev.sanad.chat.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The forms that people have before them. Discord returns the answers alone, takes five at a time and forgets a form that it has
 * taken, so they are kept here, for a day: what was typed survives a mistake, a restart and a change of the replica.
 */
@Component
@DiscordOnly
@Transactional
class OpenForms {

    private static final Duration KEEP = Duration.ofDays(1);
    private static final Duration FORGET_EVERY = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final ChatJson json;
    private final Clock clock;
    private final AtomicReference<Instant> nextForgetting = new AtomicReference<>(Instant.MIN);

    OpenForms(JdbcClient jdbc, ChatJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A form somebody has before them.
     *
     * @param answers what was typed so far, by field
     */
    record OpenForm(String id, PersonId person, Form form, Map<String, String> answers) {

        OpenForm {
            answers = Map.copyOf(answers);
        }

        /** What stands in a field now. */
        String value(Field field) {
            return answers.getOrDefault(field.id(), field.value());
        }
    }

    private record Answers(Map<String, String> byField) {}

    OpenForm open(PersonId person, Form form) {
        forgetOldOnes();
        String id = Long.toString(UUID.randomUUID().getMostSignificantBits() & Long.MAX_VALUE, Character.MAX_RADIX);
        jdbc.sql("insert into discord_form (id, person, form, answers, opened_at) values (?, ?, ?, ?, ?)")
                .params(
                        id,
                        person.toString(),
                        json.write(form),
                        json.write(new Answers(Map.of())),
                        Timestamp.from(clock.instant()))
                .update();
        return new OpenForm(id, person, form, Map.of());
    }

    /** Empty when it was opened too long ago. */
    @Transactional(readOnly = true)
    public Optional<OpenForm> find(String id) {
        return jdbc.sql("select * from discord_form where id = ?")
                .params(id)
                .query((row, number) -> new OpenForm(
                        row.getString("id"),
                        PersonId.parse(row.getString("person")),
                        json.read(row.getString("form"), Form.class),
                        json.read(row.getString("answers"), Answers.class).byField()))
                .optional();
    }

    /** Keeps what was typed, beside what was typed before. */
    OpenForm keep(OpenForm form, Map<String, String> typed) {
        Map<String, String> answers = new HashMap<>(form.answers());
        answers.putAll(typed);
        jdbc.sql("update discord_form set answers = ? where id = ?")
                .params(json.write(new Answers(answers)), form.id())
                .update();
        return new OpenForm(form.id(), form.person(), form.form(), answers);
    }

    private void forgetOldOnes() {
        Instant now = clock.instant();
        Instant due = nextForgetting.get();
        if (!now.isBefore(due) && nextForgetting.compareAndSet(due, now.plus(FORGET_EVERY))) {
            jdbc.sql("delete from discord_form where opened_at < ?")
                    .params(Timestamp.from(now.minus(KEEP)))
                    .update();
        }
    }
}
