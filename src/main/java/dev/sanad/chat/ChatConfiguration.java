package dev.sanad.chat;

import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;

@Configuration(proxyBeanMethods = false)
class ChatConfiguration {

    /** Lets aggregates of all features hold people, rooms and messages by their ids. */
    @Bean
    JdbcCustomConversions jdbcCustomConversions(JdbcDialect dialect) {
        return JdbcCustomConversions.of(
                dialect,
                List.of(
                        new WritePerson(),
                        new ReadPerson(),
                        new WriteRoom(),
                        new ReadRoom(),
                        new WriteMessage(),
                        new ReadMessage()));
    }

    @WritingConverter
    private static final class WritePerson implements Converter<PersonId, String> {
        @Override
        public String convert(PersonId person) {
            return person.toString();
        }
    }

    @ReadingConverter
    private static final class ReadPerson implements Converter<String, PersonId> {
        @Override
        public PersonId convert(String id) {
            return PersonId.parse(id);
        }
    }

    @WritingConverter
    private static final class WriteRoom implements Converter<RoomId, UUID> {
        @Override
        public UUID convert(RoomId room) {
            return room.value();
        }
    }

    @ReadingConverter
    private static final class ReadRoom implements Converter<UUID, RoomId> {
        @Override
        public RoomId convert(UUID id) {
            return new RoomId(id);
        }
    }

    @WritingConverter
    private static final class WriteMessage implements Converter<MessageId, UUID> {
        @Override
        public UUID convert(MessageId message) {
            return message.value();
        }
    }

    @ReadingConverter
    private static final class ReadMessage implements Converter<UUID, MessageId> {
        @Override
        public MessageId convert(UUID id) {
            return new MessageId(id);
        }
    }
}
