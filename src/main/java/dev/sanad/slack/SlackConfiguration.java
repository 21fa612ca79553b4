package dev.sanad.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.methods.AsyncMethodsClient;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.MethodsConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
@SlackOnly
class SlackConfiguration {

    /** Longer than Slack needs for anything, shorter than a lease of the delivery queue. */
    private static final int LONGEST_CALL_MILLIS = 10_000;

    /** Shorter than servers keep connections open, so that calls seldom meet one that is closed. */
    private static final int IDLE_CONNECTION_SECONDS = 20;

    @Bean
    SlackSettings slackSettings(Environment environment) {
        return SlackSettings.of(environment);
    }

    @Bean(destroyMethod = "close")
    Slack slackSdk(SlackSettings settings) {
        SlackConfig config = config(settings);
        return Slack.getInstance(config, httpClient(config));
    }

    /** With threads and lines of its own: the SDK keeps both by name, for the whole process. */
    private static SlackConfig config(SlackSettings settings) {
        SlackThreads threads = new SlackThreads();
        MethodsConfig methods = new MethodsConfig();
        methods.setExecutorName(UUID.randomUUID().toString());
        methods.setExecutorServiceProvider(threads);
        SlackConfig config = new SlackConfig();
        config.setMethodsConfig(methods);
        config.setExecutorServiceProvider(threads);
        config.setHttpClientCallTimeoutMillis(LONGEST_CALL_MILLIS);
        settings.apiUrl().ifPresent(config::setMethodsEndpointUrlPrefix);
        return config;
    }

    /**
     * Without the silent repetitions of OkHttp, by which a message could be there twice: what may have reached Slack is looked
     * for before it is sent again.
     */
    private static SlackHttpClient httpClient(SlackConfig config) {
        SlackHttpClient client = new SlackHttpClient(SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .retryOnConnectionFailure(false)
                .connectionPool(new ConnectionPool(5, IDLE_CONNECTION_SECONDS, TimeUnit.SECONDS))
                .build());
        client.setConfig(config);
        return client;
    }

    /** Calls at once; for answers that somebody waits for. */
    @Bean
    MethodsClient slackMethods(Slack slack, SlackSettings settings) {
        return slack.methods(settings.botToken());
    }

    /** Calls at the pace that Slack allows per method and channel, and waits as long as it is told to. */
    @Bean
    AsyncMethodsClient pacedSlackMethods(Slack slack, SlackSettings settings) {
        return slack.methodsAsync(settings.botToken());
    }

    /**
     * The same for what goes to many. The SDK's queue has one line for each method, whatever the channel: a message that Slack asks to
     * wait with would keep every other one waiting behind it.
     */
    @Bean(destroyMethod = "close", defaultCandidate = false)
    @Qualifier("bulk")
    Slack bulkSlackSdk(SlackSettings settings) {
        SlackConfig config = config(settings);
        return Slack.getInstance(config, httpClient(config));
    }

    @Bean
    PacedSlack pacedSlack(AsyncMethodsClient pacedSlackMethods, @Qualifier("bulk") Slack bulk, SlackSettings settings) {
        return new PacedSlack(pacedSlackMethods, bulk.methodsAsync(settings.botToken()));
    }

    /** Without Bolt's own middleware: requests are verified before they come here, in constant time and bounded. */
    @Bean
    App slackApp(
            Slack slack,
            SlackCommands commands,
            SlackButtons buttons,
            SlackForms forms,
            SlackShortcuts shortcuts,
            SlackHome home,
            SlackEvents events) {
        AppConfig config = AppConfig.builder()
                .slack(slack)
                .executorServiceProvider(
                        slack.getConfig().getExecutorServiceProvider()) // or Bolt gives the SDK its own few
                .build();
        App app = new App(config, List.of());
        commands.register(app);
        buttons.register(app);
        forms.register(app);
        shortcuts.register(app);
        home.register(app);
        events.register(app);
        return app;
    }

    @Bean
    ServletRegistrationBean<SlackEndpoint> slackEndpoint(
            App app, SlackSettings settings, @Qualifier("machine") Clock clock) {
        ServletRegistrationBean<SlackEndpoint> endpoint = new ServletRegistrationBean<>(
                new SlackEndpoint(app, settings.signingSecret().map(SlackSignature::new), clock), "/slack/events");
        endpoint.setLoadOnStartup(1);
        return endpoint;
    }
}
