package dev.sanad.discord;

import java.util.List;
import java.util.concurrent.ExecutorService;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.StatusChangeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.InterfacedEventManager;
import net.dv8tion.jda.api.hooks.ListenerAdapter;

/** Hands JDA's events to the listeners, each on a thread of its own; JDA's own steps go to the {@link DiscordPace}, and wait for it. */
final class DiscordEvents extends InterfacedEventManager {

    private final ExecutorService threads;
    private final DiscordPace pace;

    DiscordEvents(ExecutorService threads, DiscordPace pace, List<ListenerAdapter> listeners) {
        this.threads = threads;
        this.pace = pace;
        listeners.forEach(this::register);
    }

    @Override
    public void handle(GenericEvent event) {
        if (event instanceof StatusChangeEvent change) {
            pace.changed(change.getOldStatus(), change.getNewStatus());
            return;
        }
        if (event instanceof ShutdownEvent end) {
            pace.ended(end.getCode());
        }
        if (!threads.isShutdown()) {
            threads.execute(() -> super.handle(event));
        }
    }
}
