package dev.sanad.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One outgoing thing, at the moment it is sent.
 *
 * @param id the same in every attempt; whoever carries it out uses it to recognise what is already there
 * @param lane inside one lane, order is kept and a failure holds back the rest
 * @param kind decides which {@link DeliverySender} carries it out
 * @param attempts attempts so far, this one included
 * @param since when it was put into the queue, by this machine's clock
 * @param pace the name of its {@link Pace}; null for what is usual
 * @param validUntil the moment from which on it is not sent, by this machine's clock; null when it stays true
 */
public record Delivery(
        UUID id,
        String lane,
        String kind,
        String payload,
        int attempts,
        Instant since,
        @Nullable String pace,
        @Nullable Instant validUntil) {

    /** Whether it is no longer to be sent. */
    public boolean isOutdated(Instant now) {
        return validUntil != null && !now.isBefore(validUntil);
    }

    /** The thing reached its destination. Published in the transaction that records it. */
    public record Delivered(
            UUID id,
            String lane,
            String kind,
            String payload,
            @Nullable String externalId) {}

    /** The thing will never reach its destination. Published in the transaction that records it. */
    public record Died(Delivery delivery, Outcome.Why why, String reason) {

        public String kind() {
            return delivery.kind();
        }

        public String payload() {
            return delivery.payload();
        }
    }
}
