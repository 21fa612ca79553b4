package dev.sanad.updates.coach;

import dev.sanad.times.Mention;
import dev.sanad.times.Reading;
import dev.sanad.wording.Language;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Has a text promise another time: once in every sentence that promises one, and what else it said there goes. */
final class Rewording {

    private static final Pattern ENDS_WITH_AND =
            Pattern.compile("[\\s,،;؛:—–(|]*(?:(?<!\\p{L})(?:and|but|while|و|اما|ولی|لكن|لکن)\\s*)?$");
    private static final Pattern LITTLE_WORDS = Pattern.compile(
            "(?iu)(?:[\\s,،/=(~≈–—-]|\\b(?:or|at|by|that is|i\\.e\\.)\\b|او|أو|أي|یا|یعنی|عند|الساعة|ساعت)*");

    private final String text;
    private final PromiseWords words;
    private final Language usual;

    /** What to put where: by the beginning of the piece that goes. */
    private final TreeMap<Integer, Edit> edits = new TreeMap<>();

    private record Edit(int end, String words) {}

    private Rewording(String text, PromiseWords words, Language usual) {
        this.text = text;
        this.words = words;
        this.usual = usual;
    }

    /**
     * The text with another time in it.
     *
     * @param usual the language of the draft, and of a sentence whose letters do not tell
     */
    static String of(String text, NextUpdateSentence said, PromiseWords words, Language usual) {
        Rewording rewording = new Rewording(text, words, usual);
        List<NextUpdateSentence.Promise> promises = said.binding();
        if (promises.isEmpty()) {
            return text.strip() + "\n\n" + words.say(Tongue.of(text, usual), "say.next-update");
        }
        for (int i = 0; i < promises.size(); i++) {
            NextUpdateSentence.Promise promise = promises.get(i);
            List<NextUpdateSentence.Promise> fellows = promises.stream()
                    .filter(fellow -> fellow.statement().equals(promise.statement()))
                    .toList();
            rewording.change(promise, fellows);
        }
        return rewording.done();
    }

    private void change(NextUpdateSentence.Promise promise, List<NextUpdateSentence.Promise> fellows) {
        Clause clause = promise.clause();
        boolean somebodyAnnounces =
                fellows.stream().anyMatch(fellow -> fellow.clause().announces());
        boolean inAnnouncement = clause.announces()
                || (!somebodyAnnounces && clause.equals(fellows.getFirst().clause()));
        List<Mention> together = fellows.stream()
                .filter(fellow -> fellow.clause().equals(clause))
                .map(NextUpdateSentence.Promise::mention)
                .toList();
        int place = together.indexOf(promise.mention());
        if (!inAnnouncement) {
            removeClause(promise.statement().clauses(), clause);
        } else if (place > 0 && isJoined(together.get(place - 1), promise.mention())) {
            removeBehind(together.get(place - 1), promise.mention());
        } else if (together.size() > 1
                && isDay(promise.mention())
                && !together.stream().allMatch(Rewording::isDay)) {
            remove(
                    startOf(promise.mention().words(), promise.language(text, usual)),
                    promise.mention().end());
        } else {
            replace(promise);
        }
    }

    private static boolean isDay(Mention mention) {
        return NextUpdateSentence.isOpen(mention, Reading.Why.NO_HOUR);
    }

    private boolean isJoined(Mention before, Mention mention) {
        return before.end() <= mention.start()
                && LITTLE_WORDS
                        .matcher(text.substring(before.end(), mention.start()))
                        .matches();
    }

    private int startOf(Mention.Span span, Language language) {
        return TimeWords.start(text, span.start(), language);
    }

    private void replace(NextUpdateSentence.Promise promise) {
        Mention mention = promise.mention();
        Language language = promise.language(text, usual);
        int start = startOf(mention.words(), language);
        String time = words.say(language, TimeWords.key(text, mention, language));
        boolean begins = isBlank(promise.statement().start(), start) && Character.isUpperCase(text.codePointAt(start));
        edits.put(start, new Edit(TimeWords.end(text, mention.words().end()), begins ? capital(time) : time));
        mention.apart().ifPresent(day -> remove(startOf(day, language), day.end()));
    }

    private boolean isBlank(int from, int to) {
        return text.substring(from, to).chars().noneMatch(Character::isLetterOrDigit);
    }

    private String capital(String words) {
        return words.substring(0, 1).toUpperCase(usual.locale()) + words.substring(1);
    }

    /** Takes out a second time right behind the first, with the bracket around it. */
    private void removeBehind(Mention before, Mention mention) {
        int end = TimeWords.end(text, mention.end());
        boolean bracket = text.substring(before.end(), mention.start()).contains("(")
                && end < text.length()
                && text.charAt(end) == ')';
        edits.put(TimeWords.end(text, before.end()), new Edit(bracket ? end + 1 : end, ""));
    }

    /** Takes out a clause that has nothing but a time, with the mark or the "and" that joins it to the one before. */
    private void removeClause(List<Clause> clauses, Clause clause) {
        int i = clauses.indexOf(clause);
        while (i > 0 && clauses.get(i - 1).isBlank()) {
            i--;
        }
        int from = clauses.get(i).start();
        if (i == 0) {
            remove(from + leadingSpace(from), clause.end());
            return;
        }
        Matcher and = ENDS_WITH_AND.matcher(text.substring(0, from));
        boolean closes = clause.end() > 0 && text.charAt(clause.end() - 1) == ')';
        int end = closes || (clause.end() == text.length() && !isMark(clause.end() - 1))
                ? clause.end()
                : clause.end() - 1;
        edits.put(and.find() ? and.start() : from, new Edit(end, ""));
    }

    private boolean isMark(int i) {
        return !Character.isLetterOrDigit(text.charAt(i));
    }

    private int leadingSpace(int from) {
        int space = 0;
        while (from + space < text.length() && Character.isWhitespace(text.charAt(from + space))) {
            space++;
        }
        return space;
    }

    /** Takes out words with the space and the comma that they leave behind; what follows may begin the sentence then. */
    private void remove(int start, int end) {
        int next = end;
        while (next < text.length() && " ,،".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        boolean last = next == text.length() || ".!?؟\n".indexOf(text.charAt(next)) >= 0;
        if (last) {
            int from = start;
            while (from > 0 && " ,،".indexOf(text.charAt(from - 1)) >= 0) {
                from--;
            }
            edits.put(from, new Edit(end, ""));
            return;
        }
        boolean between = text.substring(0, start).stripTrailing().matches("(?s).*[,،]$")
                && text.substring(end, next).matches(".*[,،].*");
        if (between) {
            edits.put(text.substring(0, start).stripTrailing().length() - 1, new Edit(next, " "));
            return;
        }
        boolean capital = Character.isUpperCase(text.codePointAt(start));
        edits.put(start, capital ? new Edit(next + 1, capital(text.substring(next, next + 1))) : new Edit(next, ""));
    }

    private String done() {
        StringBuilder changed = new StringBuilder(text);
        edits.descendingMap().forEach((start, edit) -> changed.replace(start, edit.end(), edit.words()));
        return changed.toString();
    }
}
