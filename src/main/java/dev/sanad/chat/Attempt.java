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
 */
public record Attempt(UUID delivery, int number, Instant since) {

    static Attempt at(Delivery delivery) {
        return new Attempt(delivery.id(), delivery.attempts(), delivery.since());
    }

    /** Whether an earlier attempt may have succeeded unnoticed, so that the adapter must look before it repeats it. */
    public boolean isRepeated() {
        return number > 1;
    }
}
