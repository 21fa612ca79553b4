package dev.sanad.config;

import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRulesException;
import java.util.List;
import org.springframework.boot.convert.DurationStyle;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Values as people write them: {@code 15m}, {@code 1h}, {@code Europe/Berlin}. */
class HumanValues extends SimpleModule {

    private static final List<ChronoUnit> UNITS =
            List.of(ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES, ChronoUnit.SECONDS, ChronoUnit.MILLIS);

    HumanValues() {
        addDeserializer(Duration.class, new DurationReader());
        addDeserializer(ZoneId.class, new ZoneReader());
    }

    /** A value as people write it. */
    static Object written(Object value) {
        return value instanceof Duration time ? written(time) : value;
    }

    private static String written(Duration time) {
        return UNITS.stream()
                .filter(unit -> !time.isZero()
                        && unit.getDuration()
                                .multipliedBy(time.dividedBy(unit.getDuration()))
                                .equals(time))
                .findFirst()
                .map(unit -> DurationStyle.SIMPLE.print(time, unit))
                .orElse("0m");
    }

    private static final class DurationReader extends StdDeserializer<Duration> {

        DurationReader() {
            super(Duration.class);
        }

        @Override
        public Duration deserialize(JsonParser parser, DeserializationContext context) {
            String text = parser.getValueAsString("").strip();
            try {
                return DurationStyle.SIMPLE.parse(text);
            } catch (IllegalArgumentException e) {
                throw context.weirdStringException(text, Duration.class, "not a duration");
            }
        }
    }

    private static final class ZoneReader extends StdDeserializer<ZoneId> {

        ZoneReader() {
            super(ZoneId.class);
        }

        @Override
        public ZoneId deserialize(JsonParser parser, DeserializationContext context) {
            String text = parser.getValueAsString("").strip();
            try {
                return ZoneId.of(text);
            } catch (ZoneRulesException e) {
                throw context.weirdStringException(text, ZoneId.class, "not a time zone");
            } catch (java.time.DateTimeException e) {
                throw context.weirdStringException(text, ZoneId.class, "not a time zone name");
            }
        }
    }
}
