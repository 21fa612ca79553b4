package dev.sanad.chat;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The form in which messages, forms and answers are stored. */
@Component
public class ChatJson {

    private final JsonMapper mapper = JsonMapper.builder().build();

    public String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    public <T> T read(String json, Class<T> type) {
        return mapper.readValue(json, type);
    }
}
