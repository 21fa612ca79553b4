package dev.sanad.updates.coach;

import dev.sanad.times.Mention;
import dev.sanad.times.TimesIn;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a text says about the next update (practices.md OC-29).
 *
 * @param announced whether it promises an update at all
 * @param mentions the times it promises it for, in the order of the text; none when it promises without a time
 */
record NextUpdateSentence(boolean announced, List<Mention> mentions) {

    /** The most words beside a time that stands apart from its announcement, beyond those of "here, at 14:45 at the latest". */
    private static final int WORDS_APART = 1;

    /**
     * Reads a text in any of the languages.
     *
     * @param zone of times that name none
     * @param now the moment at which the text would be published
     */
    static NextUpdateSentence read(String text, ZoneId zone, Instant now) {
        List<Mention> all = TimesIn.text(text, zone, now);
        boolean announced = false;
        boolean awaited = false;
        List<Mention> promised = new ArrayList<>();
        for (Statement statement : Statement.of(text, all)) {
            List<Mention> mentions = awaited && statement.isTimeAlone() ? statement.mentions() : promised(statement);
            announced |= statement.announces();
            promised.addAll(mentions);
            awaited = statement.announces() && mentions.isEmpty();
        }
        return new NextUpdateSentence(announced, List.copyOf(promised));
    }

    /** The time that counts: the last that can be placed, else the last. */
    Optional<Mention> counting() {
        return last(mentions.stream()
                        .filter(mention -> mention.at().isPresent())
                        .toList())
                .or(() -> last(mentions));
    }

    private static Optional<Mention> last(List<Mention> mentions) {
        return mentions.isEmpty() ? Optional.empty() : Optional.of(mentions.getLast());
    }

    private static List<Mention> promised(Statement statement) {
        if (!statement.announces()) {
            return List.of();
        }
        List<Mention> own = statement.clauses().stream()
                .filter(Clause::announces)
                .flatMap(clause -> clause.promised().stream())
                .toList();
        return own.isEmpty() ? apart(statement) : own;
    }

    /** Times in clauses without a verb of their own, beside the clause that announces. */
    private static List<Mention> apart(Statement statement) {
        List<Clause> clauses = statement.clauses();
        List<Mention> promised = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            boolean stamp = i == 0 && clause.endsWithColon();
            if (!stamp && !clause.tellsSomethingElse() && clause.wordsBesideTimes() <= WORDS_APART) {
                boolean belongs =
                        governing(clauses, i).filter(Clause::announces).isPresent();
                promised.addAll(belongs ? clause.toCome() : List.of());
            }
        }
        return promised;
    }

    /** The nearest clause before that says something, else the first after. */
    private static Optional<Clause> governing(List<Clause> clauses, int i) {
        return last(clauses.subList(0, i), Clause::saysSomething)
                .or(() -> clauses.subList(i, clauses.size()).stream()
                        .filter(Clause::saysSomething)
                        .findFirst());
    }

    private static Optional<Clause> last(List<Clause> clauses, Predicate<Clause> kind) {
        return clauses.stream().filter(kind).reduce((one, next) -> next);
    }
}
