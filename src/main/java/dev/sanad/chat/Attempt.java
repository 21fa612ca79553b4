package dev.sanad.chat;

import dev.sanad.delivery.Delivery;
import java.time.Instant;
import java.util.UUID;

/**
 * One attempt at carrying out a delivery.
 *
 * @param delivery the same in every attempt
 * @param number counted from 1
 * @param since when the delivery was put into the queue: what an earlier attempt made is not older
 * @param isBulk whether it is one of many, which must keep nothing else waiting in a queue of the platform's SDK
 */
public record Attempt(UUID delivery, int number, Instant since, boolean isBulk) {

    static Attempt at(Delivery delivery) {
        return new Attempt(delivery.id(), delivery.attempts(), delivery.since(), delivery.pace() != null);
    }

    /** Whether an earlier attempt may have succeeded unnoticed, so that the adapter must look before it repeats it. */
    public boolean isRepeated() {
        return number > 1;
    }
}
