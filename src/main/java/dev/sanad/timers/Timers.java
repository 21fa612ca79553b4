package dev.sanad.timers;

import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Durable timers. A timer is known by its kind and subject; setting it again moves it. Set and cancelled inside the caller's
 * transaction: what is rolled back never fires.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Timers {

    static final String DUE = "due";
    static final JobKey JOB = JobKey.jobKey("fire", "sanad");

    private final Scheduler scheduler;
    private final MovableClock clock;

    Timers(Scheduler scheduler, MovableClock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Sets or moves a timer. A moment in the past fires at once. */
    public void set(String kind, String subject, Instant due) {
        try {
            Trigger trigger = trigger(TriggerKey.triggerKey(subject, kind), due, clock.toMachineTime(due));
            if (scheduler.rescheduleJob(trigger.getKey(), trigger) == null) {
                scheduler.scheduleJob(trigger);
            }
        } catch (SchedulerException e) {
            throw new TimersUnavailable("set timer " + kind + " for " + subject, e);
        }
    }

    /** Sets a timer unless there is one. */
    public void setIfAbsent(String kind, String subject, Instant due) {
        try {
            if (!scheduler.checkExists(TriggerKey.triggerKey(subject, kind))) {
                set(kind, subject, due);
            }
        } catch (SchedulerException e) {
            throw new TimersUnavailable("look for timer " + kind + " for " + subject, e);
        }
    }

    /** Removes a timer; nothing happens when there is none. */
    public void cancel(String kind, String subject) {
        try {
            scheduler.unscheduleJob(TriggerKey.triggerKey(subject, kind));
        } catch (SchedulerException e) {
            throw new TimersUnavailable("cancel timer " + kind + " for " + subject, e);
        }
    }

    /** Brings all timers into line after the clock was moved. */
    void followClock() {
        try {
            for (TriggerKey key : scheduler.getTriggerKeys(GroupMatcher.anyTriggerGroup())) {
                @Nullable Trigger trigger = scheduler.getTrigger(key);
                if (trigger != null && JOB.equals(trigger.getJobKey())) {
                    Instant due = due(trigger);
                    scheduler.rescheduleJob(key, trigger(key, due, clock.toMachineTime(due)));
                }
            }
        } catch (SchedulerException e) {
            throw new TimersUnavailable("move the timers with the clock", e);
        }
    }

    static Instant due(Trigger trigger) {
        return Instant.parse(trigger.getJobDataMap().getString(DUE));
    }

    static Trigger trigger(TriggerKey key, Instant due, Instant machineTime) {
        return TriggerBuilder.newTrigger()
                .withIdentity(key)
                .forJob(JOB)
                .usingJobData(DUE, due.toString())
                .startAt(Date.from(machineTime))
                .withSchedule(SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
                .build();
    }
}
