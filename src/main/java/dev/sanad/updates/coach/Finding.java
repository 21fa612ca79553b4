package dev.sanad.updates.coach;

import dev.sanad.wording.Language;
import dev.sanad.wording.Voice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something the coach has to say about a text.
 *
 * @param rule code, such as {@code NO_NEXT_UPDATE} (practices.md A.6)
 * @param start where the words in question begin; equal to {@code end} when something is missing there
 * @param reason why, in the reader's language
 * @param suggestion what to put in place of the words, in the update's language; empty when only a person can say
 * @param language of the suggestion, where its sentence is in another one than the update; null for the update's
 * @param time the moment that the words say, when it could be promised instead; null when it could not
 */
public record Finding(
        String rule,
        Level level,
        int start,
        int end,
        Phrase reason,
        Optional<Phrase> suggestion,
        @Nullable Language language,
        @Nullable Instant time) {

    /** One that is not about a time. */
    public Finding(String rule, Level level, int start, int end, Phrase reason, Optional<Phrase> suggestion) {
        this(rule, level, start, end, reason, suggestion, null, null);
    }

    /** Whether it is about when the next update comes, so that the way out is to write the promise into the text. */
    public boolean isOfNextUpdate() {
        return rule.equals(NoNextUpdate.MISSING) || rule.equals(NoNextUpdate.DIFFERENT);
    }

    /** How much it matters. */
    public enum Level {
        BLOCK("🛑"),
        WARN("⚠️"),
        HINT("💡");

        private final String mark;

        Level(String mark) {
            this.mark = mark;
        }

        public String mark() {
            return mark;
        }
    }

    /** A sentence of the message bundles, with its named values. */
    public record Phrase(String key, Map<String, String> values) {

        /** The values as {@link Voice} takes them. */
        public Object[] namesAndValues() {
            List<Object> all = new ArrayList<>();
            values.forEach((name, value) -> all.addAll(List.of(name, value)));
            return all.toArray();
        }
    }

    /** The text with the suggestion in place of the words in question. */
    public String applyTo(String text, Voice voice) {
        String replacement = suggestion
                .map(phrase -> voice.string(phrase.key(), phrase.namesAndValues()))
                .orElse(text.substring(start, end));
        String before = text.substring(0, start);
        String after = text.substring(end);
        if (start == end) {
            return before.isEmpty() ? replacement + " " + after : before.strip() + "\n\n" + replacement;
        }
        return before + replacement + after;
    }
}
