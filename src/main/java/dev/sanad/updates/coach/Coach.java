package dev.sanad.updates.coach;

import dev.sanad.times.Mention;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Reads a text by all rules. */
@Component
public class Coach {

    private final List<Rule> rules =
            List.of(new NoNextUpdate(), new OverPromise(), new NoScope(), new Cliche(), new TooLong());

    /** What there is to say, the weightiest first. */
    public List<Finding> review(Manuscript manuscript) {
        return rules.stream()
                .flatMap(rule -> rule.check(manuscript).stream())
                .sorted(Comparator.comparing(Finding::level).thenComparingInt(Finding::start))
                .toList();
    }

    /** The time that a text from before promises were values says for the next update; empty when it says none. */
    public Optional<Instant> promiseIn(Manuscript manuscript) {
        return manuscript.nextUpdate().counting().flatMap(Mention::at);
    }

    /** The words by which a text says when the next update comes; empty when it says no time. */
    public Optional<String> timeIn(String text, ZoneId zone, Instant now) {
        return NextUpdateSentence.read(text, zone, now)
                .counting()
                .map(mention -> text.substring(mention.start(), mention.end()));
    }

    /**
     * The text with another promise in it: in the place of the times that it says for the next update, or in a sentence of its
     * own when it says none.
     *
     * @param next the promise, as it is to be written
     * @param say says a phrase in the text's language
     */
    public String promising(String text, String next, Function<Finding.Phrase, String> say, ZoneId zone, Instant now) {
        List<Mention> mentions = NextUpdateSentence.read(text, zone, now).mentions();
        if (mentions.isEmpty()) {
            return text.strip() + "\n\n" + say.apply(new Finding.Phrase("say.next-update", Map.of("next", next)));
        }
        StringBuilder promising = new StringBuilder(text);
        for (Mention mention : mentions.reversed()) {
            promising.replace(mention.start(), mention.end(), say.apply(NoNextUpdate.time(mention, next)));
        }
        return promising.toString();
    }
}
