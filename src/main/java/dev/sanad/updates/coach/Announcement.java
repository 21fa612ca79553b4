package dev.sanad.updates.coach;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words that tell customers that an update comes, and those that claim a time for something else; both of folded texts. */
final class Announcement {

    private static final String TO_COME = "(?:will|shall|'ll|(?:are|am|is) (?:going|planning|aiming) to|"
            + "(?:plan|aim|promise|expect|want|hope|intend) to)";

    private static final String NEWS =
            "(?:خبر|خبرها|خبرهای|اخبار|به ?روز ?رسانی|بروز ?رسانی|اپدیت|اطلاعیه|گزارش|پیام|اطلاعات)";

    /** What announces an update. */
    static final Pattern UPDATE = anyOf("next-update.txt");

    /** What a time may belong to instead: a repair, something that was, what customers are asked to do. */
    static final Pattern OTHER = anyOf("not-next-update.txt");

    private Announcement() {}

    private static Pattern anyOf(String file) {
        try (InputStream in = Announcement.class.getResourceAsStream("/coach/" + file)) {
            String content = new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile(content.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.replace("{to-come}", TO_COME).replace("{news}", NEWS))
                    .collect(Collectors.joining("|")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
