package dev.sanad.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionStartsTests {

    /** Of a thousand, for the next ten hours; seconds since the last one was begun, none when empty. */
    @ParameterizedTest
    @CsvSource({
        "1000, false, , 0",
        "1000, false, 2, 3",
        "1000, true, 2, 3",
        "1000, true, 60, 0",
        "100, true, 60, 0",
        "99, false, 60, 0",
        "90, true, 60, 340",
        "90, true, 400, 0",
        "90, true, , 0",
        "1, true, 0, 36000",
        "1, false, , 0",
        "0, false, , 36000",
        "0, true, 60, 36000",
    })
    void spreadsWhatIsLeft(int remaining, boolean isRetry, Long passed, long expected) {
        SessionStarts starts = new SessionStarts(1000, remaining, Duration.ofHours(10));
        assertThat(starts.wait(isRetry, passed == null ? null : Duration.ofSeconds(passed)))
                .isEqualTo(Duration.ofSeconds(expected));
    }

    @Test
    void readsWhatDiscordTells() {
        assertThat(SessionStarts.of(DataObject.fromJson(
                        "{\"url\":\"wss://gateway.discord.gg\",\"shards\":1,\"session_start_limit\":"
                                + "{\"total\":1000,\"remaining\":7,\"reset_after\":14400000,\"max_concurrency\":1}}")))
                .isEqualTo(new SessionStarts(1000, 7, Duration.ofHours(4)));
        assertThat(SessionStarts.of(DataObject.fromJson("{}"))).isEqualTo(SessionStarts.UNLIMITED);
    }

    @ParameterizedTest
    @CsvSource({"3, PT3S", "0.25, PT0.25S", "'', PT0S", "soon, PT0S", "-1, PT0S"})
    void readsHowLongDiscordAsksToWait(String header, Duration expected) {
        assertThat(RetryAfter.of(header)).isEqualTo(expected);
    }
}
