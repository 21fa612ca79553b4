package dev.sanad.testing.slack;

import dev.sanad.testing.ChatClient.Answer;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of requests as Slack sends them, each one new, for load tests. */
public final class SlackRequests {

    private final ObjectNode submission;

    private SlackRequests(ObjectNode submission) {
        this.submission = submission;
    }

    /** Requests that submit a form as somebody was shown it, again and again. */
    public static SlackRequests submitting(SlackClient client, String person, Answer asked) {
        return new SlackRequests(client.submission(person, asked, Map.of()));
    }

    /** {@code /incident list} in a channel. */
    public static String list() {
        return Transport.Http.form(Map.of(
                "team_id", FakeWorkspace.TEAM,
                "channel_id", "C01",
                "channel_name", "general",
                "user_id", "U0MEI",
                "user_name", "mei",
                "command", "/incident",
                "text", "list",
                "trigger_id", UUID.randomUUID().toString(),
                "response_url", "http://127.0.0.1/unused"));
    }

    /** The form once more, as if it had been opened anew. */
    public String submission() {
        ObjectNode payload =
                submission.deepCopy().put("trigger_id", UUID.randomUUID().toString());
        ((ObjectNode) payload.path("view")).put("id", "V" + UUID.randomUUID());
        return Transport.Http.form(Map.of("payload", payload.toString()));
    }
}
