package dev.sanad.slack;

import com.slack.api.methods.MethodsClient;
import dev.sanad.chat.Unreachable;
import dev.sanad.chat.Upkeep;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Gets to know the workspace, in the background: Sanad starts whether Slack answers or not, and goes on trying. Where there is an
 * app token, opens the socket and sees to it that it stays open.
 */
@Component
@SlackOnly
class SlackConnection implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SlackConnection.class);
    private static final Duration READ_EVERY = Duration.ofHours(1);

    private final MethodsClient slack;
    private final SlackCalls calls;
    private final SlackWorkspace workspace;
    private final SlackRoster roster;
    private final SlackSocket socket;
    private final SlackSettings settings;
    private final Upkeep upkeep;
    private boolean isKnown;
    private boolean areGroupsRead;
    private boolean isRead;
    private long lastRead;

    SlackConnection(
            MethodsClient slack,
            SlackCalls calls,
            SlackWorkspace workspace,
            SlackRoster roster,
            SlackSocket socket,
            SlackSettings settings,
            @Qualifier("machine") Clock clock) {
        this.slack = slack;
        this.calls = calls;
        this.workspace = workspace;
        this.roster = roster;
        this.socket = socket;
        this.settings = settings;
        this.upkeep = new Upkeep("Slack", clock, this::look);
    }

    @Override
    public void start() {
        upkeep.start();
    }

    @Override
    public void stop() {
        upkeep.stop();
        socket.close();
    }

    @Override
    public boolean isRunning() {
        return upkeep.isRunning();
    }

    /** Requests are taken as soon as it is known who may do what; the rest of the workspace is read meanwhile. */
    private boolean look() throws Unreachable {
        try {
            meet();
            if (needsSocket()) {
                workspace.connected(false);
                socket.open(settings.appToken().orElseThrow(), upkeep::lost);
            }
            read();
            workspace.connected(true);
            return true;
        } catch (SlackFailure e) {
            Duration wait = e.retryAfter();
            throw new Unreachable(reason(e), wait == null ? Duration.ZERO : wait);
        }
    }

    /** Slack's code, and what lies at the bottom of it. */
    private static String reason(SlackFailure e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.equals(e) || cause.getMessage() == null ? e.error() : e.error() + ": " + cause.getMessage();
    }

    private void meet() throws SlackFailure {
        if (!isKnown) {
            workspace.learn(calls.call(() -> slack.authTest(test -> test)));
            areGroupsRead = roster.readGroups();
            isKnown = true;
        }
    }

    private boolean needsSocket() {
        return settings.appToken().isPresent() && !socket.isOpen();
    }

    /** Once, and from time to time again: of some changes Slack does not tell. */
    private void read() throws SlackFailure {
        if (!isRead) {
            roster.read();
            isRead = true;
            lastRead = System.nanoTime();
            log.info(
                    "Sanad is in the Slack workspace {}, {}",
                    workspace.identity().map(SlackWorkspace.Identity::team).orElse(""),
                    settings.appToken().isPresent() ? "by Socket Mode" : "by HTTP at /slack/events");
        } else if (!areGroupsRead) {
            areGroupsRead = roster.readGroups();
            readAgain(areGroupsRead);
        } else {
            readAgain(System.nanoTime() - lastRead > READ_EVERY.toNanos());
        }
    }

    private void readAgain(boolean isTime) {
        if (isTime) {
            lastRead = System.nanoTime();
            roster.readSoon();
        }
    }
}
