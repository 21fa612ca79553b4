package dev.sanad.discord;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long Discord asks to wait: seconds, which may have decimals. */
final class RetryAfter {

    private RetryAfter() {}

    /** Zero when the header is missing or holds something else. */
    static Duration of(@Nullable String header) {
        return header != null && header.matches("\\d{1,6}(\\.\\d{1,9})?")
                ? Duration.ofMillis((long) Math.ceil(Double.parseDouble(header) * 1000))
                : Duration.ZERO;
    }
}
