package dev.sanad.slack;

import com.slack.api.methods.MethodsClient;
import dev.sanad.chat.Unreachable;
import dev.sanad.chat.Upkeep;
import java.time.Clock;
import java.time.Duration;
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

    private static final Duration READ_EVERY = Duration.ofHours(1);

    private final MethodsClient slack;
    private final SlackCalls calls;
    private final SlackWorkspace workspace;
    private final SlackRoster roster;
    private final SlackSocket socket;
    private final SlackSettings settings;
    private final SlackFirstReading first;
    private final Upkeep upkeep;
    private boolean isKnown;
    private boolean areGroupsRead;
    private long lastRead = System.nanoTime();

    SlackConnection(
            MethodsClient slack,
            SlackCalls calls,
            SlackWorkspace workspace,
            SlackRoster roster,
            SlackSocket socket,
            SlackSettings settings,
            SlackFirstReading first,
            @Qualifier("machine") Clock clock) {
        this.slack = slack;
        this.calls = calls;
        this.workspace = workspace;
        this.roster = roster;
        this.socket = socket;
        this.settings = settings;
        this.first = first;
        this.upkeep = new Upkeep("Slack", clock, this::look);
    }

    @Override
    public void start() {
        upkeep.start();
    }

    @Override
    public void stop() {
        upkeep.stop();
        first.stop();
        socket.close();
    }

    @Override
    public boolean isRunning() {
        return upkeep.isRunning();
    }

    /** Whether nothing has come in for so long that an operator must know. */
    boolean isClosedForLong() {
        return upkeep.isClosedForLong();
    }

    /** Requests are taken as soon as it is known who may do what; the rest of the workspace is read meanwhile. */
    private boolean look() throws Unreachable {
        try {
            meet();
            if (needsSocket()) {
                workspace.connected(false);
                socket.open(settings.appToken().orElseThrow(), upkeep::lost);
            }
            workspace.connected(true);
            first.begin();
            readAgain();
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

    /** From time to time: of some changes Slack does not tell. And when the groups are known after all. */
    private void readAgain() throws SlackFailure {
        boolean isTime = System.nanoTime() - lastRead > READ_EVERY.toNanos();
        if (!areGroupsRead) {
            areGroupsRead = roster.readGroups();
            isTime |= areGroupsRead;
        }
        if (isTime) {
            lastRead = System.nanoTime();
            roster.readSoon();
        }
    }
}
