package dev.sanad.wording;

import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.MeasureFormat.FormatWidth;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The bot speaking one language. Values are given as {@code name, value} pairs: numbers choose plurals; everything else is
 * put into the finished tree, never into the markup, so that what people typed stays data.
 */
public final class Voice {

    static final char OPEN = '\uE000';
    private static final char CLOSE = '\uE001';
    private static final Pattern HOLE = Pattern.compile(OPEN + "(\\d+)" + CLOSE);

    private final Wording wording;
    private final Language language;

    Voice(Wording wording, Language language) {
        this.wording = wording;
        this.language = language;
    }

    public Language language() {
        return language;
    }

    /** A sentence as a text tree. Accepts numbers, strings, instants, {@link Text}, {@link Inline.Value} and lists of them. */
    public Text text(String key, Object... namesAndValues) {
        List<Object> holes = new ArrayList<>();
        String markdown = format(key, namesAndValues, value -> {
            holes.add(value);
            return "" + OPEN + (holes.size() - 1) + CLOSE;
        });
        return fill(Markdown.line(markdown), holes);
    }

    /** A sentence as characters, for places that know no markup: labels, titles, field errors. */
    public String string(String key, Object... namesAndValues) {
        return format(key, namesAndValues, value -> language.isolate(value.toString()));
    }

    /** All sentences without values whose key begins with a prefix, by the rest of the key. */
    public Map<String, String> strings(String prefix) {
        return wording.keys(Language.EN).stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toMap(key -> key.substring(prefix.length()), key -> string(key)));
    }

    /** A day: "27 November". */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(language.dayPattern(), language.locale())
                .format(day);
    }

    /** A length of time, to the minute: "1 hr, 18 min". Arabic and Persian know no short units that are read at a glance. */
    public String duration(Duration duration) {
        return duration(duration, language == Language.EN ? FormatWidth.SHORT : FormatWidth.WIDE);
    }

    /** The same with its units in full, for what customers read: "1 hour, 18 minutes". */
    public String durationInFull(Duration duration) {
        return duration(duration, FormatWidth.WIDE);
    }

    private String duration(Duration duration, FormatWidth width) {
        MeasureFormat format = MeasureFormat.getInstance(language.locale(), width);
        Measure minutes = new Measure(duration.toMinutesPart(), MeasureUnit.MINUTE);
        Measure hours = new Measure(duration.toHoursPart(), MeasureUnit.HOUR);
        Measure days = new Measure(duration.toDaysPart(), MeasureUnit.DAY);
        Measure[] parts = Stream.of(days, hours, minutes)
                .filter(part -> part.getNumber().longValue() > 0)
                .limit(2)
                .toArray(Measure[]::new);
        return parts.length == 0 ? format.formatMeasures(minutes) : format.formatMeasures(parts);
    }

    private String format(String key, Object[] namesAndValues, Function<Object, String> other) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            values.put((String) namesAndValues[i], value instanceof Number ? value : other.apply(value));
        }
        return language.direct(wording.format(language, key, values));
    }

    private Text fill(Text text, List<Object> holes) {
        return new Text(text.parts().stream()
                .flatMap(part -> fill(part, holes).stream())
                .collect(Collectors.toList()));
    }

    private List<Inline> fill(Inline part, List<Object> holes) {
        return switch (part) {
            case Inline.Plain plain -> fillPlain(plain.text(), holes);
            case Inline.Strong strong -> List.of(new Inline.Strong(fill(strong.text(), holes)));
            case Inline.Emphasis emphasis -> List.of(new Inline.Emphasis(fill(emphasis.text(), holes)));
            case Inline.Code code -> List.of(new Inline.Code(fillCharacters(code.text(), holes)));
            case Inline.Link link -> List.of(fillLink(link, holes));
            case Inline.Person person -> List.of(person);
            case Inline.Room room -> List.of(room);
            case Inline.Time time -> List.of(time);
            case Inline.LineBreak lineBreak -> List.of(lineBreak);
        };
    }

    private Inline fillLink(Inline.Link link, List<Object> holes) {
        Text text = fill(link.text(), holes);
        String address = fillCharacters(link.address(), holes);
        return Markdown.isSafe(address) ? new Inline.Link(text, address) : new Inline.Emphasis(text);
    }

    private List<Inline> fillPlain(String characters, List<Object> holes) {
        List<Inline> parts = new ArrayList<>();
        Matcher hole = HOLE.matcher(characters);
        int from = 0;
        while (hole.find()) {
            if (hole.start() > from) {
                parts.add(new Inline.Plain(characters.substring(from, hole.start())));
            }
            parts.addAll(inlines(holes.get(Integer.parseInt(hole.group(1)))));
            from = hole.end();
        }
        if (from < characters.length()) {
            parts.add(new Inline.Plain(characters.substring(from)));
        }
        return parts;
    }

    private static String fillCharacters(String characters, List<Object> holes) {
        return HOLE.matcher(characters)
                .replaceAll(hole -> Matcher.quoteReplacement(
                        holes.get(Integer.parseInt(hole.group(1))).toString()));
    }

    private List<Inline> listed(Collection<?> values) {
        List<Inline> parts = new ArrayList<>();
        for (Object value : values) {
            if (!parts.isEmpty()) {
                parts.add(new Inline.Plain(language.comma()));
            }
            parts.addAll(inlines(value));
        }
        return parts;
    }

    /** A sentence inside this one, which has a direction already. */
    private List<Inline> within(Text sentence) {
        List<Inline> parts = new ArrayList<>(sentence.parts());
        if (!parts.isEmpty() && parts.getFirst() instanceof Inline.Plain beginning) {
            String undirected = language.undirect(beginning.text());
            parts.removeFirst();
            if (!undirected.isEmpty()) {
                parts.addFirst(new Inline.Plain(undirected));
            }
        }
        return parts;
    }

    private List<Inline> inlines(Object value) {
        return switch (value) {
            case Text text -> within(text);
            case Inline.Plain plain -> List.of(new Inline.Plain(language.isolate(plain.text())));
            case Inline inline -> List.of(inline);
            case Inline.Value valued -> List.of(valued.inline());
            case Collection<?> several -> listed(several);
            case Instant at -> List.of(new Inline.Time(at, Inline.Time.Style.CLOCK));
            default -> List.of(new Inline.Plain(language.isolate(value.toString())));
        };
    }
}
