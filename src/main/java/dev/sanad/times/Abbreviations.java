package dev.sanad.times;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What abbreviations such as EST mean; several mean different hours in different places. */
final class Abbreviations {

    private static final List<Entry> ENTRIES =
            Lexicon.lines("zones.txt").stream().map(Abbreviations::entry).toList();

    private static final Set<String> KNOWN = ENTRIES.stream()
            .flatMap(entry -> Stream.of(entry.winter(), entry.summer(), entry.always()))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());

    /** English words that are abbreviations only when they are written in capitals. */
    private static final Set<String> WORDS = Set.of("cat", "eat", "wet", "west", "art", "et", "ct", "pt", "mt", "hast");

    private enum Season {
        WINTER,
        SUMMER,
        ANY
    }

    private record Entry(String users, ZoneId zone, String winter, String summer, String always) {

        Optional<Season> season(String name) {
            if (name.equals(always)) {
                return Optional.of(Season.ANY);
            }
            if (name.equals(summer)) {
                return Optional.of(Season.SUMMER);
            }
            return name.equals(winter) ? Optional.of(Season.WINTER) : Optional.empty();
        }
    }

    /**
     * A zone in which the abbreviation is at home.
     *
     * @param zone whose hours it names
     */
    record Home(ZoneId zone, String name, List<Boolean> summers) {

        /** Whether the abbreviation holds at a moment: nobody has EST in July. */
        boolean holds(Instant at) {
            return summers.contains(zone.getRules().isDaylightSavings(at));
        }
    }

    private Abbreviations() {}

    private static Entry entry(String line) {
        String[] columns = line.split(" ", -1);
        return new Entry(columns[0], ZoneId.of(columns[1]), columns[2], columns[3], columns[4]);
    }

    static boolean isOne(Word word) {
        return KNOWN.contains(word.text()) && (word.capitals() == word.length() || !WORDS.contains(word.text()));
    }

    /** The home that is meant by somebody who lives in a zone; empty when it may be any of several. */
    static Optional<Home> home(String abbreviation, ZoneId here, Instant now) {
        String name = abbreviation.toUpperCase(Locale.ROOT);
        List<Entry> named =
                ENTRIES.stream().filter(entry -> entry.season(name).isPresent()).toList();
        String canonical =
                Optional.ofNullable(TimeZone.getCanonicalID(here.getId())).orElse(here.getId());
        String users = TimeZoneNames.getInstance(ULocale.ENGLISH).getMetaZoneID(canonical, now.toEpochMilli());
        List<Entry> ours = named.stream()
                .filter(entry -> entry.users().equals(users) || entry.users().equals(canonical))
                .toList();
        if (!ours.isEmpty()) {
            return Optional.of(new Home(here, name, summers(ours.getFirst(), name)));
        }
        return named.size() == 1
                ? Optional.of(new Home(named.getFirst().zone(), name, summers(named.getFirst(), name)))
                : Optional.empty();
    }

    private static List<Boolean> summers(Entry entry, String name) {
        List<Boolean> summers = new ArrayList<>();
        Season season = entry.season(name).orElseThrow();
        if (season != Season.SUMMER) {
            summers.add(false);
        }
        if (season != Season.WINTER) {
            summers.add(true);
        }
        return summers;
    }
}
