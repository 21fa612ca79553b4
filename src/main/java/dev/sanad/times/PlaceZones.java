package dev.sanad.times;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** Reads places as zones: "Berlin time", "18:00 in New York", "(Riyadh)", «ساعت ۱۸ تهران», «بالتوقيت المحلي للرياض». */
final class PlaceZones {

    private static final Set<String> SEASONS = Set.of("standard", "daylight", "summer", "winter");

    /** May stand within a name, as in "Wallis & Futuna" and "St. John's". */
    private static final String WITHIN_NAMES = ".,،&/";

    /** A name shorter than this is not looked for behind a letter that means "in" or "of". */
    private static final int SHORTEST_PREFIXED = 4;

    private final Words words;

    PlaceZones(Words words) {
        this.words = words;
    }

    /** Berlin time, Eastern Standard Time, Riyadh local time. */
    Optional<Found<Zone>> time(int i) {
        boolean name = words.at(i).capitals() > 0 && words.at(i).meanings().isEmpty();
        return named(i).flatMap(this::withTime).or(() -> name ? unknown(i) : Optional.empty());
    }

    private Optional<Found<Zone>> withTime(Found<Zone> place) {
        int next = seasonSkipped(place.next());
        boolean local = words.is(next, Sense.LOCAL) && words.at(next).isLatin();
        return local || words.is(next, Sense.TIME)
                ? Optional.of(new Found<>(place.value(), words.skip(next, Sense.LOCAL, Sense.TIME)))
                : Optional.empty();
    }

    /** Which half of the year is meant, the date says. */
    private int seasonSkipped(int i) {
        return SEASONS.contains(words.at(i).text()) ? i + 1 : i;
    }

    private Optional<Found<Zone>> unknown(int i) {
        int next = i + 1;
        while (next < i + 3 && words.at(next).capitals() > 0 && !words.is(next, Sense.TIME)) {
            next++;
        }
        return words.is(next, Sense.TIME) ? Optional.of(new Found<>(new Zone.Unknown(), next + 1)) : Optional.empty();
    }

    /** A place behind a time, without a word that says so: "18:00 Riyadh". */
    Optional<Found<Zone>> alone(int i) {
        boolean where = words.is(i, Sense.WHERE);
        int at = where ? i + 1 : i;
        if (isOrdinaryWord(at)) {
            return Optional.empty();
        }
        return named(at)
                .or(() -> prefixed(at, "ب", ""))
                .map(place -> new Found<>(place.value(), seasonSkipped(place.next())))
                .filter(place -> isMeant(i, at, place.next(), where));
    }

    /** A place behind "local time": «بالتوقيت المحلي للرياض», "local time in Riyadh", "local time (Riyadh)". */
    Optional<Found<Zone>> ofLocal(int i) {
        if (words.at(i).isMark("(")) {
            return named(i + 1)
                    .filter(place -> words.at(place.next()).isMark(")"))
                    .map(place -> new Found<>(place.value(), place.next() + 1));
        }
        int at = words.skip(i, Sense.PLACE_WORD);
        return alone(i).or(() -> prefixed(at, "لل", "ال")).or(() -> prefixed(at, "ل", ""));
    }

    private boolean isOrdinaryWord(int i) {
        Word word = words.at(i);
        boolean shouted = word.isLatin() && word.capitals() == word.length();
        return word.is(Sense.NO_PLACE) && !shouted && named(i).map(Found::next).orElse(i + 1) == i + 1;
    }

    /** Whether a name names the zone of the time before it rather than beginning what is said next. */
    private boolean isMeant(int i, int name, int next, boolean where) {
        boolean apart = words.at(i - 1).isMark(".,،");
        if (apart) {
            return words.isStop(next);
        }
        if (!words.at(name).isLatin()) {
            return true;
        }
        return words.at(name).capitals() > 0 ? where || !words.isPlainWord(next) : words.isStop(next);
    }

    /** «بالرياض», «للرياض»: a place together with the letter before it. */
    private Optional<Found<Zone>> prefixed(int i, String letters, String instead) {
        String word = words.at(i).text();
        if (!word.startsWith(letters) || word.length() <= letters.length() + SHORTEST_PREFIXED - 1) {
            return Optional.empty();
        }
        return longest(i, instead + word.substring(letters.length()));
    }

    /** The longest name of a place that begins here, perhaps behind a word such as "the city of". */
    Optional<Found<Zone>> named(int i) {
        int name = words.skip(i, Sense.PLACE_WORD);
        return longest(i).or(() -> name > i ? longest(name) : Optional.empty());
    }

    private Optional<Found<Zone>> longest(int i) {
        return words.at(i).isLetters() ? longest(i, words.at(i).text()) : Optional.empty();
    }

    private Optional<Found<Zone>> longest(int i, String first) {
        StringBuilder name = new StringBuilder(first);
        Optional<Found<Zone>> longest = place(name, i + 1);
        int next = i + 1;
        for (int count = 1; count < Places.LONGEST; count++) {
            int at = words.skipMark(next, WITHIN_NAMES);
            if (!words.at(at).isLetters()) {
                break;
            }
            boolean glued = words.touches(at) && at == next;
            name.append(glued ? "" : " ").append(words.at(at).text());
            next = at + 1;
            Optional<Found<Zone>> longer = place(name, next);
            longest = longer.isPresent() ? longer : longest;
        }
        return longest;
    }

    private static Optional<Found<Zone>> place(CharSequence name, int next) {
        Set<ZoneId> zones = Places.named(name.toString());
        return zones.isEmpty() ? Optional.empty() : Optional.of(new Found<>(new Zone.Places(zones), next));
    }
}
