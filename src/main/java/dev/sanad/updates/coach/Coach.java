package dev.sanad.updates.coach;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    /** The time of the next update that a text promises, so that what customers read is what is kept. */
    public Optional<Instant> promiseIn(Manuscript manuscript) {
        return NextUpdatePhrase.promisedIn(manuscript.text(), manuscript.now(), manuscript.zone());
    }
}
