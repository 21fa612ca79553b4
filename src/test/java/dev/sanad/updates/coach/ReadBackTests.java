package dev.sanad.updates.coach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.times.Mention;
import dev.sanad.times.PublicTime;
import dev.sanad.wording.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the templates print as the time of the next update is read back as the same moment: in all zones and languages. */
class ReadBackTests {

    private static final Instant YEAR = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NEXT_YEAR = Instant.parse("2027-01-01T00:00:00Z");

    /** As in {@code message-templates}. */
    private static final Map<Language, List<String>> SENTENCES = Map.of(
            Language.EN, List.of("Next update at %s.", "14:30 UTC: we are on it.\n\nNext update here at %s."),
            Language.AR, List.of("التحديث التالي عند %s.", "التحديث التالي هنا عند %s."),
            Language.FA, List.of("خبر بعدی: ساعت %s.", "خبر بعدی: همین‌جا، ساعت %s."));

    private static final List<Duration> CADENCES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(11),
            Duration.ofHours(13),
            Duration.ofHours(23),
            Duration.ofDays(3),
            Duration.ofDays(7));

    private final List<String> wrong = new ArrayList<>();

    private record Promise(Instant now, Instant next) {}

    @Test
    void everyCadenceInEveryZoneAndLanguage() {
        for (String zone : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            Instant now = Instant.parse("2026-03-05T22:17:00Z");
            for (Duration cadence : CADENCES) {
                now = now.plus(Duration.ofHours(7));
                readBack(ZoneId.of(zone), new Promise(now, now.plus(cadence)));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theHoursAroundEveryChangeOfTheClocksOfAYear() {
        for (String zone : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            for (Promise promise : aroundChanges(ZoneId.of(zone))) {
                readBack(ZoneId.of(zone), promise);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<Promise> aroundChanges(ZoneId zone) {
        List<Promise> promises = new ArrayList<>();
        ZoneOffsetTransition change = zone.getRules().nextTransition(YEAR);
        while (change != null && change.getInstant().isBefore(NEXT_YEAR)) {
            for (int minutes = -90; minutes <= 90; minutes += 30) {
                Instant next = change.getInstant().plus(Duration.ofMinutes(minutes));
                promises.add(new Promise(next.minus(Duration.ofMinutes(15)), next));
                promises.add(new Promise(next.minus(Duration.ofHours(25)), next));
            }
            change = zone.getRules().nextTransition(change.getInstant());
        }
        return promises;
    }

    private void readBack(ZoneId zone, Promise promise) {
        for (Language language : Language.values()) {
            String time = new PublicTime(zone, language).clock(promise.next(), promise.now());
            List<String> sentences = SENTENCES.getOrDefault(language, List.of());
            String sentence = sentences.get(promise.next().atZone(zone).getMinute() % sentences.size());
            String text = String.format(sentence, time);
            Optional<Instant> read = NextUpdateSentence.read(text, zone, promise.now())
                    .counting()
                    .flatMap(Mention::at);
            if (!read.equals(Optional.of(promise.next().truncatedTo(ChronoUnit.MINUTES)))) {
                wrong.add(text + " at " + promise.now() + " in " + zone + ": " + read);
            }
        }
    }
}
