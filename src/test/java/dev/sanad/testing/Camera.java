package dev.sanad.testing;

import dev.sanad.testing.ChatClient.Answer;
import dev.sanad.testing.ChatClient.Shown;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Keeps what a platform was sent, under a name, without what differs from run to run. */
public interface Camera {

    void message(String name, Shown message);

    void form(String name, Answer asked);

    void errors(String name, JsonNode errors);

    /** All that was kept, as text. */
    String album();

    /** The words that people read on it. */
    List<String> readings();
}
