package dev.sanad.timers;

import java.time.Clock;
import java.time.Duration;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class TimersConfiguration {

    @Bean
    MovableClock clock(JdbcClient jdbc) {
        Duration offset = jdbc.sql("select millis from clock_offset where id = 1")
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis)
                .orElse(Duration.ZERO);
        return new MovableClock(Clock.systemUTC(), offset);
    }

    /** For what the world outside goes by, such as leases and back-off; never moved. */
    @Bean(defaultCandidate = false)
    @Qualifier("machine")
    Clock machineClock() {
        return Clock.systemUTC();
    }

    /** Recovery makes Quartz fire a timer again when the process died while its handler ran. */
    @Bean
    JobDetail fireTimer() {
        return JobBuilder.newJob(FireTimer.class)
                .withIdentity(Timers.JOB)
                .storeDurably()
                .requestRecovery()
                .build();
    }
}
