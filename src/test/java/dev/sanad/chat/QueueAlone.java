package dev.sanad.chat;

import dev.sanad.database.EmbeddedDatabase;
import dev.sanad.delivery.Deliveries;
import dev.sanad.timers.MovableClock;
import dev.sanad.wording.Language;
import dev.sanad.wording.Organisation;
import dev.sanad.wording.Wording;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * The queue and what speaks through it, over a database, and nothing else of the product: it starts in a second. Not annotated as a
 * configuration, which the product's own scan would find.
 */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class
})
@ComponentScan(basePackageClasses = Deliveries.class)
@Import({
    EmbeddedDatabase.class,
    Wording.class,
    ChatJson.class,
    Outbox.class,
    Rooms.class,
    Messages.class,
    Calls.class,
    Platforms.class,
    Addressing.class,
    DirectTable.class,
    DirectEdits.class,
    DirectMessages.class,
    DirectOutcomes.class,
    PostSender.class,
    ChatSender.class,
    Elsewhere.class
})
class QueueAlone {

    /** How far the product's clock goes ahead of the machine's. */
    static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

    @Bean
    MovableClock clock() {
        return new MovableClock(() -> Instant.now().plus(AHEAD.get()), Duration.ZERO);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("machine")
    Clock machineClock() {
        return Clock.systemUTC();
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    @Bean
    Organisation organisation() {
        return new Organisation(
                "Bazaar", "Shop", Language.EN, ZoneOffset.UTC, List.of("news"), "https://status.example.com");
    }

    /** Everybody is written to by the account that is named. */
    @Bean
    Directory directory() {
        Directory directory = Mockito.mock(Directory.class);
        Mockito.when(directory.contact(Mockito.any())).thenAnswer(call -> call.getArgument(0));
        return directory;
    }
}
