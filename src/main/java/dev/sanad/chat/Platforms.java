package dev.sanad.chat;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What people call the places where the bot is. */
@Component
public class Platforms {

    private final ObjectProvider<ChatAdapter> adapters;

    Platforms(ObjectProvider<ChatAdapter> adapters) {
        this.adapters = adapters;
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
