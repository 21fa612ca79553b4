package dev.sanad.testing;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a camera kept: without moments, days and rooms, which differ from run to run, and with directions that can be seen. */
public final class Album {

    private static final Pattern CLOCK = Pattern.compile("\\b\\d{1,2}:\\d{2}\\b");
    private static final Pattern DATE = Pattern.compile("\\b\\d{1,2} (?:" + months() + ")");
    private static final Pattern DAY = Pattern.compile("\\b20\\d\\d-\\d\\d-\\d\\d\\b");

    /** The minute in the id of a button that promises it. */
    private static final Pattern MINUTE = Pattern.compile("(update\\.promise:\\d+:\\d+-)\\d+");

    private final Pattern moment;
    private final Pattern room;
    private final StringBuilder pages = new StringBuilder();

    /**
     * @param moment how the platform writes a moment
     * @param room how it writes a link to a room, or its name while it is not made yet
     */
    public Album(Pattern moment, Pattern room) {
        this.moment = moment;
        this.room = room;
    }

    public void title(String name) {
        pages.append("## ").append(name).append('\n');
    }

    public void line(String indent, JsonNode payload) {
        pages.append(indent).append(steady(payload)).append('\n');
    }

    public void end() {
        pages.append('\n');
    }

    @Override
    public String toString() {
        return pages.toString();
    }

    private String steady(JsonNode payload) {
        String codeless = LinkedAccounts.CODE.matcher(payload.toString()).replaceAll("$1code");
        String minuteless = MINUTE.matcher(codeless).replaceAll("$1minute");
        String json = moment.matcher(minuteless).replaceAll("<moment");
        String roomless = room.matcher(json).replaceAll("#room");
        String dateless =
                DATE.matcher(DAY.matcher(roomless).replaceAll("yyyy-mm-dd")).replaceAll("d month");
        String timeless = CLOCK.matcher(dateless).replaceAll("hh:mm").replace("d month, hh:mm", "hh:mm");
        StringBuilder visible = new StringBuilder();
        timeless.codePoints().forEach(each -> {
            if (Character.getType(each) == Character.FORMAT && each != '\u200C') {
                visible.append(String.format("\\u%04X", each));
            } else {
                visible.appendCodePoint(each);
            }
        });
        return visible.toString();
    }

    /** Their names in the product's three languages. */
    private static String months() {
        return Stream.of("en", "ar", "fa")
                .map(Locale::forLanguageTag)
                .flatMap(locale -> Stream.of(Month.values()).map(month -> month.getDisplayName(TextStyle.FULL, locale)))
                .collect(Collectors.joining("|"));
    }
}
