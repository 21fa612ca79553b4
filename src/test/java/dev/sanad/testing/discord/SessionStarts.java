package dev.sanad.testing.discord;

import java.time.Duration;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Discord tells of the sessions that may be begun.
 *
 * @param remaining of a thousand
 */
record SessionStarts(int remaining, Duration resetAfter) {

    ObjectNode answer(String url) {
        ObjectNode answer = Json.object().put("url", url).put("shards", 1);
        answer.putObject("session_start_limit")
                .put("total", 1000)
                .put("remaining", remaining)
                .put("reset_after", resetAfter.toMillis())
                .put("max_concurrency", 1);
        return answer;
    }
}
