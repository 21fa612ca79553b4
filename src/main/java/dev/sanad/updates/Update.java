package dev.sanad.updates;

import dev.sanad.chat.PersonId;
import dev.sanad.incident.Phase;
import dev.sanad.wording.Language;
import dev.sanad.wording.Markdown;
import dev.sanad.wording.Prose;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What customers were told: an approved revision that was published. Immutable.
 *
 * @param language of the text
 * @param content the text, as Markdown, exactly as it was approved
 * @param nextUpdateAt when the next update is promised for; null when none is
 * @param explainBy for an all-clear, by when an explanation is promised; null when none is
 */
@Table("published_update")
public record Update(
        @Id @Nullable Long id,
        long incident,
        long draft,
        int revision,
        Phase phase,
        Language language,
        String content,
        PersonId approvedBy,
        Instant publishedAt,
        @Nullable Instant nextUpdateAt,
        @Nullable Instant explainBy) {

    /** Customers read a time to the minute: an update within that minute keeps the promise. */
    private static final Duration THE_MINUTE = Duration.ofMinutes(1);

    /** An update was published. In the same transaction destinations are served and the promise is kept. */
    public record Published(Update update) {}

    public long number() {
        if (id == null) {
            throw new IllegalStateException("An update that is not stored has no number");
        }
        return id;
    }

    /** Whether the next update is late, while there is none. */
    public boolean isNextLate(Instant now) {
        return nextUpdateAt != null && !now.isBefore(nextUpdateAt.plus(THE_MINUTE));
    }

    /** The text as blocks. */
    public List<Prose> prose() {
        return Markdown.prose(content);
    }
}
