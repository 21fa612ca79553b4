package dev.sanad.timers;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionTemplate;

/** The one Quartz job: hands a fired timer to its handler. */
class FireTimer implements Job {

    private static final Logger log = LoggerFactory.getLogger(FireTimer.class);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final Map<String, TimerHandler> handlers;
    private final TransactionTemplate transaction;
    private final MovableClock clock;
    private final MeterRegistry meters;

    FireTimer(
            ObjectProvider<TimerHandler> handlers,
            TransactionTemplate transaction,
            MovableClock clock,
            MeterRegistry meters) {
        this.handlers = handlers.stream().collect(Collectors.toMap(TimerHandler::kind, Function.identity()));
        this.transaction = transaction;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public void execute(JobExecutionContext context) {
        TriggerKey key = context.isRecovering()
                ? context.getRecoveringTriggerKey()
                : context.getTrigger().getKey();
        Instant due = Instant.parse(context.getMergedJobDataMap().getString(Timers.DUE));
        TimerHandler handler = handlers.get(key.getGroup());
        if (handler == null) {
            log.error("Nobody handles timers of kind {}; the one for {} is dropped", key.getGroup(), key.getName());
            return;
        }
        Timer.builder("sanad.timers.lateness")
                .description("from the moment set to the handler's start")
                .tag("kind", key.getGroup())
                .publishPercentiles(0.5, 0.99)
                .register(meters)
                .record(positive(Duration.between(due, clock.instant())));
        try {
            transaction.executeWithoutResult(status -> handler.fire(key.getName(), due));
        } catch (RuntimeException e) {
            log.warn("Timer {} for {} failed; trying again in {}", key.getGroup(), key.getName(), RETRY, e);
            retry(context, key, due);
        }
    }

    private void retry(JobExecutionContext context, TriggerKey key, Instant due) {
        Trigger again =
                Timers.trigger(key, due, clock.toMachineTime(clock.instant().plus(RETRY)));
        try {
            transaction.executeWithoutResult(status -> replace(context, again));
        } catch (RuntimeException e) {
            log.error(
                    "Timer {} for {} could not be set again; it fires at the next start",
                    key.getGroup(),
                    key.getName(),
                    e);
        }
    }

    private static void replace(JobExecutionContext context, Trigger again) {
        try {
            Date set = context.getScheduler().rescheduleJob(again.getKey(), again);
            if (set == null) {
                context.getScheduler().scheduleJob(again);
            }
        } catch (SchedulerException e) {
            throw new TimersUnavailable("set the timer again", e);
        }
    }

    private static Duration positive(Duration lateness) {
        return lateness.isNegative() ? Duration.ZERO : lateness;
    }
}
