package dev.sanad.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

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
            "direct.left", // whoever leads is there: UnreachableRoomsIT
            "fault.own", // nothing breaks
            "fault.try-again",
            "lead.nobody-else", // three people may approve
            "reminder.late.nobody", // an incident with an update has a comms lead
            "reminder.nobody-leads",
            "receipt.tell.nobody",
            "mirror-lost", // a room of another platform: BothPlatformsIT
            "timeline.mirror-lost",
            "checklist.since.refused", // to who is a bystander, or late: WaysInIT
            "still-open.refused",
            "still-open.gone",
            "receipt.sent", // for a moment only
            "since.never", // the clocks are changed on other days: SinceTests
            "since.twice",
            "since.no-hour",
            "since.which-half",
            "since.zone",
            "since.date");

    /** Sentences about more people than the cast has, or about nobody: WhoCanTests. */
    private static final Pattern OF_OTHER_NUMBERS =
            Pattern.compile("who\\.more|.+\\.(refused|missing|not-an-approver|you)\\.nobody-else");

    private Snapshots() {}

    /** Has the organisation speak a language, and nothing depend on the hour of the day. */
    public static void prepare(Path config, String language) throws IOException {
        new FolderCopy(config)
                .replace("sanad.yml", "default-language: en", "default-language: " + language)
                .replace("sanad.yml", "time-zone: Europe/Berlin", "time-zone: UTC")
                .replace("plan.yml", HOURS, "")
                .replaceAll("severities.yml", "first-update-within: 5m", "first-update-within: 20m");
    }

    /** Demands that every sentence was met but for those that cannot be, and that the album is as it was looked at. */
    public static void check(
            String platform, String language, Sentences sentences, Camera camera, Predicate<String> isElsewhere)
            throws IOException {
        assertThat(sentences.keys())
                .filteredOn(key ->
                        !isElsewhere.test(key) && !OF_OTHER_NUMBERS.matcher(key).matches())
                .filteredOn(key -> camera.readings().stream().noneMatch(words -> sentences.isIn(key, words)))
                .containsExactlyInAnyOrderElementsOf(NOT_MET);
        Path now = Path.of("target/snapshots", platform, language + ".txt");
        Files.createDirectories(now.getParent());
        Files.writeString(now, camera.album());
        assertThat(now).hasSameTextualContentAs(Path.of("src/test/resources/snapshots", platform, language + ".txt"));
    }
}
