package dev.sanad.slack;

import com.slack.api.methods.MethodsClient;
import dev.sanad.chat.Upkeep;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private final Upkeep upkeep = new Upkeep("slack-connect", this::goOn);
    private long lastRead;

    SlackConnection(
            MethodsClient slack,
            SlackCalls calls,
            SlackWorkspace workspace,
            SlackRoster roster,
            SlackSocket socket,
            SlackSettings settings) {
        this.slack = slack;
        this.calls = calls;
        this.workspace = workspace;
        this.roster = roster;
        this.socket = socket;
        this.settings = settings;
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

    /** Whether all is well. Whatever goes wrong here passes, or is tried again. */
    private boolean goOn() {
        try {
            return workspace.isConnected() ? isStillWell() : tryToConnect();
        } catch (SlackFailure e) {
            log.warn("Slack cannot be used ({}); trying again. Nothing is lost.", e.error());
        } catch (RuntimeException e) {
            log.error("What Slack said could not be recorded; trying again", e);
        }
        return false;
    }

    /** Requests are taken as soon as it is known who may do what; the rest of the workspace is read meanwhile. */
    private boolean tryToConnect() throws SlackFailure {
        workspace.learn(calls.call(() -> slack.authTest(test -> test)));
        roster.readGroups();
        openSocket();
        roster.read();
        lastRead = System.nanoTime();
        workspace.connected(true);
        log.info(
                "Sanad is in the Slack workspace {}, {}",
                workspace.identity().map(SlackWorkspace.Identity::team).orElse(""),
                settings.appToken().isPresent() ? "by Socket Mode" : "by HTTP at /slack/events");
        return true;
    }

    /** The SDK renews sockets by itself, but stops trying when Slack refuses it once. Of some changes Slack does not tell. */
    private boolean isStillWell() throws SlackFailure {
        if (System.nanoTime() - lastRead > READ_EVERY.toNanos()) {
            lastRead = System.nanoTime();
            roster.readSoon();
        }
        openSocket();
        return true;
    }

    private void openSocket() throws SlackFailure {
        if (settings.appToken().isPresent() && !socket.isOpen()) {
            socket.open(settings.appToken().get());
        }
    }
}
