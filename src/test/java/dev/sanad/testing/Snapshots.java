package dev.sanad.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the walks of {@link EveryMessage} through the platforms have in common. */
public final class Snapshots {

    private static final String HOURS = """
                hours:
                  days: [sunday, monday, tuesday, wednesday, thursday]
                  from: "09:00"
                  to: "17:00"
            """;

    /** Sentences that no walk can meet, each with the reason. */
    private static final Set<String> NOT_MET = Set.of(
            "fault.own", // nothing breaks
            "fault.try-again",
            "lead.nobody-else", // three people may approve
            "receipt.tell.nobody", // what is published has a comms lead
            "mirror-lost", // a room of another platform: BothPlatformsIT
            "timeline.mirror-lost",
            "receipt.sent"); // for a moment only

    /** Sentences about more people than the cast has, or about nobody: WhoCanTests. */
    private static final Pattern OF_OTHER_NUMBERS =
            Pattern.compile("who\\.more|.+\\.(refused|missing|not-an-approver|you)\\.nobody-else");

    /** Sentences about first updates that an earlier version promised inside, too. */
    private static final Pattern OF_EARLIER_VERSIONS = Pattern.compile("reminder\\.[a-z]+\\.first\\.inside");

    private Snapshots() {}

    /**
     * Has the organisation speak a language, and nothing depend on the hour of the day: for two days the roster is on duty all day,
     * and then nobody is.
     */
    public static void prepare(Path config, String language) throws IOException {
        new FolderCopy(config)
                .replace("sanad.yml", "default-language: en", "default-language: " + language)
                .replace("sanad.yml", "time-zone: Europe/Berlin", "time-zone: UTC")
                .replace("plan.yml", HOURS, "")
                .replaceAll("plan.yml", "    deputies:", duty() + "    deputies:")
                .append("plan.yml", "escalation-room: support\n")
                .replaceAll("severities.yml", "first-update-within: 5m", "first-update-within: 20m");
    }

    private static String duty() {
        LocalDate begin = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        String days = Stream.of(0, 1, 2)
                .map(later -> begin.plusDays(later).getDayOfWeek().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return "    hours: {days: [" + days + "], from: \"00:00\", to: \"00:00\"}\n";
    }

    /** Demands that every sentence was met but for those that cannot be, and that the album is as it was looked at. */
    public static void check(
            String platform, String language, Sentences sentences, Camera camera, Predicate<String> isElsewhere)
            throws IOException {
        Path now = Path.of("target/snapshots", platform, language + ".txt");
        Files.createDirectories(now.getParent());
        Files.writeString(now, camera.album());
        assertThat(sentences.keys())
                .filteredOn(key -> !isElsewhere.test(key)
                        && !OF_OTHER_NUMBERS.matcher(key).matches()
                        && !OF_EARLIER_VERSIONS.matcher(key).matches())
                .filteredOn(key -> camera.readings().stream().noneMatch(words -> sentences.isIn(key, words)))
                .containsExactlyInAnyOrderElementsOf(NOT_MET);
        assertThat(now).hasSameTextualContentAs(Path.of("src/test/resources/snapshots", platform, language + ".txt"));
    }
}
