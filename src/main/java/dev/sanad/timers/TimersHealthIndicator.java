package dev.sanad.timers;

import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down when no timer would fire. */
@Component
class TimersHealthIndicator implements HealthIndicator {

    private final Scheduler scheduler;

    TimersHealthIndicator(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public Health health() {
        try {
            boolean fires = scheduler.isStarted() && !scheduler.isInStandbyMode() && !scheduler.isShutdown();
            return (fires ? Health.up() : Health.down()).build();
        } catch (SchedulerException e) {
            return Health.down(e).build();
        }
    }
}
