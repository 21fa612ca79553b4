package dev.sanad.discord;

import com.neovisionaries.ws.client.WebSocketFactory;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.utils.Compression;

/** JDA without privileged intents and without members, and with waits so short that the {@link DiscordPace} decides. */
final class SanadJda extends JDABuilder {

    private static final int LONGEST_CONNECT_MILLIS = 10_000;

    /** {@link #setMaxReconnectDelay} takes no less than 32 seconds, because nothing else would keep Discord's limits then. */
    private static final int LONGEST_WAIT_SECONDS = 1;

    SanadJda(DiscordSettings settings, DiscordSessions sessions) {
        super(settings.token(), 0);
        applyLight();
        maxReconnectDelay = LONGEST_WAIT_SECONDS;
        setWebsocketFactory(new WebSocketFactory().setConnectionTimeout(LONGEST_CONNECT_MILLIS));
        setSessionController(sessions);
        settings.gatewayUrl().ifPresent(elsewhere -> setCompression(Compression.NONE));
    }
}
