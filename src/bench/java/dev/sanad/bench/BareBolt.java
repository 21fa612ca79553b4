package dev.sanad.bench;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;

/** A Bolt application that verifies and acknowledges, and does nothing else: what there is to be measured against. */
final class BareBolt {

    private BareBolt() {}

    /** Serves {@code /slack/events}; arguments are the port, the signing secret, the bot token and Slack's address. */
    public static void main(String[] arguments) throws Exception {
        SlackConfig slack = new SlackConfig();
        slack.setMethodsEndpointUrlPrefix(arguments[3]);
        App app = new App(AppConfig.builder()
                .slack(Slack.getInstance(slack))
                .signingSecret(arguments[1])
                .singleTeamBotToken(arguments[2])
                .authTestCacheEnabled(true)
                .build());
        app.command(Pattern.compile("/.*"), (request, context) -> context.ack());
        app.viewSubmission(Pattern.compile(".*"), (request, context) -> context.ack());
        Tomcat server = new Tomcat();
        server.setBaseDir(Files.createTempDirectory("bare-bolt").toString());
        server.setPort(Integer.parseInt(arguments[0]));
        server.getConnector();
        Context root = server.addContext("", null);
        Tomcat.addServlet(root, "slack", new SlackAppServlet(app));
        root.addServletMappingDecoded("/slack/events", "slack");
        server.start();
        server.getServer().await();
    }
}
