package dev.sanad.updates.coach;

import dev.sanad.times.Mention;
import dev.sanad.wording.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads a text by all rules. */
@Component
public class Coach {

    /** Seven days, and the minute to which a promise may be rounded up. */
    private static final Duration LONGEST_PROMISE = Duration.ofDays(7).plusMinutes(1);

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
     * @param words writes the promise
     * @param usual the language of the draft; a sentence in another one gets the promise in its own
     * @param written the moment at which the text was written
     */
    public String promising(String text, PromiseWords words, Language usual, ZoneId zone, Instant written) {
        return Rewording.of(text, NextUpdateSentence.read(text, zone, written), words, usual);
    }

    /** Whether a moment is further away than an update can be promised for. */
    public static boolean isTooFar(Instant at, Instant now) {
        return at.isAfter(now.plus(LONGEST_PROMISE));
    }
}
