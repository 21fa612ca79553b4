package dev.sanad.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.sanad.delivery.DeliveryTable.State;
import dev.sanad.timers.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueueCountsTests {

    private Instant now = Instant.parse("2026-01-12T14:30:00Z");
    private final DeliveryTable table = mock(DeliveryTable.class);
    private final QueueCounts counts = new QueueCounts(table, new MovableClock(() -> now, Duration.ZERO));

    @Test
    void oneCountServesAllStatesForAMoment() {
        when(table.countByState()).thenReturn(Map.of(State.WAITING, 3L, State.DEAD, 1L));
        assertThat(counts.in(State.WAITING)).isEqualTo(3);
        assertThat(counts.in(State.DEAD)).isEqualTo(1);
        assertThat(counts.in(State.HELD)).isZero();
        now = now.plusSeconds(4);
        counts.in(State.LATER);
        verify(table, times(1)).countByState();
        when(table.countByState()).thenReturn(Map.of());
        now = now.plusSeconds(1);
        assertThat(counts.in(State.WAITING)).isZero();
        verify(table, times(2)).countByState();
    }
}
