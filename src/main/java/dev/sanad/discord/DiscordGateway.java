package dev.sanad.discord;

import dev.sanad.chat.Unreachable;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.springframework.stereotype.Component;

/** Makes connections with JDA. They ask for no privileged intent and keep no members: interactions tell who asks. */
@Component
@DiscordOnly
class DiscordGateway {

    private static final int LONGEST_CALL_SECONDS = 10;

    private final DiscordSettings settings;
    private final DiscordStarts starts;
    private final ExecutorService threads;

    DiscordGateway(DiscordSettings settings, DiscordStarts starts, ExecutorService discordExecutor) {
        this.settings = settings;
        this.starts = starts;
        this.threads = discordExecutor;
    }

    /**
     * A token that Discord has taken.
     *
     * @param jda not connected yet
     */
    record Login(JDA jda, DiscordSessions sessions, DiscordPace pace) {

        /** Opens the gateway; the guilds come later. When it cannot be opened, this login is of no use any more. */
        void open() throws Unreachable {
            try {
                sessions.open();
            } catch (Unreachable e) {
                close();
                throw e;
            }
        }

        /** JDA is let go when it knows that it is not to go on: else it would connect once more, and be in the way of its end. */
        void close() {
            jda.setAutoReconnect(false);
            pace.stop();
            jda.shutdownNow();
        }
    }

    /**
     * Logs in, within Discord's limit of sessions.
     *
     * @param keepsUp whether a lost connection is taken up again
     * @throws net.dv8tion.jda.api.exceptions.InvalidTokenException when Discord does not take the token
     */
    Login login(List<ListenerAdapter> listeners, DiscordPace pace, boolean keepsUp) throws Unreachable {
        Duration wait = starts.untilNext(keepsUp);
        if (!wait.isZero()) {
            throw new Unreachable("it lets no session begin for another " + wait.toSeconds() + " s", wait);
        }
        MessageRequest.setDefaultMentions(EnumSet.noneOf(Message.MentionType.class));
        DiscordSessions sessions = new DiscordSessions(starts, pace, settings.gatewayUrl(), threads);
        JDABuilder builder = new SanadJda(settings, sessions)
                .setRestConfig(rest())
                .setHttpClientBuilder(http())
                .setRequestTimeoutRetry(false)
                .setEnableShutdownHook(false)
                .setAutoReconnect(keepsUp)
                .setEventManager(new DiscordEvents(threads, pace, listeners));
        try {
            return new Login(builder.build(), sessions, pace);
        } catch (ErrorResponseException e) {
            throw new Unreachable("its API does not answer: " + e.getMeaning());
        }
    }

    private RestConfig rest() {
        RestConfig rest = new RestConfig();
        settings.apiUrl().ifPresent(rest::setBaseUrl);
        return rest;
    }

    private static OkHttpClient.Builder http() {
        return new OkHttpClient.Builder()
                .callTimeout(LONGEST_CALL_SECONDS, TimeUnit.SECONDS)
                .retryOnConnectionFailure(false)
                .addInterceptor(new OnlyOnce());
    }

    /**
     * JDA repeats a call at once when Discord's servers have trouble, though it may have had its effect. What makes something new is
     * for the delivery queue to repeat, which looks first: JDA is told of an error that it does not repeat.
     */
    private static final class OnlyOnce implements Interceptor {

        private static final int BAD_GATEWAY = 502;
        private static final int SERVER_ERROR = 500;

        @Override
        public Response intercept(Chain chain) throws IOException {
            Response response = chain.proceed(chain.request());
            return response.code() >= BAD_GATEWAY && chain.request().method().equals("POST")
                    ? response.newBuilder().code(SERVER_ERROR).build()
                    : response;
        }
    }
}
