package dev.sanad.updates.coach;

import dev.sanad.times.Mention;
import dev.sanad.wording.Folded;
import dev.sanad.wording.Language;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words around a time in a sentence, which say how another one is written in its place. */
final class TimeWords {

    static final String TIME = "say.time";
    static final String AT_TIME = "say.time.at";

    private static final Pattern WORD_BEFORE = Pattern.compile("([\\p{L}\\p{M}@]+)\\s*$");

    /** "Next update: 14:45"; in Persian the word for the hour stands there, too. */
    private static final Pattern BEHIND_COLON = Pattern.compile(":[\\s*_]*$");

    /** Have a clock behind them without another word. */
    private static final Map<Language, Set<String>> HEADS = Map.of(
            Language.EN, Set.of("at", "by", "before", "until", "till", "than", "around", "about", "@", "from", "after"),
            Language.AR,
                    Set.of(
                            "عند", "بحلول", "قبل", "حتی", "لغایه", "الساعه", "بالساعه", "للساعه", "والساعه", "نحو",
                            "حوالی", "بعد"),
            Language.FA, Set.of("ساعت"));

    /** Cannot stand before a clock. */
    private static final Map<Language, Set<String>> DAY_HEADS = Map.of(
            Language.EN, Set.of("on", "in", "within", "during", "for"),
            Language.AR, Set.of("فی", "مع", "خلال", "یوم"),
            Language.FA, Set.of("روز"));

    private TimeWords() {}

    /** Where the words for a time begin, with a word that only they can have before them. */
    static int start(String text, int start, Language language) {
        Matcher before = WORD_BEFORE.matcher(text).region(0, start);
        return before.find() && isAny(DAY_HEADS, language, before.group(1)) ? before.start() : start;
    }

    /** Where they end: behind them, but before the full stop of the sentence, which "22 Nov." may contain. */
    static int end(String text, int end) {
        boolean stops = end > 0 && text.charAt(end - 1) == '.';
        int next = end;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        boolean goesOn = next < text.length()
                && text.charAt(next) != '\n'
                && !Character.isUpperCase(text.charAt(next))
                && !text.substring(end, next).contains("\n");
        return stops && !goesOn ? end - 1 : end;
    }

    /** How another time is written in the place of a mention: with "at", unless that is there or was not needed. */
    static String key(String text, Mention mention, Language language) {
        int start = mention.words().start();
        Matcher before = WORD_BEFORE.matcher(text).region(0, start);
        boolean headed = before.find() && isAny(HEADS, language, before.group(1));
        boolean digits = Character.isDigit(text.codePointAt(start));
        boolean named = language != Language.FA
                && BEHIND_COLON.matcher(text.substring(0, start)).find();
        return headed || named || (mention.clockFirst() && digits) ? TIME : AT_TIME;
    }

    private static boolean isAny(Map<Language, Set<String>> words, Language language, String word) {
        return words.getOrDefault(language, Set.of()).contains(Folded.of(word).text());
    }
}
