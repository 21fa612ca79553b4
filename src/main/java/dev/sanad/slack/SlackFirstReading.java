package dev.sanad.slack;

import dev.sanad.chat.Attempts;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Reads the workspace for the first time, on a thread of its own: where many people are, Slack's pace makes minutes of it, in which
 * the connection must be kept. What fails is tried again until the workspace is known.
 */
@Component
@SlackOnly
class SlackFirstReading {

    private static final Logger log = LoggerFactory.getLogger(SlackFirstReading.class);

    private final SlackRoster roster;
    private final SlackWorkspace workspace;
    private final SlackSettings settings;
    private final Attempts attempts;
    private volatile @Nullable Thread thread;

    SlackFirstReading(
            SlackRoster roster, SlackWorkspace workspace, SlackSettings settings, @Qualifier("machine") Clock clock) {
        this.roster = roster;
        this.workspace = workspace;
        this.settings = settings;
        this.attempts = new Attempts(clock);
    }

    /** Begins, unless it has begun already. */
    synchronized void begin() {
        if (thread == null) {
            thread = Thread.ofVirtual().name("slack-first-reading").start(this::run);
        }
    }

    synchronized void stop() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run() {
        try {
            while (!hasRead()) {
                Thread.sleep(attempts.failed(Duration.ZERO));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean hasRead() throws InterruptedException {
        try {
            roster.read();
            log.info(
                    "Sanad is in the Slack workspace {}, {}",
                    workspace.identity().map(SlackWorkspace.Identity::team).orElse(""),
                    settings.appToken().isPresent() ? "by Socket Mode" : "by HTTP at /slack/events");
            return true;
        } catch (SlackFailure | RuntimeException e) {
            tell(e);
            return false;
        }
    }

    private void tell(Exception e) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (attempts.failures() == 0) {
            log.warn("Slack's people and rooms cannot be read yet; trying again: {}", e.getMessage());
        } else {
            log.debug("Slack's people and rooms still cannot be read", e);
        }
    }
}
