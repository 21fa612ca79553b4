package dev.sanad.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.sanad.SanadApplication;
import dev.sanad.chat.ChatAdapter;
import dev.sanad.chat.PersonId;
import dev.sanad.chat.Room;
import dev.sanad.chat.Rooms;
import dev.sanad.delivery.Drain;
import dev.sanad.timers.MovableClock;
import dev.sanad.timers.TimerHandler;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The product in this process, on a database in memory that outlives its restarts. Its clock stands still but for what it is moved,
 * and its timers fire when they are told to, so that the same seed does the same again.
 */
final class Bot implements AutoCloseable {

    private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

    /** Timers that have set themselves to the present moment again so often fire without pause. */
    private static final int MOST_ROUNDS = 50;

    private final String database = "jdbc:h2:mem:" + UUID.randomUUID()
            + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;QUERY_CACHE_SIZE=250;LOCK_TIMEOUT=10000";
    private final Screens screens;
    private final Path config;
    private final Path data;
    private ConfigurableApplicationContext context;
    private volatile Instant now = MORNING;
    private Map<String, TimerHandler> handlers = Map.of();
    private Drain drain;

    Bot(Screens screens, Path config, Path data) {
        this.screens = screens;
        this.config = config;
        this.data = data;
        this.context = start();
        this.drain = new Drain(context);
    }

    private ConfigurableApplicationContext start() {
        SpringApplicationBuilder builder = new SpringApplicationBuilder(SanadApplication.class)
                .web(WebApplicationType.NONE)
                .initializers(fresh -> prepare((GenericApplicationContext) fresh));
        leaveLoggingAlone(builder.application());
        ConfigurableApplicationContext started = builder.run(
                "--spring.datasource.url=" + database,
                "--sanad.config-dir=" + config,
                "--sanad.data-dir=" + data,
                "--sanad.playground.enabled=true",
                "--spring.quartz.auto-startup=false");
        handlers = started.getBeanProvider(TimerHandler.class).stream()
                .collect(Collectors.toMap(TimerHandler::kind, Function.identity()));
        return started;
    }

    /** Spring Boot sets it up anew for the whole process, and not safely when two begin at once. */
    private static void leaveLoggingAlone(SpringApplication application) {
        application.setListeners(application.getListeners().stream()
                .filter(listener -> !(listener instanceof LoggingApplicationListener))
                .toList());
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.WARN);
        }
    }

    private void prepare(GenericApplicationContext fresh) {
        fresh.registerBean(
                "standingClock",
                MovableClock.class,
                () -> new MovableClock(() -> now, Duration.ZERO),
                definition -> definition.setPrimary(true));
        fresh.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof ChatAdapter platform ? screens.before(platform) : bean;
            }
        });
    }

    /** Stops, and starts again on the same database. */
    void restart() {
        context.close();
        context = start();
        drain = new Drain(context);
        settle();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Object bean(String name) {
        return context.getBean(name);
    }

    JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    Instant now() {
        return now;
    }

    /** Reads in a transaction that changes nothing. */
    <T> T read(Supplier<T> reading) {
        TransactionTemplate template = new TransactionTemplate(bean(PlatformTransactionManager.class));
        template.setReadOnly(true);
        return template.execute(status -> reading.get());
    }

    Room room(String external) {
        return findRoom(external).orElseThrow();
    }

    Optional<Room> findRoom(String external) {
        return bean(Rooms.class).find("playground", external);
    }

    static PersonId person(String name) {
        return new PersonId("playground", name);
    }

    /** Moves the clock at once, as after a standstill: what fell due in between fires now. */
    void jump(Duration step) {
        now = now.plus(step);
        settle();
    }

    /** Moves the clock from one timer to the next, as time passes while the bot runs. */
    void pass(Duration step) {
        Instant end = now().plus(step);
        for (Instant next = nextTimer(); next.isBefore(end); next = nextTimer()) {
            jump(Duration.between(now(), next));
        }
        jump(Duration.between(now(), end));
    }

    private Instant nextTimer() {
        return dueBy(Long.MAX_VALUE).stream()
                .map(Due::at)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    /** Until nothing is due any more and everything that was said is seen. */
    void settle() {
        int rounds = 0;
        for (List<Due> due = dueNow(); !due.isEmpty(); due = dueNow()) {
            due.forEach(this::fire);
            assertThat(++rounds)
                    .as("rounds of timers at one moment, now %s", due)
                    .isLessThan(MOST_ROUNDS);
        }
        drain.run();
    }

    private List<Due> dueNow() {
        return dueBy(now.toEpochMilli()).stream()
                .sorted(Comparator.comparing(Due::at))
                .toList();
    }

    /** A timer, and the moment it was set to. */
    record Due(TriggerKey key, Instant at) {}

    private List<Due> dueBy(long millis) {
        return jdbc()
                .sql("select trigger_group, trigger_name from qrtz_triggers where next_fire_time <= ?")
                .params(millis)
                .query((row, number) ->
                        TriggerKey.triggerKey(row.getString("trigger_name"), row.getString("trigger_group")))
                .list()
                .stream()
                .flatMap(key -> timer(key).map(at -> new Due(key, at)).stream())
                .toList();
    }

    /** When a timer fires; empty when it is not set. */
    Optional<Instant> timer(String kind, long subject) {
        return timer(TriggerKey.triggerKey(String.valueOf(subject), kind));
    }

    private Optional<Instant> timer(TriggerKey key) {
        return read(() -> {
            try {
                return Optional.ofNullable(bean(Scheduler.class).getTrigger(key))
                        .map(Bot::due);
            } catch (SchedulerException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Instant due(Trigger trigger) {
        return Instant.parse(trigger.getJobDataMap().getString("due"));
    }

    private void fire(Due due) {
        bean(TransactionTemplate.class).executeWithoutResult(status -> {
            try {
                bean(Scheduler.class).unscheduleJob(due.key());
            } catch (SchedulerException e) {
                throw new IllegalStateException(e);
            }
        });
        TimerHandler handler = Objects.requireNonNull(handlers.get(due.key().getGroup()));
        bean(TransactionTemplate.class)
                .executeWithoutResult(status -> handler.fire(due.key().getName(), due.at()));
    }

    @Override
    public void close() {
        context.close();
    }
}
