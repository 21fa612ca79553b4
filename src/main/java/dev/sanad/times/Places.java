package dev.sanad.times;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import dev.sanad.wording.Folded;
import dev.sanad.wording.Language;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The cities and countries whose time it can be, in three languages. */
final class Places {

    /** The most words that such a name has. */
    static final int LONGEST = 6;

    /** Names that a clock of a kind has, not a place. */
    private static final Set<String> NO_PLACES = Set.of("CET", "EET", "MET", "WET", "EST", "MST", "HST");

    /** The state or the second name behind a city's name. */
    private static final Pattern MORE = Pattern.compile("\\s*[(,،].*");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}']+");

    private static final Map<String, Set<ZoneId>> BY_NAME = byName();

    private Places() {}

    /** What customers call the place of a zone; empty for a zone without one, such as {@code Etc/GMT+3}. */
    static Optional<String> name(ZoneId zone, Language language) {
        return wholeName(zone, language)
                .map(city -> MORE.matcher(city).replaceAll(""))
                .filter(city -> !city.isEmpty() && city.chars().noneMatch(Character::isDigit));
    }

    private static Optional<String> wholeName(ZoneId zone, Language language) {
        String id = TimeZone.getCanonicalID(zone.getId());
        if (id == null || NO_PLACES.contains(zone.getId())) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                TimeZoneNames.getInstance(ULocale.forLocale(language.locale())).getExemplarLocationName(id));
    }

    /** The zones of a place of this name; folded words with single spaces. */
    static Set<ZoneId> named(String words) {
        return BY_NAME.getOrDefault(words, Set.of());
    }

    /** Brings a name into the form in which words of a text are put together. */
    static String key(String name) {
        return BETWEEN_WORDS.matcher(Folded.of(name).text()).replaceAll(" ").strip();
    }

    private static Map<String, Set<ZoneId>> byName() {
        Map<String, Set<ZoneId>> zones = new HashMap<>();
        for (String id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            ZoneId zone = ZoneId.of(id);
            if (id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/")) {
                add(zones, id.substring(id.lastIndexOf('/') + 1).replace('_', ' '), zone);
            }
            for (Language language : Language.values()) {
                name(zone, language).ifPresent(name -> add(zones, name, zone));
                wholeName(zone, language).ifPresent(name -> add(zones, name, zone));
            }
        }
        countries(zones);
        Lexicon.lines("places.txt").forEach(line -> also(zones, line));
        return zones;
    }

    /** What people say and no list has. */
    private static void also(Map<String, Set<ZoneId>> zones, String line) {
        String[] sides = line.split(" = ", 2);
        Set<ZoneId> meant = Stream.of(sides[0].split(" ", -1)).map(ZoneId::of).collect(Collectors.toUnmodifiableSet());
        for (String name : sides[1].split(", ", -1)) {
            zones.put(key(name), meant);
        }
    }

    private static void countries(Map<String, Set<ZoneId>> zones) {
        for (String country : ULocale.getISOCountries()) {
            Set<String> ids = TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, country, null);
            for (Language language : Language.values()) {
                String name = LocaleDisplayNames.getInstance(ULocale.forLocale(language.locale()))
                        .regionDisplayName(country);
                ids.stream()
                        .filter(ZoneId.getAvailableZoneIds()::contains)
                        .forEach(id -> add(zones, name, ZoneId.of(id)));
            }
        }
    }

    private static void add(Map<String, Set<ZoneId>> zones, String name, ZoneId zone) {
        zones.computeIfAbsent(key(name), key -> new HashSet<>()).add(zone);
    }
}
