package dev.sanad.people;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import dev.sanad.wording.Language;
import dev.sanad.wording.Typed;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Finds the time zone that somebody means: by its name, by a large city in any of the bot's languages, or by its offset. */
@Component
class TimeZones {

    private static final Pattern OFFSET = Pattern.compile("(?i)(?:UTC|GMT)?\\s*([+-]\\d{1,2}(?::?\\d{2})?)");

    private final SingletonSupplier<Map<String, ZoneId>> byName = SingletonSupplier.of(TimeZones::names);

    /** Empty when there is no such zone. */
    Optional<ZoneId> find(String typed) {
        String name = comparable(typed);
        Matcher offset = OFFSET.matcher(Typed.westernDigits(typed).strip());
        return offset.matches()
                ? offset(offset.group(1))
                : Optional.ofNullable(byName.obtain().get(name));
    }

    private static Optional<ZoneId> offset(String hours) {
        String digits = hours.replace(":", "");
        String sign = digits.substring(0, 1);
        String padded = digits.length() == 2 ? "0" + digits.substring(1) : digits.substring(1);
        try {
            return Optional.of(ZoneId.ofOffset("UTC", ZoneOffset.of(sign + padded)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Of two cities of one name, the first zone in the order of the alphabet; what was understood is said to the person. */
    private static Map<String, ZoneId> names() {
        Map<String, ZoneId> zones = new HashMap<>();
        for (String id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            zones.putIfAbsent(comparable(id), ZoneId.of(id));
        }
        for (String id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            zones.putIfAbsent(comparable(id.substring(id.lastIndexOf('/') + 1)), ZoneId.of(id));
            for (Language language : Language.values()) {
                String city = TimeZoneNames.getInstance(ULocale.forLocale(language.locale()))
                        .getExemplarLocationName(id);
                if (city != null) {
                    zones.putIfAbsent(comparable(city), ZoneId.of(id));
                }
            }
        }
        return zones;
    }

    private static String comparable(String name) {
        return Typed.forComparison(name.replace('_', ' '));
    }
}
