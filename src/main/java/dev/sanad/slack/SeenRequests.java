package dev.sanad.slack;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The requests that this process has seen of late, by an id. Slack may deliver one twice; the effect is in the database once, and
 * what is said in private is said once. After a crash nothing is known here, so that whoever waits for an answer gets it.
 */
final class SeenRequests {

    private static final int MOST = 10_000;

    private final Map<String, Boolean> seen = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    };

    /** Whether a request is seen for the first time. */
    synchronized boolean isFirst(String request) {
        return seen.put(request, true) == null;
    }
}
