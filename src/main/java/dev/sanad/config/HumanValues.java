package dev.sanad.config;

import java.time.Duration;
import java.time.ZoneId;
import java.time.zone.ZoneRulesException;
import org.springframework.boot.convert.DurationStyle;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Values as people write them: {@code 15m}, {@code 1h}, {@code Europe/Berlin}. */
class HumanValues extends SimpleModule {

    HumanValues() {
        addDeserializer(Duration.class, new DurationReader());
        addDeserializer(ZoneId.class, new ZoneReader());
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
