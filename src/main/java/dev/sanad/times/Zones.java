package dev.sanad.times;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the zone beside a time: "UTC+2", "EST", "Berlin time (UTC+2)", «بتوقيت الرياض», «به وقت تهران», "+03:00". */
final class Zones {

    /** Nearly all abbreviations of zones end with a T for time. */
    private static final Pattern LIKE_ABBREVIATION = Pattern.compile("[a-z]{1,4}t");

    private static final Set<String> NO_ABBREVIATIONS = Set.of(
            "at", "it", "but", "not", "get", "let", "out", "next", "last", "must", "post", "text", "what", "want",
            "best");

    private final Words words;
    private final Offsets offsets;
    private final PlaceZones places;

    Zones(Words words) {
        this.words = words;
        this.offsets = new Offsets(words);
        this.places = new PlaceZones(words);
    }

    static boolean looksLikeAbbreviation(Word word) {
        boolean capitals = word.length() > 1 && word.capitals() == word.length();
        return Abbreviations.isOne(word)
                || (capitals
                        && LIKE_ABBREVIATION.matcher(word.text()).matches()
                        && !NO_ABBREVIATIONS.contains(word.text()));
    }

    /** A zone that begins here, with a second name of it behind. */
    Optional<Found<Zone>> at(int i) {
        return one(i).map(zone -> {
            Optional<Found<Zone>> more = inBrackets(zone.next()).or(() -> offsetBehind(zone));
            return more.<Found<Zone>>map(found -> new Found<>(new Zone.Both(zone.value(), found.value()), found.next()))
                    .orElse(zone);
        });
    }

    private Optional<Found<Zone>> offsetBehind(Found<Zone> zone) {
        return zone.value() instanceof Zone.Places && words.is(zone.next(), Sense.UTC)
                ? universal(zone.next())
                : Optional.empty();
    }

    private Optional<Found<Zone>> one(int i) {
        return inBrackets(i)
                .or(() -> universal(i))
                .or(() -> signed(i))
                .or(() -> headed(i))
                .or(() -> word(i))
                .or(() -> id(i))
                .or(() -> places.time(i))
                .or(() -> places.alone(i));
    }

    private Optional<Found<Zone>> inBrackets(int i) {
        return words.at(i).isMark("(")
                ? one(i + 1)
                        .filter(zone -> words.at(zone.next()).isMark(")"))
                        .map(zone -> new Found<>(zone.value(), zone.next() + 1))
                : Optional.empty();
    }

    /** UTC, UTC+2, «غرينتش+03:00», Z. */
    private Optional<Found<Zone>> universal(int i) {
        if (!words.is(i, Sense.UTC) && !isZulu(i)) {
            return Optional.empty();
        }
        int next = words.is(i + 1, Sense.TIME) ? i + 2 : i + 1;
        return offsets.isSign(next) ? signedAt(next) : Optional.of(new Found<>(new Zone.Fixed(ZoneOffset.UTC), next));
    }

    private boolean isZulu(int i) {
        Word z = words.at(i);
        boolean behindNumber = words.at(i - 1).isNumber();
        return z.text().equals("z") && behindNumber && (words.touches(i) || (z.capitals() > 0 && words.isStop(i + 1)));
    }

    private Optional<Found<Zone>> signedAt(int i) {
        return Optional.of(offsets.at(i)
                .map(found -> new Found<Zone>(new Zone.Fixed(found.value()), found.next()))
                .orElseGet(() -> new Found<>(new Zone.Unknown(), offsets.end(i))));
    }

    /** "+03:00"; a hyphen right behind a time may as well begin the end of a range. */
    private Optional<Found<Zone>> signed(int i) {
        boolean plus = words.at(i).isMark("+−");
        boolean hyphen = words.at(i).isMark("-") && !words.touches(i);
        if (!offsets.isSign(i) || !(plus || hyphen)) {
            return Optional.empty();
        }
        int next = offsets.end(i);
        boolean utc = words.is(next, Sense.UTC);
        return signedAt(i).map(zone -> utc ? new Found<>(zone.value(), next + 1) : zone);
    }

    /** «بتوقيت الرياض». */
    private Optional<Found<Zone>> headed(int i) {
        if (words.at(i).text().equals("local") && places.time(i + 1).isPresent()) {
            return places.time(i + 1);
        }
        if (words.is(i, Sense.LOCAL) && words.at(i).length() > 3) {
            return Optional.of(local(words.is(i + 1, Sense.TIME) ? i + 2 : i + 1));
        }
        if (words.is(i, Sense.YOURS) && words.at(i).length() > 3) {
            return Optional.of(new Found<>(new Zone.Unknown(), i + 1));
        }
        if (!words.is(i, Sense.ZONE)) {
            return Optional.empty();
        }
        int at = i + 1;
        if (words.is(at, Sense.LOCAL)) {
            return Optional.of(local(at + 1));
        }
        boolean none = words.isStop(at) || words.at(at).isNumber();
        return universal(at)
                .or(() -> places.named(at))
                .or(() -> word(at))
                .or(() -> Optional.of(new Found<>(new Zone.Unknown(), none ? at : at + 1)));
    }

    /** The zone of the one who writes, unless a place follows. */
    private Found<Zone> local(int next) {
        return places.ofLocal(next).orElseGet(() -> new Found<>(new Zone.Local(), next));
    }

    private Optional<Found<Zone>> word(int i) {
        Word word = words.at(i);
        if (!looksLikeAbbreviation(word)) {
            return Optional.empty();
        }
        Zone zone = Abbreviations.isOne(word) ? new Zone.Abbreviation(word.text()) : new Zone.Unknown();
        return Optional.of(new Found<>(zone, words.is(i + 1, Sense.TIME) ? i + 2 : i + 1));
    }

    /** Europe/Berlin. */
    private Optional<Found<Zone>> id(int i) {
        StringBuilder id = new StringBuilder(words.at(i).text());
        int next = i + 1;
        while (words.at(next).isMark("/_-") && words.touches(next) && words.touches(next + 1)) {
            id.append(words.at(next).text()).append(words.at(next + 1).text());
            next += 2;
        }
        int end = next;
        return id.indexOf("/") < 0
                ? Optional.empty()
                : ZoneId.getAvailableZoneIds().stream()
                        .filter(known -> known.equalsIgnoreCase(id.toString()))
                        .findFirst()
                        .map(known -> new Found<>(new Zone.Places(Set.of(ZoneId.of(known))), end));
    }
}
