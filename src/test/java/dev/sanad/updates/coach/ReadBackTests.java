package dev.sanad.updates.coach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.times.Mention;
import dev.sanad.times.PublicTime;
import dev.sanad.wording.Language;
import dev.sanad.wording.Voices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the templates print as the time of the next update is read back as the same moment: in all zones and languages. */
class ReadBackTests {

    private static final Instant YEAR = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NEXT_YEAR = Instant.parse("2027-01-01T00:00:00Z");

    private static final Pattern NEXT = Pattern.compile("\\{\\{#if next}}([^{]*\\{\\{next}}[^{]*)\\{\\{/if}}");

    /** One of these is not the zone that printed, so that a zone that is not read cannot go unnoticed. */
    private static final List<ZoneId> ELSEWHERE = List.of(ZoneId.of("Pacific/Marquesas"), ZoneId.of("Asia/Kathmandu"));

    /** Where a city has the name of a country somewhere else, only its own people know which is meant. */
    private static final Set<String> NAMESAKES = Set.of("Asia/Amman");

    private static final Map<Language, List<String>> SENTENCES = sentences();

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
    private int turn;

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
        ZoneId elsewhere = ELSEWHERE.stream()
                .filter(far -> !isSame(zone, far, promise.next()))
                .findFirst()
                .orElseThrow();
        for (Language language : Language.values()) {
            String time = new PublicTime(zone, language).clock(promise.next(), promise.now());
            List<String> sentences = SENTENCES.getOrDefault(language, List.of());
            String text = sentences.get(turn++ % sentences.size()).replace("{next}", time);
            Optional<Mention> read = NextUpdateSentence.read(
                            text, namesake(zone).orElse(elsewhere), promise.now())
                    .counting();
            Optional<Instant> at = read.flatMap(Mention::at);
            String words = read.map(mention -> text.substring(mention.start(), mention.end()))
                    .orElse("");
            if (!at.equals(Optional.of(promise.next().truncatedTo(ChronoUnit.MINUTES))) || !words.equals(time)) {
                wrong.add(text + " at " + promise.now() + " in " + zone + ": " + at + " of " + words);
            }
        }
    }

    private static Optional<ZoneId> namesake(ZoneId zone) {
        return NAMESAKES.contains(zone.getId()) ? Optional.of(zone) : Optional.empty();
    }

    private static boolean isSame(ZoneId one, ZoneId other, Instant at) {
        return one.getRules().getOffset(at).equals(other.getRules().getOffset(at));
    }

    /** Those of the templates, and the one that the coach writes. */
    private static Map<Language, List<String>> sentences() {
        Map<Language, List<String>> sentences = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Stream<String> written = Stream.of(Voices.in(language).string("say.next-update", "next", "{next}"));
            sentences.put(
                    language,
                    Stream.concat(ofTemplates(language), written).distinct().toList());
        }
        return sentences;
    }

    private static Stream<String> ofTemplates(Language language) {
        try (Stream<Path> files = Files.list(Path.of("message-templates", language.code()))) {
            return files.sorted().map(ReadBackTests::text).toList().stream()
                    .flatMap(text -> NEXT.matcher(text).results())
                    .map(found -> found.group(1).replace("{{next}}", "{next}"))
                    .flatMap(sentence -> Stream.of(sentence, "14:30 UTC: we are on it.\n\n" + sentence));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theSentencesAreThoseThatAreWritten() {
        assertThat(SENTENCES.get(Language.EN)).contains("Next update at {next}.", "Next update here at {next}.");
        assertThat(SENTENCES.get(Language.AR)).contains("التحديث التالي عند {next}.");
        assertThat(SENTENCES.get(Language.FA))
                .contains("خبر بعدی: ساعت {next}.")
                .contains("خبر بعدی: همین‌جا، ساعت {next}.");
    }
}
