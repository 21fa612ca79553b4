package dev.sanad.timers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the whole product: the machine's, plus what the playground has moved it forward. */
public final class MovableClock extends Clock {

    private final InstantSource machine;
    private volatile Duration offset;

    /** @param offset how far ahead of the machine it goes */
    public MovableClock(InstantSource machine, Duration offset) {
        this.machine = machine;
        this.offset = offset;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new IllegalArgumentException("This clock tells moments only; give the zone where one is shown");
    }

    /** How far it has been moved in all. */
    public Duration offset() {
        return offset;
    }

    void moveTo(Duration newOffset) {
        offset = newOffset;
    }

    /** When the machine's clock will show a moment; its present time for one that is past. */
    Instant toMachineTime(Instant moment) {
        Instant now = machine.instant();
        Instant then = moment.minus(offset);
        return then.isBefore(now) ? now : then;
    }
}
