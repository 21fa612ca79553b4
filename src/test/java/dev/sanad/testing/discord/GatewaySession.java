package dev.sanad.testing.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.java_websocket.WebSocket;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What was sent in one session, so that it can be sent again after a resume. */
final class GatewaySession {
    final String id = UUID.randomUUID().toString();
    final List<String> sent = new ArrayList<>();
    volatile @Nullable WebSocket socket;

    /** Discord remembers what it sends, whether the socket is open or not. */
    synchronized void dispatch(String type, JsonNode data) {
        ObjectNode event =
                Json.object().put("op", FakeGateway.DISPATCH).put("t", type).put("s", sent.size() + 1);
        event.set("d", data);
        sent.add(event.toString());
        WebSocket open = socket;
        if (open != null && open.isOpen()) {
            open.send(event.toString());
        }
    }

    /** All that came after a number, or from it on when the last one may be doubtful. */
    synchronized void replay(int after) {
        WebSocket open = socket;
        if (open != null) {
            sent.subList(Math.min(after, sent.size()), sent.size()).forEach(open::send);
        }
    }
}
