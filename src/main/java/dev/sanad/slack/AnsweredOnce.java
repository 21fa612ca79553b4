package dev.sanad.slack;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The requests that this process has answered of late. Slack may deliver one twice; the effect is in the database once, and what
 * is said in private is said once. After a crash nothing is known here, so that whoever waits for an answer gets it.
 */
final class AnsweredOnce {

    private static final int MOST = 10_000;

    private final Map<String, Boolean> answered = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    };

    /** Whether a request is answered for the first time. */
    synchronized boolean isFirst(String request) {
        return answered.put(request, true) == null;
    }
}
