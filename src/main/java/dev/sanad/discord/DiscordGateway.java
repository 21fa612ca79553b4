package dev.sanad.discord;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.springframework.stereotype.Component;

/** Makes connections of JDA. They ask for no privileged intent and keep no members: interactions tell who asks. */
@Component
@DiscordOnly
class DiscordGateway {

    private static final int LONGEST_CALL_SECONDS = 10;

    private final DiscordSettings settings;

    DiscordGateway(DiscordSettings settings) {
        this.settings = settings;
    }

    /**
     * Connects; the guilds come later.
     *
     * @throws net.dv8tion.jda.api.exceptions.InvalidTokenException when Discord does not take the token
     */
    JDA connect(List<ListenerAdapter> listeners, ExecutorService threads) {
        MessageRequest.setDefaultMentions(EnumSet.noneOf(Message.MentionType.class));
        RestConfig rest = new RestConfig();
        settings.apiUrl().ifPresent(rest::setBaseUrl);
        JDABuilder builder = JDABuilder.createLight(settings.token(), EnumSet.noneOf(GatewayIntent.class))
                .setRestConfig(rest)
                .setHttpClientBuilder(new OkHttpClient.Builder()
                        .callTimeout(LONGEST_CALL_SECONDS, TimeUnit.SECONDS)
                        .retryOnConnectionFailure(false)
                        .addInterceptor(new OnlyOnce()))
                .setRequestTimeoutRetry(false)
                .setEnableShutdownHook(false)
                .setEventPool(threads, false)
                .addEventListeners(listeners.toArray());
        settings.gatewayUrl().ifPresent(url -> elsewhere(builder, url));
        return builder.build();
    }

    private static void elsewhere(JDABuilder builder, String gateway) {
        builder.setCompression(Compression.NONE).setSessionController(new SessionControllerAdapter() {
            @Override
            public String getGateway() {
                return gateway;
            }
        });
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
