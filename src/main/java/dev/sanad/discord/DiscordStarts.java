package dev.sanad.discord;

import dev.sanad.chat.Unreachable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks how many sessions Discord lets the bot begin today, before one is begun: whoever begins too many loses the token. To take
 * a session up again is free.
 */
@Component
@DiscordOnly
class DiscordStarts {

    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERRORS = 500;
    private static final int LONGEST_CALL_SECONDS = 10;

    private final DiscordSettings settings;

    /** Asks so seldom that it keeps no connection: one that the server closed while idle would fail the next call. */
    private final OkHttpClient http = new OkHttpClient.Builder()
            .callTimeout(LONGEST_CALL_SECONDS, TimeUnit.SECONDS)
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
            .build();

    private volatile @Nullable Long last;

    DiscordStarts(DiscordSettings settings) {
        this.settings = settings;
    }

    /**
     * How long no session may be begun yet.
     *
     * @param isRetry whether the last one was begun in vain
     * @throws InvalidTokenException when Discord does not take the token
     */
    Duration untilNext(boolean isRetry) throws Unreachable {
        SessionStarts left = ask();
        Long before = last;
        Duration passed = before == null ? null : Duration.ofNanos(System.nanoTime() - before);
        return left.wait(isRetry, passed);
    }

    /** A session was begun just now. */
    void begun() {
        last = System.nanoTime();
    }

    private SessionStarts ask() throws Unreachable {
        Request request = new Request.Builder()
                .url(settings.apiUrl().orElse(RestConfig.DEFAULT_BASE_URL) + "gateway/bot")
                .header("Authorization", "Bot " + settings.token())
                .header("User-Agent", RestConfig.USER_AGENT)
                .build();
        try (Response response = http.newCall(request).execute()) {
            return read(response);
        } catch (IOException e) {
            throw new Unreachable("its API does not answer: " + e.getMessage());
        }
    }

    /** An answer without a limit sets none. */
    private static SessionStarts read(Response response) throws IOException, Unreachable {
        int status = response.code();
        if (status == UNAUTHORIZED) {
            throw new InvalidTokenException();
        }
        if (status == TOO_MANY || status >= SERVER_ERRORS) {
            throw new Unreachable("its API answers " + status, RetryAfter.of(response.header("Retry-After")));
        }
        try {
            return SessionStarts.of(DataObject.fromJson(response.body().string()));
        } catch (ParsingException e) {
            return SessionStarts.UNLIMITED;
        }
    }
}
