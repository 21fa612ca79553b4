package dev.sanad.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.delivery.Outcome;
import dev.sanad.timers.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a delivery that Slack does not take: only what is wrong with itself is ever given up. */
class SlackCallsTests {

    private Instant now = Instant.parse("2026-01-12T14:30:00Z");
    private final InstantSource machine = () -> now;
    private final Clock clock = new MovableClock(machine, Duration.ZERO);
    private final SlackWorkspace workspace = new SlackWorkspace(clock);
    private final SlackCalls calls = new SlackCalls(workspace);

    @ParameterizedTest
    @CsvSource({
        "invalid_auth, NotNow, NotNow",
        "token_revoked, NotNow, NotNow",
        "account_inactive, NotNow, NotNow",
        "ratelimited, NotNow, NotNow",
        "rate_limited, NotNow, NotNow",
        "no_answer, Later, NotNow",
        "internal_error, Later, NotNow",
        "service_unavailable, Later, NotNow",
        "is_archived, Never, Never",
        "user_not_found, Never, Never"
    })
    void whatSlackSaysDecides(String error, String whileItAnswersOthers, String whileItAnswersNobody) {
        assertThat(kind(attempt(error, null))).isEqualTo(whileItAnswersOthers);
        now = now.plus(Duration.ofMinutes(5));
        assertThat(kind(attempt(error, null))).isEqualTo(whileItAnswersNobody);
        workspace.answered();
        assertThat(kind(attempt(error, null))).isEqualTo(whileItAnswersOthers);
    }

    @Test
    void whatMayHaveHadAnEffectIsLookedFor() {
        Outcome.NotNow waits = (Outcome.NotNow) attempt("ratelimited", Duration.ofSeconds(30));
        assertThat(waits.after()).isEqualTo(Duration.ofSeconds(30));
        assertThat(waits.isUntried()).isFalse();
    }

    private Outcome attempt(String error, @Nullable Duration retryAfter) {
        return calls.attempt(() -> {
            throw new SlackFailure(error, retryAfter, null);
        });
    }

    private static String kind(Outcome outcome) {
        return outcome.getClass().getSimpleName();
    }
}
