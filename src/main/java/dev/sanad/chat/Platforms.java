package dev.sanad.chat;

import dev.sanad.delivery.Pace;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What people call the places where the bot is. */
@Component
public class Platforms {

    private static final Duration WHILE_UNKNOWN = Duration.ofSeconds(5);

    private final ObjectProvider<ChatAdapter> adapters;

    Platforms(ObjectProvider<ChatAdapter> adapters) {
        this.adapters = adapters;
    }

    /** How fast things that go to many may leave for a workspace. */
    Pace pace(String workspace) {
        return adapters.stream()
                .filter(adapter -> adapter.mayServe(workspace))
                .map(adapter -> adapter.pace(workspace))
                .findFirst()
                .orElseGet(() -> new Pace(workspace, WHILE_UNKNOWN));
    }

    /** The name of a workspace with its platform; the workspace's id when no platform serves it now. */
    public String of(String workspace) {
        return adapters.stream()
                .filter(adapter -> adapter.serves(workspace))
                .map(adapter -> adapter.place(workspace))
                .findFirst()
                .orElse(workspace);
    }
}
