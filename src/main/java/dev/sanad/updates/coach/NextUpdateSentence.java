package dev.sanad.updates.coach;

import dev.sanad.times.Mention;
import dev.sanad.times.Reading;
import dev.sanad.times.TimesIn;
import dev.sanad.wording.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a text says about the next update (practices.md OC-29).
 *
 * @param announced whether it promises an update at all
 * @param promises the times it promises it for, in the order of the text; none when it promises without a time
 */
record NextUpdateSentence(boolean announced, List<Promise> promises) {

    /** The most words beside a time that stands apart from its announcement, beyond those of "here, at 14:45 at the latest". */
    private static final int WORDS_APART = 1;

    /** A time of the next update, the clause that it is in, and the sentence of that. */
    record Promise(Mention mention, Clause clause, Statement statement) {

        /** The language around it: of the clause; one of digits alone has that of its sentence, or of the text. */
        Language language(String text, Language usual) {
            Language ofSentence = Tongue.of(text.substring(statement.start(), statement.end()), Tongue.of(text, usual));
            return Tongue.of(text.substring(clause.start(), clause.end()), ofSentence);
        }
    }

    /**
     * Reads a text in any of the languages.
     *
     * @param zone of times that name none
     * @param written the moment at which it was written: what was not to come then is no promise
     */
    static NextUpdateSentence read(String text, ZoneId zone, Instant written) {
        List<Mention> all = TimesIn.text(text, zone, written);
        boolean announced = false;
        boolean awaited = false;
        boolean spokenOf = false;
        List<Promise> promised = new ArrayList<>();
        for (Statement statement : Statement.of(text, all, written)) {
            List<Promise> promises = awaited && statement.isTimeAlone()
                    ? all(statement, written)
                    : promised(statement, spokenOf || statement.recalls(), written);
            announced |= statement.announces() || !promises.isEmpty();
            promised.addAll(promises);
            awaited = statement.announces() && promises.isEmpty();
            boolean goesOn = statement.speaksOfUpdate() || (spokenOf && !statement.tellsSomethingElse());
            spokenOf = goesOn && promises.isEmpty();
        }
        return new NextUpdateSentence(announced, List.copyOf(promised));
    }

    List<Mention> mentions() {
        return promises.stream().map(Promise::mention).toList();
    }

    /** Those that must be right: how often updates come is said in addition, beside a time that can be placed. */
    List<Promise> binding() {
        boolean placed =
                promises.stream().anyMatch(promise -> promise.mention().at().isPresent());
        return promises.stream()
                .filter(promise -> !placed || !isOpen(promise.mention(), Reading.Why.RHYTHM))
                .toList();
    }

    static boolean isOpen(Mention mention, Reading.Why why) {
        return mention.reading() instanceof Reading.Unclear unclear && unclear.why() == why;
    }

    /** The time that counts: the last that can be placed, else the last. */
    Optional<Mention> counting() {
        return last(mentions().stream()
                        .filter(mention -> mention.at().isPresent())
                        .toList())
                .or(() -> last(mentions()));
    }

    private static Optional<Mention> last(List<Mention> mentions) {
        return mentions.isEmpty() ? Optional.empty() : Optional.of(mentions.getLast());
    }

    private static List<Promise> promised(Statement statement, boolean spokenOf, Instant written) {
        if (!statement.announces()) {
            return spokenOf ? following(statement) : List.of();
        }
        List<Promise> promised = new ArrayList<>();
        List<Clause> clauses = statement.clauses();
        boolean alone = clauses.stream()
                .filter(Clause::announces)
                .allMatch(clause -> clause.promised().isEmpty());
        boolean behind = false;
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            behind |= clause.announces();
            List<Mention> mentions =
                    clause.announces() ? clause.promised() : apart(clauses, i, new Beside(alone, behind, written));
            mentions.forEach(mention -> promised.add(new Promise(mention, clause, statement)));
        }
        return promised;
    }

    /** Times without any words: those to come, if there are any. */
    private static List<Promise> all(Statement statement, Instant written) {
        List<Promise> all = promises(statement, Clause::toCome);
        List<Promise> coming = all.stream()
                .filter(promise -> !Clause.isGone(promise.mention(), written))
                .toList();
        return coming.isEmpty() ? all : coming;
    }

    private static List<Promise> following(Statement statement) {
        return promises(statement, Clause::following);
    }

    private static List<Promise> promises(Statement statement, Function<Clause, List<Mention>> which) {
        return statement.clauses().stream()
                .flatMap(clause -> which.apply(clause).stream().map(mention -> new Promise(mention, clause, statement)))
                .toList();
    }

    /**
     * Where a time stands that is apart from its announcement.
     *
     * @param alone whether the announcement has no time of its own
     * @param behind whether it comes first
     */
    private record Beside(boolean alone, boolean behind, Instant written) {

        /** Beside another time, one that has gone by is a stamp when it comes first; a day alone may be another day. */
        boolean counts(Mention mention) {
            return alone
                    || isOpen(mention, Reading.Why.NO_HOUR)
                    || mention.at().filter(at -> behind || at.isAfter(written)).isPresent();
        }
    }

    /** Times in a clause without a verb of its own, beside the clause that announces. */
    private static List<Mention> apart(List<Clause> clauses, int i, Beside beside) {
        Clause clause = clauses.get(i);
        boolean gone = clause.toCome().stream().allMatch(mention -> Clause.isGone(mention, beside.written()));
        boolean stamp = i == 0 && (clause.endsWithColon() || (clause.endsWithDash() && gone));
        boolean day = clause.toCome().stream().anyMatch(mention -> isOpen(mention, Reading.Why.NO_HOUR));
        int words = (gone || day) && !beside.alone() ? 0 : WORDS_APART;
        if (stamp || clause.tellsSomethingElse() || clause.wordsBesideTimes() > words) {
            return List.of();
        }
        boolean belongs = governing(clauses, i).filter(Clause::announces).isPresent();
        return belongs ? clause.toCome().stream().filter(beside::counts).toList() : List.of();
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
